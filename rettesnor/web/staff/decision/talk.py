"""A talk with the citizen about the decision."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.record_talk import RECORD_TALK, record_talk
from rettesnor.cases.models import TalkedHow
from rettesnor.web.components import Link
from rettesnor.web.staff.decision.forms import TalkForm
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit


def talk_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    form = TalkForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: record_talk(
            case,
            by=by,
            now=now,
            held_on=form.cleaned_data["held_on"],
            how=TalkedHow(form.cleaned_data["how"]),
        ),
        said=_("The talk about the decision is recorded."),
        to=lambda talk: reverse("decision", args=[number, talk.decision_id]),
    )
    context = {
        **case_context(visit, "draft", Link(_("Talk about the decision"))),
        "form": form,
        "stopped": list(RECORD_TALK.obstacles(case, by=by, now=now)),
    }
    return answer or render(request, "staff/talk.html", context)
