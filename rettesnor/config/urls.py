"""All addresses: signing in, choosing a language, and the pages of ``web``."""

from django.conf import settings
from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from rettesnor.accounts.views import RateLimitedLoginView

urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", RateLimitedLoginView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("language/", include("django.conf.urls.i18n")),
]

if (settings.PACKAGE / "web" / "urls.py").exists():
    urlpatterns.append(path("", include("rettesnor.web.urls")))
