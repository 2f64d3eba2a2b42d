"""Before an adverse decision is issued: what would it be remitted for? It stops nothing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rettesnor.cases.complaint.remittal_risks import WORDS, Risk, remittal_risks
from rettesnor.cases.file.assess import assess_draft
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import DecisionDraft
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.web.components import Link
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.conflicts import say_conflict
from rettesnor.wording.formats import say_all


def remittal_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    draft = DecisionDraft.objects.of(visit.case)
    if draft is None:
        messages.info(request, _("Write the decision first."))
        return redirect("draft", number)
    assessed = assess_draft(visit.case, draft, visit.now)
    found = remittal_risks(visit.case, draft, assessed, by=visit.by, now=visit.now)
    vocabulary = assessed.assessment.program.vocabulary
    context = {
        **case_context(visit, "draft", Link(_("What would it be remitted for?"))),
        "obstacles": found.obstacles,
        "conflicts": [
            (say_conflict(each, vocabulary, page_language()), " ".join(each.local.quotes), each.law.section)
            for each in found.conflicts
        ],
        "risks": [(_said(each, vocabulary), each.provision) for each in found.risks],
    }
    return render(request, "staff/remittal.html", context)


def _said(risk: Risk, vocabulary: Vocabulary) -> str:
    labels = [vocabulary[name].label.in_(page_language()) for name in risk.facts]
    return _(WORDS[risk.code]).format(facts=say_all(labels, page_language()))
