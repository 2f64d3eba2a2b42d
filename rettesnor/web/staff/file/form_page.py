"""The page of an action that is one form: what it does, what it is about, and the button."""

from collections.abc import Sequence

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rettesnor.cases.file.action import Action
from rettesnor.web.components import Link, SummaryRow, Text
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.visit import CaseVisit


def form_page(
    visit: CaseVisit,
    action: Action,
    form: forms.Form,
    *,
    tab: str,
    cancel: str,
    lead: Text = "",
    about: Sequence[SummaryRow] = (),
    advice: str = "",
    button: Text = "",
) -> HttpResponse:
    """The action's own label is the heading, and the button's if it has none of its own.

    Where something stops the action, that stands instead of the form, and above it where the form has been typed into.
    `advice` is the template of what to think of
    before sending it.
    """
    context = {
        **case_context(visit, tab, Link(_(action.label))),
        "heading": _(action.label),
        "lead": lead,
        "about": about,
        "advice": advice,
        "button": button or _(action.label),
        "form": form,
        "stopped": list(action.obstacles(visit.case, by=visit.by, now=visit.now)),
        "cancel": cancel,
    }
    return render(visit.request, "staff/form_page.html", context)
