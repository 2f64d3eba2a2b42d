"""The frame of every page that does something: try it, show what stops it, or say that it is done and go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rettesnor.audit.models import Submission
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.web.components import Text
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

    A form that was carried out already (a double click, back, reload) is not carried out again.
    """
    key = visit.request.POST.get("once", "")[:40]
    if visit.typed is None or ((answer := _earlier(visit, key)) is None and not form.is_valid()):
        return None
    if answer:
        return answer
    try:
        with transaction.atomic():
            result = act()
            address = to(result) if callable(to) else to
            if key:
                Submission.objects.create(actor=visit.by, key=key, at=visit.now, led_to=address)
    except NotAllowed as refused:
        show(form, refused)
        return None
    except IntegrityError:
        if answer := _earlier(visit, key):
            return answer
        raise
    messages.success(visit.request, str(said(result) if callable(said) else said))
    return redirect(address)


def show(form: forms.Form, refused: NotAllowed) -> None:
    """Each obstacle at its field, or above the form where it has none there."""
    for obstacle in refused:
        field = field_of(obstacle)
        form.add_error(field if field in form.fields else None, words_of(obstacle))


def _earlier(visit: Visit, key: str) -> HttpResponse | None:
    earlier = Submission.objects.filter(actor=visit.by, key=key).first() if key else None
    if earlier is None:
        return None
    messages.info(visit.request, _("The form was sent in already. This is what came of it; mend it here if needed."))
    return redirect(earlier.led_to)
