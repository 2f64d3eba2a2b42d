"""Addresses of the pages. The gallery of components exists only where Rettesnor is tried out or developed."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from rettesnor.web import gallery, pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("tilgaengelighed/", pages.accessibility, name="accessibility"),
    path("", include("rettesnor.web.library.urls")),
    path("", include("rettesnor.web.staff.urls")),
]

if settings.DEMO or settings.DEBUG:
    urlpatterns.append(path("komponenter/", gallery.components, name="components"))
