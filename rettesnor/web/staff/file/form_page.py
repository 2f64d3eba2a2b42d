"""The page of an action that is one form: what it does, what it is about, and the button."""

from collections.abc import Iterable, Sequence

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rettesnor.cases.file.action import Action
from rettesnor.cases.file.obstacle import Obstacle
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
    of_the_row: Iterable[Obstacle | None] = (),
    lead: Text = "",
    about: Sequence[SummaryRow] = (),
    advice: str = "",
    button: Text = "",
) -> HttpResponse:
    """The action's own label is the heading, and the button's if it has none of its own.

    Where something stops the action, that stands instead of the form, and above it where the form has been typed into;
    `of_the_row` is what stops it for the one row that it is about. `advice` is the template of what to think of before
    sending it.
    """
    of_the_case = action.obstacles(visit.case, by=visit.by, now=visit.now)
    context = {
        **case_context(visit, tab, Link(_(action.label))),
        "heading": _(action.label),
        "lead": lead,
        "about": about,
        "advice": advice,
        "button": button or _(action.label),
        "form": form,
        "stopped": [*of_the_case, *filter(None, of_the_row)],
        "cancel": cancel,
    }
    return render(visit.request, "staff/form_page.html", context)
