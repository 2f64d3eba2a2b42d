"""What is known in a case, by whom and since when; what the outcome still turns on is asked first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.facts import standing
from rettesnor.cases.file.rows import read_rows, rows_of
from rettesnor.cases.intake.record_facts import RECORD_FACTS, record_facts
from rettesnor.cases.intake.send_receipt import receipt_wanted
from rettesnor.cases.models import CaseFact
from rettesnor.rules.wishes import ALL_WISHES
from rettesnor.web.components import Link
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.intake.fact_forms import FactsForm
from rettesnor.web.staff.intake.fact_history import history, unclear_facts


def facts_page(request: HttpRequest, number: str) -> HttpResponse:
    """All facts on one page, so that what belongs together is entered together."""
    visit = case_visit(request, number)
    read_rows(visit.case, "facts")
    case, assessed = visit.case, visit.assessed
    vocabulary = assessed.assessment.program.vocabulary
    by_law, by_standard, of_values = still_decisive(assessed)
    wishes = [name for name in ALL_WISHES if name not in assessed.written]
    asked = [*by_law, *by_standard, *of_values, *wishes]
    seen = visit.seen_at
    rows: list[CaseFact] = rows_of(case, "facts")
    meanwhile = {row.name: row for row in sorted(rows, key=lambda row: (row.at, row.pk)) if row.at > seen}
    form = FactsForm(
        visit.typed,
        vocabulary=vocabulary,
        known=standing(rows, visit.on, seen),
        meanwhile=meanwhile,
        seen=seen,
        today=visit.on,
        first=asked,
    )
    answer = carried_out(
        visit,
        form,
        lambda: record_facts(case, form.changes(), by=visit.by, now=visit.now),
        said=_recorded,
        to=reverse("assessment" if "go_on" in request.POST else "facts", args=[number]),
    )
    context = {
        **case_context(visit, "facts"),
        "form": form,
        # What a colleague entered is on this page now, and so it is seen.
        "seen": visit.now.isoformat(),
        "unclear": list(unclear_facts(assessed.unclear, vocabulary)),
        "by_law": form.rows(by_law),
        "by_standard": form.rows(by_standard),
        "of_values": form.rows(of_values),
        "wishes": form.rows(wishes),
        "groups": form.groups(without=asked),
        "outcome": assessed.assessment.law,
        "can_send_receipt": receipt_wanted(case, by=visit.by, now=visit.now),
        "stopped": list(RECORD_FACTS.obstacles(case, by=visit.by, now=visit.now)),
    }
    return answer or render(request, "staff/facts.html", context)


def facts_history(request: HttpRequest, number: str) -> HttpResponse:
    """Every fact as it was recorded, newest first, with what it took the place of."""
    visit = case_visit(request, number)
    vocabulary = visit.assessed.assessment.program.vocabulary
    context = {
        **case_context(visit, "facts", Link(_("History of the facts"))),
        "changes": history(visit.case.facts.select_related("by__user"), vocabulary),
    }
    return render(request, "staff/facts_history.html", context)


def _recorded(rows: list[CaseFact]) -> str:
    return ngettext("{count} fact is recorded.", "{count} facts are recorded.", len(rows)).format(count=len(rows))


def still_decisive(assessed: CaseAssessment) -> tuple[list[str], list[str], list[str]]:
    """The unknown facts that the outcome of the law still turns on, those only the standard's does, and a value."""
    assessment = assessed.assessment
    by_law = _names(assessment.decisive_law.inside, assessment.decisive_law.outside)
    by_standard = _names(assessment.decisive_standard.inside, assessment.decisive_standard.outside)
    of_values = _names(*assessment.open_values.values())
    return (
        by_law,
        [name for name in by_standard if name not in by_law],
        [name for name in of_values if name not in by_law and name not in by_standard],
    )


def _names(*sets: list[list[str]]) -> list[str]:
    return list(dict.fromkeys(name for each in sets for one in each for name in one))
