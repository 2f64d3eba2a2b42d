"""The frame of every page that does something: try it, show what stops it, or say that it is done and go on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
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
from rettesnor.web.components import Link, Text
from rettesnor.web.forms import first_control_id
from rettesnor.web.staff.file.asked_back import ask_back_days, only_asked_back, take_back
from rettesnor.web.staff.file.visit import Visit
from rettesnor.web.staff.links import field_of, ways_out_of, words_of

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

    A day in it that is far from usual is asked back, together with whatever stops the action: nothing is asked later
    that could have been asked at once.

    A form that was carried out already (a double click, back, reload) is not carried out again. Where something else
    stands in it by now, it is shown with that, to be sent once more by whoever means it.
    """
    if visit.typed is None:
        return None
    submission = Submission(actor=visit.by, key=visit.typed.get("once", "")[:40], content=_digest(visit.typed))
    if earlier := _earlier(submission):
        return _led_on(visit, form, submission, earlier)
    if form.is_valid() or only_asked_back(form):
        ask_back_days(form, visit.on)
    if not only_asked_back(form):
        return None
    try:
        with transaction.atomic():
            if submission.key:
                submission.at = visit.now
                submission.save()
            result = act()
            if form.errors:
                transaction.set_rollback(True)
                return None
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
    """Each obstacle at its field, or above the form where it has none there, with links to all ways out of it."""
    called: Mapping[str, str] = getattr(form, "CALLED_HERE", {})
    for obstacle in refused:
        field = called.get(field_of(obstacle), field_of(obstacle))
        ways_out = [name for name in (called.get(each, each) for each in ways_out_of(obstacle)) if name in form.fields]
        for name in ways_out:
            take_back(form, name)
        form.add_error(field if field in form.fields else None, words_of(obstacle))
        if field in form.fields and len(ways_out) > 1:
            links = [Link(form.fields[name].label or "", f"#{first_control_id(form[name])}") for name in ways_out]
            form.fields[field].ways_out = links  # type: ignore[attr-defined]


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
