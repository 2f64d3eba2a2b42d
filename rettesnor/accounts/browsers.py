"""Where a sign-in comes from: a network, or a browser that its user has signed in with before."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

COOKIE = "known_browser"
KEPT_FOR = timedelta(days=180)
USERS = 10
"""So many users of one browser are remembered: those who signed in last."""


@dataclass(frozen=True)
class SignInPlace:
    """Where a try comes from; `known` where it is a browser that the name has signed in with."""

    key: str
    known: bool


def place_of(request: HttpRequest, user_id: int | None) -> SignInPlace:
    """The place of a try under the name of the user with that id; None where the name is nobody's."""
    browser, users = _remembered(request)
    if user_id is not None and str(user_id) in users:
        return SignInPlace(f"browser {browser}", known=True)
    return SignInPlace(f"network {_network(request)}", known=False)


def remember(response: HttpResponseBase, request: HttpRequest, user_id: int) -> None:
    """Let the browser say, signed, that this user has signed in with it. It opens nothing by itself."""
    browser, users = _remembered(request)
    users = [str(user_id), *(each for each in users if each != str(user_id))][:USERS]
    response.set_signed_cookie(
        COOKIE,
        " ".join([browser or secrets.token_urlsafe(16), *users]),
        max_age=KEPT_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _remembered(request: HttpRequest) -> tuple[str, Sequence[str]]:
    cookie = request.get_signed_cookie(COOKIE, default="", max_age=KEPT_FOR) or ""
    browser, *users = cookie.split() or [""]
    return browser, users


def _network(request: HttpRequest) -> str:
    """The network of the sender, a /24 or for IPv6 a /48. Behind a proxy it is the address that the proxy saw."""
    sender = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        sender = request.headers.get("X-Forwarded-For", sender).split(",")[-1].strip()
    try:
        bits = 24 if ip_address(sender).version == 4 else 48
    except ValueError:
        return "unknown"
    return str(ip_network((sender, bits), strict=False))
