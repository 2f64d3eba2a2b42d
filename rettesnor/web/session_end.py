"""When a session ends, or is gone: the page says what happened, and what was typed is not lost."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rettesnor.accounts.kept_form import TooLongError, drop, keep, kept, opened, outlived, sealed
from rettesnor.accounts.models import User
from rettesnor.accounts.record import record_about
from rettesnor.accounts.session_life import LONGEST, Ended, ended, go_on
from rettesnor.accounts.views import OUTLIVED, UNSENT, sign_in_page
from rettesnor.audit.actor import Actor
from rettesnor.web.clock import now_of
from rettesnor.web.forms import TYPED_BEFORE


class SessionEnd:
    """Middleware: signs out whoever has been away too long, and gives a form back that was sent without a session.

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

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_arguments: Any) -> HttpResponse | None:
        user, now = _signed_in(request), now_of(request)
        if user is None:
            asks_for_sign_in = getattr(view, "login_required", True)
            return _signing_in(request) if asks_for_sign_in and request.method == "POST" else None
        go_on(request.session, now)
        if outlived(request.session, now):
            messages.warning(request, OUTLIVED)
        typed = kept(request.session, owner=user.pk, address=request.get_full_path(), now=now)
        if typed is not None and request.method == "POST":
            drop(request.session)
        elif typed is not None:
            TYPED_BEFORE.set(typed)
            messages.warning(
                request,
                _("What you typed stands in the form again. It is not saved yet: look it over and send it once more."),
            )
        return None


def _signed_in(request: HttpRequest) -> User | None:
    """Whose session it is, if it goes on; one that is over ends here."""
    user, now = request.user, now_of(request)
    if not isinstance(user, User):
        return None
    if because := ended(request.session, now):
        by = Actor.objects.of_user(user)
        record_about(user, "session_ended", by=by, now=now, details={"because": because})
        lost = drop(request.session)
        logout(request)
        messages.warning(request, _why(because))
        if lost:
            messages.warning(request, OUTLIVED)
        return None
    return user


def _signing_in(request: HttpRequest) -> HttpResponse | None:
    """The sign-in page with the form that nobody is signed in to send; None where the form is not kept."""
    unsent, now = _unsent(request), now_of(request)
    form = opened(unsent, now)
    if form is None:
        return None
    messages.warning(
        request,
        _(
            "You have to sign in before what you sent can be saved. This page keeps what you typed for an hour. "
            "Sign in here as the same user, and it stands in the form again."
        ),
    )
    return sign_in_page(request, address=form.address, unsent=unsent, now=now)


def _unsent(request: HttpRequest) -> str:
    """The form that was sent, sealed, or the one that a sign-in page carried; empty where it is not kept."""
    if carried := request.POST.get(UNSENT):
        return carried
    try:
        return sealed(request.POST, address=request.get_full_path(), now=now_of(request))
    except TooLongError:
        messages.error(request, _("What you sent is too long to be kept, and it is not saved."))
        return ""


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
    """A form whose page belongs to an earlier sign-in. It is kept where the browser says that it is our own page.

    Of a page that was made for another user nothing is kept or shown, and the answer says so.
    """
    ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    user = _signed_in(request)
    if ours and user is None and (answer := _signing_in(request)):
        return answer
    context: dict[str, Any] = {}
    if ours and user and (unsent := _unsent(request)):
        form = keep(request.session, unsent, owner=user.pk, now=now_of(request))
        if form is None:
            messages.warning(request, OUTLIVED)
        elif form.owner == user.pk:
            context["kept_at"] = form.address
        else:
            context["of_another_user"] = True
    return render(request, "403_csrf.html", context, status=403)
