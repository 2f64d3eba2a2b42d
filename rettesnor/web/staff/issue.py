"""Looking the decision over and issuing it. From then on it stands as it is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rettesnor.cases.actions.issue_decision import issue_decision, preview, seal
from rettesnor.cases.assess import assess_case
from rettesnor.cases.day import day_of
from rettesnor.cases.hearing import promised_over_draft
from rettesnor.cases.letter import paragraphs
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.cases.reason import NotAllowed
from rettesnor.web.components import Link
from rettesnor.web.staff.access import case_of, typed
from rettesnor.web.staff.case_page import case_context, user_of, words_of
from rettesnor.web.staff.forms.decision import IssueForm
from rettesnor.web.staff.gaps import what_is_missing


def issue_page(request: HttpRequest, number: str) -> HttpResponse:
    """The draft as it will stand, all it still lacks, and the button where it lacks nothing."""
    case = case_of(request, number)
    by, now = user_of(request), timezone.now()
    draft = DecisionDraft.objects.select_related("standard").filter(case=case).first()
    if draft is None:
        messages.info(request, _("Write the decision first."))
        return redirect("draft", number)
    assessed = assess_case(case, day_of(now), now, standard=draft.standard)
    form = IssueForm(typed(request))
    if form.is_valid():
        try:
            seen = request.POST.get("seen", "")
            declared = form.cleaned_data["not_disqualified"]
            decision = issue_decision(case, by=by, now=now, not_disqualified=declared, seen=seen)
        except NotAllowed as refused:
            form.add_error(None, words_of(refused))
        else:
            messages.success(request, _("The decision is issued. Record the delivery when it has been sent."))
            return redirect("decision", number, decision.pk)
    missing = what_is_missing(case, draft, assessed, by=by, now=now)
    promise = promised_over_draft(assessed)
    context = {
        **case_context(request, case, "draft", Link(_("Look over and issue"))),
        "draft": draft,
        "outcome": draft.outcome.label if draft.outcome else "",
        "parts": [
            {**part, "label": PartName(part["part"]).label, "outcome_label": Outcome(part["outcome"]).label}
            for part in draft.parts
        ],
        "reasons": paragraphs(draft.reasons),
        "later": [(PartName(part).label, reason) for part, reason in draft.later.items()],
        "missing": missing,
        "seen": "" if missing else seal(case, by=by, now=now),
        "promise": promise.quotes[-1] if promise and draft.outcome == Outcome.GRANTED else "",
        "deviations": assessed.deviations,
        "form": form,
    }
    return render(request, "staff/issue.html", context)


def preview_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """The letter with UDKAST across each page, shown in the browser."""
    case = case_of(request, number)
    try:
        pdf = preview(case, by=user_of(request), now=timezone.now())
    except NotAllowed as refused:
        messages.error(request, words_of(refused))
        return redirect("issue", number)
    return pdf_response(pdf, f"udkast-{number}.pdf", inline=True)


def pdf_response(pdf: bytes, name: str, *, inline: bool) -> HttpResponse:
    """A PDF that the browser shows (`inline`) or saves, and keeps no copy of."""
    how = "inline" if inline else "attachment"
    headers = {"Content-Disposition": f'{how}; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
