"""By when each step of a case is safely taken, as a picture and as its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.at_once import read_at_once
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.hearing.time_to_answer import LEAST_DAYS
from rettesnor.cases.models import SentBy
from rettesnor.cases.timetable.reckoned import Timetable, TimetableStep, WorkState, timetable
from rettesnor.cases.timetable.recorded import WorkStep, usual_way
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Link, Text
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.due import due_of
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.web.staff.overview.timetable_picture import picture
from rettesnor.wording.formats import say_date
from rettesnor.wording.rows import say_span

STEPS: Mapping[WorkStep, Text] = {
    "talk": gettext_lazy("First talk with the citizen"),
    "consent": gettext_lazy("Consent to fetch information"),
    "notice": gettext_lazy("Notice of what is missing"),
    "information": gettext_lazy("All information is in"),
    "hearing": gettext_lazy("The hearing is sent"),
    "answer": gettext_lazy("The answer to it is in"),
    "weighing": gettext_lazy("Weighed and written"),
    "committee": gettext_lazy("The committee has seen it"),
    "decision": gettext_lazy("The decision is issued"),
}
_ONLY_IF: Mapping[WorkStep, Text] = {
    "consent": gettext_lazy("Only where something is fetched from others (retssikkerhedsloven § 11 a)."),
    "notice": gettext_lazy("Only where the citizen is to supply something (retssikkerhedsloven § 12)."),
    "hearing": gettext_lazy("Only where a hearing is owed or promised (forvaltningsloven § 19)."),
}
_SAID: Mapping[WorkState, Text] = {
    "done": gettext_lazy("done {done}"),
    "late": gettext_lazy("done {done}, later than safe"),
    "passed": gettext_lazy("not recorded"),
    "not_needed": gettext_lazy("not needed here"),
    "due": gettext_lazy("by {by}"),
    "slipped": gettext_lazy("was to be by {by}"),
}
_STATES: Mapping[WorkState, Text] = {
    "done": gettext_lazy("Done on {done}"),
    "late": gettext_lazy("Done on {done}, later than was safe"),
    "passed": gettext_lazy("Not recorded; a later step is taken"),
    "not_needed": gettext_lazy("This case can do without it"),
    "due": gettext_lazy("Awaited"),
    "slipped": gettext_lazy("Slipped: the safe day is not kept"),
}
_POST: Mapping[str, SentBy] = {"digital": SentBy.DIGITAL_POST, "brev": SentBy.LETTER}
"""What a way of sending is called in an address, which stays the same in both languages."""


@dataclass(frozen=True)
class TimetableRow:
    """A step as it is shown. `because` says how its day is reckoned, and `quote` has the words it rests on, if any."""

    label: Text
    step: TimetableStep
    state: str
    only_if: Text
    because: str
    quote: str = ""


@dataclass(frozen=True)
class NextSafeDay:
    """What the page of the case says of its timetable."""

    label: Text
    step: TimetableStep
    timetable: Timetable


def next_safe_day(
    rows: Dated, dues: Sequence[CaseDue], adopted: Sequence[StandardVersion], assessed: CaseAssessment
) -> NextSafeDay | None:
    """The step to take next and until when it is safe; None where nothing is awaited or no time limit is known."""
    if rows.undecided_since is None:
        return None
    found = timetable(rows, dues, adopted, assessed, usual_way(rows))
    step = found.next if found else None
    return NextSafeDay(STEPS[step.name], step, found) if found and step else None


def timetable_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    read_at_once(visit.case)
    rows = dated(visit.case, visit.now)
    adopted = adopted_in(visit.case, visit.on)
    dues = due_dates(rows, adopted)
    how = _POST.get(request.GET.get("post", "")) or usual_way(rows)
    found = timetable(rows, dues, adopted, visit.assessed, how)
    context = {
        **case_context(visit, "case", Link(_("Timetable"))),
        "timetable": found,
        "due": due_of(found.due) if found else None,
        "today": visit.on,
        "ways": [Link(capfirst(way.label), f"?post={code}", current=way == how) for code, way in _POST.items()],
    }
    if found:
        shown = [(step, STEPS[step.name], _said(_SAID[step.state], step)) for step in found.steps]
        context["picture"] = picture(found, shown, visit.on)
        context["rows"] = [_row(step, found, visit, dues) for step in found.steps]
    return render(request, "staff/timetable.html", context)


def _row(step: TimetableStep, found: Timetable, visit: CaseVisit, dues: Sequence[CaseDue]) -> TimetableRow:
    because, quote = _because(step, found, visit, dues) if step.by else ("", "")
    return TimetableRow(
        STEPS[step.name], step, _said(_STATES[step.state], step), _ONLY_IF.get(step.name, ""), because, quote
    )


def _said(words: Text, step: TimetableStep) -> str:
    days = {"by": step.by, "done": step.done_on}
    return str(words).format(**{name: say_date(day, page_language()) for name, day in days.items() if day})


def _because(step: TimetableStep, found: Timetable, visit: CaseVisit, dues: Sequence[CaseDue]) -> tuple[str, str]:
    """How a step's day is reckoned from what comes after it, and the words that rests on."""
    if step.time:
        work = municipality_of(visit.case.municipality).policies.working_times
        own = _("{time} before the next step, as the municipality reckons itself.")
        default = _("{time} before the next step, by Rettesnor's default: the municipality has set no time of its own.")
        said = own if work.sets(step.time) else default
        return said.format(time=say_span(work.of(step.time), page_language()).capitalize()), ""
    match step.name:
        case "talk":
            promised = next((due.clock for due in dues if due.what == "first_contact"), None)
            return _("The standard promises a first contact by then."), _quote(promised.sourced) if promised else ""
        case "hearing" if found.answer_time and found.answer_time.clock:
            return _("The promised time to answer, from when it is received."), _quote(found.answer_time.clock.sourced)
        case "hearing" | "notice":
            return _("{days} days to answer from when it is received, unless there is a reason for less.").format(
                days=LEAST_DAYS
            ), ""
        case "committee":
            return _("The last time the committee can see it before the decision."), _quote(found.committee)
        case "weighing" if found.committee:
            return _("The papers are to be with the committee by then."), _quote(found.committee)
        case "weighing":
            return _("At the latest the day it is issued."), ""
    return _("The last day at work in time for the decision."), ""


def _quote(sourced: SourcedRule | None) -> str:
    return " ".join(sourced.quotes) if sourced else ""
