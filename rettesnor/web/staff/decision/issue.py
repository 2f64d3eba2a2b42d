"""Looking the decision over and issuing it. From then on it stands as it is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.competence.approval import sent_back
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION, Ready, examine, issue_decision, preview
from rettesnor.cases.decision.outcome import plan_promised
from rettesnor.cases.decision.reasons import paragraphs
from rettesnor.cases.file.assess import assess_draft
from rettesnor.cases.file.at_once import read_at_once
from rettesnor.cases.file.quoted import quoted
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.heard import promised_over_draft
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.letters.left_out import TYPED
from rettesnor.web.components import Link
from rettesnor.web.staff.decision.forms import IssueForm
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.parts import part_lines
from rettesnor.web.staff.file.pdf import pdf_response
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.web.staff.links import words_of


def issue_page(request: HttpRequest, number: str) -> HttpResponse:
    """The draft as it will stand, all it still lacks, and the button where it lacks nothing."""
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    form = IssueForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: issue_decision(
            case,
            by=by,
            now=now,
            seen=request.POST.get("seen", ""),
            leaflet=form.cleaned_data["leaflet"],
        ),
        said=_("The decision is issued. Choose how it is sent."),
        to=lambda decision: reverse("decision", args=[number, decision.pk]),
    )
    if answer:
        return answer
    read_at_once(case)
    draft = DecisionDraft.objects.of(case)
    if draft is None:
        messages.info(request, _("Write the decision first."))
        return redirect("draft", number)
    assessed = assess_draft(case, draft, now)
    examined = examine(case, by=by, now=now)
    codes = {obstacle.code for obstacle in examined.obstacles} if draft.outcome == Outcome.GRANTED else set()
    hearing = promised_over_draft(assessed, draft) if "draft_not_heard" in codes else None
    plan = plan_promised(draft, assessed) if "plan_promised" in codes else None
    context = {
        **case_context(visit, "draft", Link(_("Look over and issue"))),
        "draft": draft,
        "sent_back": sent_back(case, draft),
        "outcome": draft.outcome.label if draft.outcome else "",
        "parts": part_lines(draft.parts),
        "reasons": paragraphs(draft.reasons),
        "later": [(part.label, reason) for part in PartName if (reason := draft.later.get(part))],
        "stopped": list(ISSUE_DECISION.obstacles(case, by=by, now=now)),
        "seen": examined.ready.seal if examined.ready else "",
        "left_out": [_(TYPED[name]) for name in examined.left_out],
        "unreachable": _unreachable(examined.ready),
        "hearing_can_be_forgone": hearing.rule.id if hearing else "",
        "plan_can_be_forgone": plan.rule.id if plan else "",
        "deviations": [(quoted(row.standard, row.rule, visit.on), row.reason) for row in assessed.deviations],
        "form": form,
    }
    return render(request, "staff/issue.html", context)


def _unreachable(ready: Ready | None) -> list[str]:
    """The units that the letter shows neither a telephone nor a mail of."""
    if ready is None:
        return []
    units = (ready.letter.unit, *([ready.letter.appeal.to] if ready.letter.appeal else ()))
    return list(dict.fromkeys(unit.name for unit in units if not (unit.phone or unit.mail)))


def preview_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """The letter with UDKAST across each page, shown in the browser; with `leaflet` asked for, the leaflet too."""
    visit = case_visit(request, number)
    try:
        pdf = preview(visit.case, by=visit.by, now=visit.now, leaflet="leaflet" in request.GET)
    except NotAllowed as refused:
        for obstacle in refused:
            messages.error(request, words_of(obstacle))
        return redirect("issue", number)
    return pdf_response(pdf, f"udkast-{number}.pdf", inline=True)
