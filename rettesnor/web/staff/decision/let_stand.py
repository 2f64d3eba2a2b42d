"""What became known after the decision: it stands for a reason, or a new one is written."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.let_stand import LET_STAND, let_stand
from rettesnor.cases.file.dated import dated
from rettesnor.web.components import FactLine, Link, Text
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.fact_lines import fact_line
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import CaseVisit, case_visit


def let_stand_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    form = ReasonForm(visit.typed, hint=gettext_lazy("Why what is new changes nothing of what was decided."))
    answer = carried_out(
        visit,
        form,
        lambda: let_stand(case, by=by, now=now, reason=form.cleaned_data["reason"]),
        said=_("It is recorded that the decision stands."),
        to=reverse("case", args=[number]),
    )
    context = {
        **case_context(visit, "draft", Link(_("What is new since the decision"))),
        "form": form,
        "news": list(_news(visit)),
        "stopped": list(LET_STAND.obstacles(case, by=by, now=now)),
    }
    return answer or render(request, "staff/let_stand.html", context)


def _news(visit: CaseVisit) -> Iterator[tuple[FactLine, Text]]:
    """What is new, each with what was known before in words, empty where nothing was."""
    rows = dated(visit.case, visit.now)
    for row in rows.news:
        before = rows.known_before.get(row.name)
        known = fact_line(row.name, before.value, visit.assessed).value if before else ""
        yield fact_line(row.name, row.value, visit.assessed), known
