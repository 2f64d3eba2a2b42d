"""The frame of every page that does something: try it, show what stops it, or say that it is done and go on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from rettesnor.accounts.kept_form import OF_THE_PAGE
from rettesnor.audit.models import Submission
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.web.components import Text
from rettesnor.web.staff.file.asked_back import ask_back_days
from rettesnor.web.staff.file.visit import Visit
from rettesnor.web.staff.links import field_of, words_of

Result = TypeVar("Result")


def carried_out(
    visit: Visit,
    form: forms.Form,
    act: Callable[[], Result],
    *,
    said: Text | Callable[[Result], Text],
    to: str | Callable[[Result], str],
) -> HttpResponse | None:
    """Where to go on, once the form's action is done; None where the page is to be shown, with what stops it.

    A day in it that is far from usual is asked back first.

    A form that was carried out already (a double click, back, reload) is not carried out again. Where something else
    stands in it by now, it is shown with that, to be sent once more by whoever means it.
    """
    if visit.typed is None:
        return None
    submission = Submission(actor=visit.by, key=visit.typed.get("once", "")[:40], content=_digest(visit.typed))
    if earlier := _earlier(submission):
        return _led_on(visit, form, submission, earlier)
    if form.is_valid():
        ask_back_days(form, visit.on)
    if form.errors:
        return None
    try:
        with transaction.atomic():
            if submission.key:
                submission.at = visit.now
                submission.save()
            result = act()
            address = to(result) if callable(to) else to
            if submission.key:
                submission.led_to = address
                submission.save()
    except NotAllowed as refused:
        show(form, refused)
        return None
    except IntegrityError:
        if earlier := _earlier(submission):
            return _led_on(visit, form, submission, earlier)
        raise
    messages.success(visit.request, str(said(result) if callable(said) else said))
    return redirect(address)


def show(form: forms.Form, refused: NotAllowed) -> None:
    """Each obstacle at its field, or above the form where it has none there."""
    for obstacle in refused:
        field = field_of(obstacle)
        form.add_error(field if field in form.fields else None, words_of(obstacle))


def _earlier(submission: Submission) -> Submission | None:
    if not submission.key:
        return None
    return Submission.objects.filter(actor=submission.actor, key=submission.key).first()


def _led_on(visit: Visit, form: forms.Form, submission: Submission, earlier: Submission) -> HttpResponse | None:
    """To what came of the form; where something else was typed since, nothing is lost and nothing done unasked."""
    if submission.content == earlier.content:
        messages.info(
            visit.request, _("The form was sent in already. This is what came of it; mend it here if needed.")
        )
        return redirect(earlier.led_to)
    form.add_error(
        None,
        _("The form was sent in already, and something else stands in it now. Send it once more to save this as well."),
    )
    return None


def _digest(typed: QueryDict) -> str:
    """What was typed, apart from the marks of the form itself. Keyed, since it can hold a CPR number."""
    content = {name: typed.getlist(name) for name in sorted(typed) if name not in OF_THE_PAGE}
    return salted_hmac("submission", json.dumps(content), algorithm="sha256").hexdigest()
