"""An issued decision: what was decided and on what basis, its letter, and how it reached the citizen."""

from dataclasses import asdict

from django.contrib import messages
from django.db.models import TextChoices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from rettesnor.cases.decision.annul_decision import ANNUL_DECISION
from rettesnor.cases.decision.annul_invalid import ANNUL_INVALID, not_to_annul_as_invalid
from rettesnor.cases.decision.correct_delivery import CORRECT_DELIVERY
from rettesnor.cases.decision.correct_slip import CORRECT_SLIP
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.decision.record_posting import RECORD_POSTING
from rettesnor.cases.decision.record_talk import RECORD_TALK
from rettesnor.cases.decision.reopen_decision import REOPEN_DECISION
from rettesnor.cases.decision.send_letter import SEND_LETTER, not_digitally, send_letter
from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT
from rettesnor.cases.decision.withdraw_reopening import WITHDRAW_REOPENING
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.after_complaint import complaint_about, complaint_about_refusal
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.decisions import leading_decision
from rettesnor.cases.file.letters import letters_of
from rettesnor.cases.models import Decision, Outcome, PartName, SentBy, histories
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.kinds.decision.stored import stored_letter
from rettesnor.web.components import Link
from rettesnor.web.staff.decision.forms import DIGITALLY, ON_PAPER, OTHERWISE, SendForm
from rettesnor.web.staff.decision.frozen import frozen
from rettesnor.web.staff.decision.sending import letter_line, plays_the_post
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.due import due_of
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.pdf import pdf_response
from rettesnor.web.staff.file.revised import revision_line, revisions_of
from rettesnor.web.staff.file.visit import CaseVisit, case_visit


def decision_page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    decisions = Decision.objects.select_related("standard", "by__user").defer("pdf")
    decision = get_object_or_404(decisions, case=case, pk=pk)
    rows = dated(case, now)
    newest = decision == rows.decision
    exempt = case.citizen.is_exempt(visit.on)
    digitally = next(not_digitally(case, now), None) is None
    form = SendForm(visit.typed, digitally=digitally)
    answer = newest and carried_out(
        visit,
        form,
        lambda: _sent(visit, form),
        said=lambda way: _(SAID[way]),
        to=reverse("decision", args=[number, pk]),
    )
    if visit.typed is not None and not newest:
        messages.warning(request, _("Nothing is sent or recorded, since the decision does not hold any more."))
    stopped = list(SEND_LETTER.obstacles(case, by=by, now=now))
    letters = [letter_line(sent) for sent in letters_of(decision, now)][::-1]
    letter = stored_letter(decision.letter)
    deliveries = histories(decision.deliveries.select_related("by__user"))
    delivery = next((each for each in deliveries if each.stands), None)
    annulments = histories(decision.annulments.select_related("by__user"))
    annulment = next((each.last for each in annulments if each.stands), None)
    adopted = adopted_in(case, visit.on)
    context = {
        **case_context(visit, "draft", Link(_("Issued decision"))),
        **frozen(decision),
        "today": visit.on,
        "decision": decision,
        "revision": revision_line(case.revision) if case.revision else None,
        "revisions": revisions_of(case, decision),
        "letter": letter,
        "parts": [
            {**asdict(part), "label": _label(PartName, part.part), "outcome_label": _label(Outcome, part.outcome)}
            for part in letter.parts
        ],
        "newest": newest,
        "later": [PartName(part).label for part in decision.later],
        "annulment": annulment,
        "annulments_withdrawn": [each.last for each in annulments if not each.stands],
        "delivery": delivery,
        "deliveries_withdrawn": [each.last for each in deliveries if not each.stands],
        "talks": decision.talks.all(),
        "can_talk": newest and RECORD_TALK.why_not(case, by=by, now=now) is None,
        "complaint": due_of(complaint_about(decision, rows, adopted)),
        "stopped": stopped,
        "letters": letters,
        "can_send": newest and not stopped,
        "can_post": newest and RECORD_POSTING.why_not(case, by=by, now=now) is None,
        "can_take_back": newest and TAKE_BACK_LETTER.why_not(case, by=by, now=now) is None,
        "stand_in": plays_the_post(),
        "exempt_from": case.citizen.exempt_from if exempt else None,
        "digitally": digitally,
        "can_correct": not annulment and CORRECT_DELIVERY.why_not(case, by=by, now=now) is None,
        "corrections": decision.slip_corrections.select_related("by__user"),
        "refusals": [
            (row, due_of(complaint_about_refusal(row, rows, adopted)))
            for row in decision.reopening_refusals.select_related("by__user", "letter")
        ],
        "reopenings": histories(decision.reopenings.select_related("by__user")),
        "can_correct_slip": delivery and not annulment and CORRECT_SLIP.why_not(case, by=by, now=now) is None,
        "can_reopen": newest and REOPEN_DECISION.why_not(case, by=by, now=now) is None,
        "can_withdraw_reopening": newest and WITHDRAW_REOPENING.why_not(case, by=by, now=now) is None,
        "can_annul_invalid": newest
        and ANNUL_INVALID.why_not(case, by=by, now=now) is None
        and not any(not_to_annul_as_invalid(case, decision)),
        "can_annul": not annulment and ANNUL_DECISION.why_not(case, by=by, now=now) is None,
        "can_withdraw_annulment": WITHDRAW_ANNULMENT.why_not(case, by=by, now=now) is None,
        "form": form,
    }
    return answer or render(request, "staff/decision.html", context)


SAID = {
    DIGITALLY: gettext_noop("The letter is on its way with Digital Post. Its delivery is recorded when it is there."),
    ON_PAPER: gettext_noop("The letter waits to be printed and posted. Record here when it is posted."),
    OTHERWISE: gettext_noop("The delivery is recorded. The time to complain runs from here."),
}


def _sent(visit: CaseVisit, form: SendForm) -> str:
    """Carry out the way that was chosen, and say which."""
    way, case, by, now = str(form.cleaned_data["way"]), visit.case, visit.by, visit.now
    if way == OTHERWISE:
        day, how = form.cleaned_data["delivered_on"], SentBy(form.cleaned_data["how"])
        record_delivery(case, by=by, now=now, delivered_on=day, how=how)
    else:
        channel = DeliveryChannel.DIGITAL_POST if way == DIGITALLY else DeliveryChannel.LETTER
        send_letter(case, by=by, now=now, how=channel)
    return way


def _label(choices: type[TextChoices], code: str) -> str:
    """What a kept code is called; one that has another name today is told as it was written."""
    return str(choices(code).label) if code in choices.values else code


def newest_decision(request: HttpRequest, number: str) -> HttpResponse:
    """Where a delivery is recorded: the page of the newest decision that counts, or of the newest where none does.

    Without any, where one is issued.
    """
    visit = case_visit(request, number)
    decision = leading_decision(visit.case)
    return redirect("decision", number, decision.pk) if decision else redirect("issue", number)


def letter_pdf(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """The letter, byte for byte as it was issued."""
    visit = case_visit(request, number)
    decision = get_object_or_404(Decision.objects.only("pdf", "case"), case=visit.case, pk=pk)
    return pdf_response(bytes(decision.pdf), f"afgoerelse-{number}.pdf", inline=False)
