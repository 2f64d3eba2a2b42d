"""Annulling a decision, and taking the annulment back."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from rettesnor.cases.decision.annul_decision import ANNUL_DECISION, annul_decision, not_to_annul
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT, withdraw_annulment
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Annulment, AnnulmentGround, Decision
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.decision.forms import AnnulForm, WithdrawAnnulmentForm
from rettesnor.web.staff.file.annulled import left_standing
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.wording.formats import say_date
from rettesnor.wording.terms import capital


def annul(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    decision = get_object_or_404(Decision.objects.only("at", "outcome", "case"), case=visit.case, pk=pk)
    delivery = decision.delivery
    form = AnnulForm(visit.typed, delivered=delivery is not None)
    page, ground = reverse("decision", args=[number, pk]), AnnulmentGround.WRONG_PERSON
    answer = carried_out(
        visit,
        form,
        lambda: annul_decision(
            visit.case, by=visit.by, now=visit.now, decision=decision, ground=ground, **form.content()
        ),
        said=lambda _annulment: _what_holds(visit),
        to=page,
    )
    about = [*_about(decision), SummaryRow(_("Why the decision is annulled"), capital(str(ground.label)))]
    if delivery:
        told = f"{say_date(delivery.delivered_on, page_language())}, {delivery.get_how_display()}"
        about.append(SummaryRow(_("Sent or handed over on"), told))
    return answer or form_page(
        visit,
        ANNUL_DECISION,
        form,
        tab="draft",
        of_the_row=not_to_annul(visit.case, decision),
        lead=" ".join(_if_annulled(decision, visit)),
        about=about,
        advice="staff/data_breach.html",
        cancel=page,
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    annulment = get_object_or_404(Annulment, case=visit.case, pk=pk)
    form = WithdrawAnnulmentForm(visit.typed, told=annulment.notified_on is not None)
    page = reverse("decision", args=[number, annulment.decision_id])
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_annulment(visit.case, by=visit.by, now=visit.now, annulment=annulment, **form.content()),
        said=_("The annulment is withdrawn. The decision counts again."),
        to=page,
    )
    return answer or form_page(
        visit,
        WITHDRAW_ANNULMENT,
        form,
        tab="draft",
        of_the_row=[no_longer_stands(visit.case, annulment)],
        lead=_if_withdrawn(annulment),
        about=_about(annulment.decision),
        cancel=page,
    )


def _what_holds(visit: CaseVisit) -> str:
    """Said when a decision is annulled: what holds now, with the way there."""
    rows = dated(visit.case, visit.now)
    if left := left_standing(rows):
        return format_html('{} <a href="{}">{}</a>', left.said, left.link.url, left.link.label)
    assert rows.decision
    said = _("The decision is annulled. The one that replaced it, of {day}, holds.")
    return said.format(day=say_date(day_of(rows.decision.at), page_language()))


def _if_annulled(decision: Decision, visit: CaseVisit) -> Iterator[str]:
    """What comes of annulling it."""
    yield _("When you annul the decision, it no longer holds. It and its letter stay as they were issued, to be read.")
    *earlier, newest = dated(visit.case, visit.now).decisions or (decision,)
    if earlier and newest == decision:
        said = _(
            "The decision of {day} then holds again. Say so when you tell the recipient: the time to complain about it "
            "runs anew from when they receive that."
        )
        yield said.format(day=say_date(day_of(earlier[-1].at), page_language()))
    yield _("A decision that is wrong in any other way is replaced by a new one instead.")


def _if_withdrawn(annulment: Annulment) -> str:
    """What comes of withdrawing it."""
    if annulment.notified_on is None:
        return _(
            "When you withdraw the annulment, the decision holds again. The time to complain runs as it did before."
        )
    said = _(
        "When you withdraw the annulment, the decision holds again. The recipient was told on {day} that it did not "
        "hold. Tell them first that it holds after all: the time to complain runs anew from when they receive that."
    )
    return said.format(day=say_date(annulment.notified_on, page_language()))


def _about(decision: Decision) -> list[SummaryRow]:
    decided = f"{say_date(day_of(decision.at), page_language())}: {decision.get_outcome_display()}"
    return [SummaryRow(_("Decision"), decided)]
