"""What is known in a case, by whom and since when; what the outcome still turns on is asked first."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext

from rettesnor.cases.actions.record_facts import record_facts, why_not
from rettesnor.cases.assess import CaseAssessment, assess_case
from rettesnor.cases.day import day_of
from rettesnor.cases.facts import facts_on
from rettesnor.cases.reason import NotAllowed
from rettesnor.rules.assess import Decisive
from rettesnor.web.staff.access import case_of, typed
from rettesnor.web.staff.case_page import case_context, user_of, words_of
from rettesnor.web.staff.forms.facts import FactsForm


def facts_page(request: HttpRequest, number: str) -> HttpResponse:
    """All facts on one page, so that what belongs together is entered together."""
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    today = day_of(now)
    assessed = assess_case(case, today, now)
    by_law, by_standard = still_decisive(assessed)
    seen = _seen(request, now)
    form = FactsForm(
        typed(request),
        vocabulary=assessed.assessment.program.vocabulary,
        known=facts_on(case, today, seen),
        seen=seen,
        today=today,
        first=[*by_law, *by_standard],
    )
    refused = why_not(case, by=by, now=now)
    if form.is_valid():
        try:
            recorded = record_facts(case, form.changes(), by=by, now=now)
        except NotAllowed as not_allowed:
            form.add_error(None, words_of(not_allowed))
        else:
            said = ngettext("{count} fact is recorded.", "{count} facts are recorded.", len(recorded))
            messages.success(request, said.format(count=len(recorded)))
            return redirect("facts", number)
    context = {
        **case_context(request, case, "facts"),
        "form": form,
        "by_law": form.rows(by_law),
        "by_standard": form.rows(by_standard),
        "groups": form.groups(without=[*by_law, *by_standard]),
        "outcome": assessed.assessment.law,
        "refused": words_of(refused) if refused else "",
    }
    return render(request, "staff/facts.html", context)


def still_decisive(assessed: CaseAssessment) -> tuple[list[str], list[str]]:
    """The unknown facts the outcome of the law still turns on, and those only the standard's does."""
    by_law = _names(assessed.assessment.decisive_law)
    return by_law, [name for name in _names(assessed.assessment.decisive_standard) if name not in by_law]


def _names(decisive: Decisive) -> list[str]:
    return list(dict.fromkeys(name for sets in (decisive.inside, decisive.outside) for one in sets for name in one))


def _seen(request: HttpRequest, now: datetime) -> datetime:
    """The moment the page that is sent in was drawn; never later than now."""
    try:
        seen = datetime.fromisoformat(request.POST.get("seen", ""))
    except ValueError:
        return now
    return min(seen, now) if seen.tzinfo else now
