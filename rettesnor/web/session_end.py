"""When a session ends: the page says what happened, and what was typed is not lost."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rettesnor.accounts.kept_form import KEPT_FOR, drop, keep, kept
from rettesnor.accounts.models import User
from rettesnor.accounts.record import record_about
from rettesnor.accounts.session_life import LONGEST, Ended, ended, go_on
from rettesnor.audit.actor import Actor
from rettesnor.web.clock import now_of
from rettesnor.web.forms import TYPED_BEFORE


class SessionEnd:
    """Middleware: signs out whoever has been away too long, and gives a form back that was sent too late.

    It stands before the one that asks for a sign-in, and works when a form has shown that it comes from our own page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        before = TYPED_BEFORE.set(None)
        try:
            return self.get_response(request)
        finally:
            TYPED_BEFORE.reset(before)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_arguments: Any) -> None:
        if not isinstance(user := request.user, User):
            return
        if because := ended(request.session, now_of(request)):
            _end(request, user, because, with_form=getattr(view, "login_required", True))
            return
        go_on(request.session, now_of(request))
        typed = kept(request.session, owner=user.pk, address=request.get_full_path(), now=now_of(request))
        if typed is not None and request.method == "POST":
            drop(request.session)
        elif typed is not None:
            TYPED_BEFORE.set(typed)
            messages.warning(
                request,
                _("What you typed stands in the form again. It is not saved yet: look it over and send it once more."),
            )


def _end(request: HttpRequest, user: User, because: Ended, *, with_form: bool) -> None:
    typed = request.POST if request.method == "POST" and with_form else None
    by, now = Actor.objects.of_user(user), now_of(request)
    record_about(user, "session_ended", by=by, now=now, details={"because": because})
    logout(request)
    said = [_why(because)]
    if typed is not None and keep(request.session, typed, owner=user.pk, address=request.get_full_path(), now=now):
        request.session.set_expiry(int(KEPT_FOR.total_seconds()))
        said.append(_("What you typed is kept for an hour. Sign in as the same user, and it stands in the form again."))
    messages.warning(request, " ".join(said))


def _why(because: Ended) -> str:
    if because == Ended.TOO_LONG:
        hours = LONGEST.seconds // 3600
        return _("You are signed out, because you had been signed in for {hours} hours.").format(hours=hours)
    minutes = settings.IDLE_MINUTES
    said = ngettext(
        "You are signed out, because nothing had happened for {minutes} minute.",
        "You are signed out, because nothing had happened for {minutes} minutes.",
        minutes,
    )
    return said.format(minutes=minutes)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose page belongs to an earlier sign-in. It is kept where the browser says that it is our own page."""
    ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    address = request.get_full_path()
    is_kept = (
        ours
        and isinstance(user := request.user, User)
        and keep(request.session, request.POST, owner=user.pk, address=address, now=now_of(request))
    )
    return render(request, "403_csrf.html", {"kept_at": address if is_kept else ""}, status=403)
