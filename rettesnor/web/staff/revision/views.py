"""Opening a case to change or end a grant that stands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.revising import standing_grant
from rettesnor.cases.models import CaseFact
from rettesnor.cases.revision.open_revision import OPEN_REVISION, open_revision, to_take_over
from rettesnor.web.components import FactLine, Link
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.endings import endings_there
from rettesnor.web.staff.file.fact_lines import fact_line
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.web.staff.file.parts import part_lines
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.web.staff.revision.forms import OpenRevisionForm


def open_page(request: HttpRequest, number: str) -> HttpResponse:
    """The grant as it stands, the facts that are taken over, and what the case is to be about."""
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    form = OpenRevisionForm(visit.typed)
    shown = [int(each) for each in request.POST.getlist("shown") if each.isdecimal()]
    answer = carried_out(
        visit,
        form,
        lambda: open_revision(case, by=by, now=now, shown=shown, **form.content()),
        said=lambda revision: _("Case {number} is opened. The grant stands until it is decided.").format(
            number=revision.case
        ),
        to=lambda revision: reverse("case", args=[revision.case.slug]),
    )
    grant = standing_grant(case, now)
    facts = to_take_over(case, now)
    context = {
        **case_context(visit, "draft", Link(_(OPEN_REVISION.label))),
        "form": form,
        "stopped": list(OPEN_REVISION.obstacles(case, by=by, now=now)),
        "grant": grant,
        "parts": part_lines(grant.parts) if grant else [],
        "facts": [(row.pk, _line(row, visit), origin_of(row)) for row in facts],
        "endings_there": endings_there(visit.assessed),
    }
    return answer or render(request, "staff/open_revision.html", context)


def _line(row: CaseFact, visit: CaseVisit) -> FactLine:
    return fact_line(row.name, row.value, visit.assessed)
