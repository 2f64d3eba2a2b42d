"""The page of a letter written from the case: boxes for what somebody must say, and the letter as it will be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.file.action import Action
from rettesnor.cases.file.letter_frame import pdf_of, with_texts
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import SentBy
from rettesnor.letters.content import Letter
from rettesnor.letters.page import page
from rettesnor.web.components import Link, SummaryRow, Text
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.frame import Result, carried_out, show
from rettesnor.web.staff.file.pdf import pdf_response
from rettesnor.web.staff.file.visit import CaseVisit

Compose = Callable[[Mapping[str, Any]], Letter]
"""The letter, marked as a draft, of what stands in the form."""


def letter_page(
    visit: CaseVisit,
    action: Action,
    form: forms.Form,
    *,
    tab: str,
    compose: Compose,
    send: Callable[[], Result],
    said: Text,
    to: str,
    cancel: str,
    about: Sequence[SummaryRow] = (),
    warn: Callable[[Mapping[str, Any]], str] = lambda typed: "",
) -> HttpResponse:
    """Sends the letter, or shows it as it would be, beside the form or as a PDF, with what would stop it.

    `warn`: what to think of first.
    """
    look = visit.typed.get("look") if visit.typed else None
    if look is None and (answer := carried_out(visit, form, send, said=said, to=to)):
        return answer
    stopped = list(action.obstacles(visit.case, by=visit.by, now=visit.now))
    letter = warning = None
    if not stopped:
        typed = _stands(form)
        warning = warn(typed)
        try:
            letter = with_texts(compose(typed), visit.case.municipality, visit.now)[0]
            if look and form.is_valid():
                _show_what_would_stop(form, send)
            if look == "pdf" and form.is_valid():
                return pdf_response(pdf_of(letter), f"udkast-{visit.case.slug}.pdf", inline=True)
        except NotAllowed as refused:
            stopped = [*refused]
    context = {
        **case_context(visit, tab, Link(_(action.label))),
        "heading": _(action.label),
        "about": about,
        "form": form,
        "stopped": stopped,
        "warning": warning,
        "letter": letter_as_told(letter) if letter else None,
        "cancel": cancel,
    }
    return render(visit.request, "staff/letter_page.html", context)


def letter_as_told(letter: Letter) -> dict[str, Any]:
    """The letter as a page shows it, in the words and the order that it is printed in."""
    told = page(letter)
    return {**told, "passages": [{**each, "said": told["blocks"].get(each["block"], [])} for each in told["passages"]]}


def _show_what_would_stop(form: forms.Form, send: Callable[[], object]) -> None:
    """A look is held to what sending is held to: it is sent, and all of it undone."""
    try:
        with transaction.atomic():
            send()
            transaction.set_rollback(True)
    except NotAllowed as refused:
        show(form, refused)


def _stands(form: forms.Form) -> Mapping[str, Any]:
    """What stands in the form: as it was typed, or as it is proposed where nothing fit to read was."""
    proposed = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    if not form.is_bound:
        return proposed
    form.is_valid()
    return {**proposed, **form.cleaned_data}


class LetterForm(forms.Form):
    """How a letter is sent. The forms of the letters add what somebody has to say in them."""

    how = forms.ChoiceField(label=gettext_lazy("Sent by"), choices=SentBy.choices)

    def content(self) -> dict[str, Any]:
        """What the act takes."""
        return {**self.cleaned_data, "how": SentBy(self.cleaned_data["how"])}
