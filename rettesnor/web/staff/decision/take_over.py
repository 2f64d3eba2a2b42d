"""A draft whose standard has been replaced: what differs under the one in force, and the ways on."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.in_force import replaced_by
from rettesnor.cases.decision.take_over_draft import TAKE_OVER_DRAFT, take_over_draft
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import DecisionDraft
from rettesnor.web.components import Link
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.terms import OUTCOMES, say
from rettesnor.wording.values import say_proposed, say_value_name


def take_over_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, draft = visit.case, DecisionDraft.objects.of(visit.case)
    form = forms.Form(visit.typed)
    read = visit.sent.get("read", draft.version if draft else "")
    answer = carried_out(
        visit,
        form,
        lambda: take_over_draft(case, by=visit.by, now=visit.now, read=read),
        said=_("The draft is under the standard in force. Look over what you wrote."),
        to=reverse("draft", args=[number]),
    )
    if answer:
        return answer
    newer = replaced_by(draft, visit.on) if draft else None
    context = {
        **case_context(visit, "draft", Link(_(TAKE_OVER_DRAFT.label))),
        "form": form,
        "read": read,
        "draft": draft,
        "newer": newer,
        "stopped": list(TAKE_OVER_DRAFT.obstacles(case, by=visit.by, now=visit.now)),
        "differences": _differences(visit.assessed_under(draft.standard), visit.assessed) if draft and newer else [],
    }
    return render(request, "staff/take_over.html", context)


def _differences(older: CaseAssessment, newer: CaseAssessment) -> list[tuple[str, str, str]]:
    """What is another under the two standards: the outcome, the values and days proposed, and the times promised."""
    rows = [
        (_("Target group by the standard"), _outcome(older), _outcome(newer)),
        *(
            (say_value_name(name, page_language()), _value(older, name), _value(newer, name))
            for name in dict.fromkeys((*older.assessment.values, *newer.assessment.values))
        ),
        (_("Times"), _times(older), _times(newer)),
    ]
    return [row for row in rows if row[1] != row[2]]


def _outcome(assessed: CaseAssessment) -> str:
    return say(OUTCOMES, assessed.assessment.standard, page_language())


def _value(assessed: CaseAssessment, name: str) -> str:
    value = assessed.assessment.values.get(name)
    return say_proposed(name, value, page_language()) if value else "–"


def _times(assessed: CaseAssessment) -> str:
    """The sentences that set a time in this case."""
    timed = [
        " ".join(finding.sourced.quotes)
        for finding in assessed.assessment.findings
        if finding.sourced.layer == "local" and finding.sourced.lowered.clocks and finding.applies is not False
    ]
    return " ".join(dict.fromkeys(timed)) or "–"
