"""Addresses of the pages. The gallery of components exists only where Rettesnor is tried out or developed."""

from django.conf import settings
from django.urls import URLPattern, path

from rettesnor.web import gallery, pages

urlpatterns: list[URLPattern] = [
    path("tilgaengelighed/", pages.accessibility, name="accessibility"),
]

if settings.DEMO or settings.DEBUG:
    urlpatterns.append(path("komponenter/", gallery.components, name="components"))
