"""Asking for a second approver, and the approver's answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.models import User
from rettesnor.cases.competence.approval import possible_approvers, request_for, requests_of, sent_back
from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT, approve_draft
from rettesnor.cases.competence.ask_approval import ASK_APPROVAL, ask_approval
from rettesnor.cases.competence.send_back_draft import send_back_draft
from rettesnor.cases.models import DecisionDraft, DraftReview
from rettesnor.web.components import Link, SummaryRow
from rettesnor.web.staff.competence.forms import ApproverForm, ReviewForm
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit


def ask_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, draft = visit.case, DecisionDraft.objects.of(visit.case)
    asked = request_for(requests_of(case), draft) if draft else None
    waiting = asked if asked and asked.answer is None else None
    people = possible_approvers(case, draft) if draft else User.objects.none()
    form = ApproverForm(visit.typed, people=people, instead=waiting is not None)
    answer = carried_out(
        visit,
        form,
        lambda: ask_approval(case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("The approver is asked."),
        to=reverse("draft", args=[number]),
    )
    return answer or form_page(
        visit,
        ASK_APPROVAL,
        form,
        tab="draft",
        lead=_("The draft is approved as it stands. If it is changed afterwards, it needs a new approval."),
        about=[SummaryRow(_("Asked already"), str(waiting.approver))] if waiting else [],
        cancel=reverse("draft", args=[number]),
    )


def review_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, draft = visit.case, DecisionDraft.objects.of(visit.case)
    form = ReviewForm(visit.typed)
    read = visit.sent.get("read", draft.version if draft else "")

    def act() -> DraftReview:
        if form.cleaned_data["answer"] == ReviewForm.APPROVE:
            return approve_draft(case, by=visit.by, now=visit.now, read=read)
        return send_back_draft(case, by=visit.by, now=visit.now, read=read, words=form.cleaned_data["words"])

    answer = carried_out(
        visit,
        form,
        act,
        said=lambda review: _("The draft is approved.") if review.approved else _("The draft is sent back."),
        to=reverse("draft", args=[number]),
    )
    context = {
        **case_context(visit, "draft", Link(_("Approval of the draft"))),
        "draft": draft,
        "read": draft.version if draft and form.errors else read,
        "sent_back": sent_back(case, draft),
        "form": form,
        "stopped": list(APPROVE_DRAFT.obstacles(case, by=visit.by, now=visit.now)),
    }
    return answer or render(request, "staff/approval.html", context)
