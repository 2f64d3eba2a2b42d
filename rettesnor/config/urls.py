"""All addresses: signing in and out, a new password, choosing a language, and the pages of ``web``."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from rettesnor.accounts.views import RateLimitedLoginView, RecordedLogoutView, RecordedPasswordChangeView

urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", RateLimitedLoginView.as_view(), name="login"),
    path("logout/", RecordedLogoutView.as_view(), name="logout"),
    path("adgangskode/", RecordedPasswordChangeView.as_view(), name="password"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("", include("rettesnor.web.urls")),
]

handler403 = "rettesnor.web.turned_away.no_access"
handler404 = "rettesnor.web.turned_away.not_found"
handler500 = "rettesnor.web.unavailable.server_error"
