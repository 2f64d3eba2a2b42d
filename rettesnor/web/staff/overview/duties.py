"""What a rule asks to be seen to in a case, in a sentence, and the action that does it.

Only what an action of the system does is a duty here; a kind of rule that is not named asks for nothing that is done
on the pages of a case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import singledispatch

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.file.language import page_language
from rettesnor.cases.hearing.send_hearing import SEND_HEARING
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.rules.kinds.application import ApplicationRule
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.competence import CompetenceRule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.consent import ConsentRule
from rettesnor.rules.kinds.content import ContentRule
from rettesnor.rules.kinds.cost import CostRule
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.rules.kinds.evidence import EvidenceRule
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hearing import HearingRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.kinds.neighbour import NeighbourRule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.plan import PlanRule
from rettesnor.rules.kinds.step import StepRule
from rettesnor.rules.kinds.supplier import SupplierRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.web.components import Text
from rettesnor.web.staff.overview.asked import Asked, listed
from rettesnor.web.staff.overview.duties_of_application import of_application
from rettesnor.web.staff.overview.duties_of_duty import of_duty
from rettesnor.web.staff.overview.duties_of_extent import of_extent, of_hours
from rettesnor.web.staff.overview.duties_of_money import of_cost, of_pay, of_transport
from rettesnor.wording.options import say_option
from rettesnor.wording.rows import say_span

_SAYS: Mapping[str, tuple[Text, str]] = {
    "target-group": (
        gettext_lazy("Say in the decision whether the citizen is in the target group."),
        "target_group-text",
    ),
    "offer": (gettext_lazy("Say in the decision what help is given."), "intervention"),
    "purpose": (gettext_lazy("Say in the decision what the help is for."), "purpose"),
    "goals": (gettext_lazy("Say in the decision what the goals are."), "goals"),
    "reasons": (gettext_lazy("Say in the decision why it is as it is."), "reasons"),
    "follow-up": (gettext_lazy("Say in the decision when it is followed up."), "follow_up_on"),
}
_RESTS_ON: Mapping[str, Text] = {
    "individual-assessment": gettext_lazy("Assess this citizen's own situation."),
    "overall-assessment": gettext_lazy("Assess the citizen's situation as a whole."),
    "all-information": gettext_lazy("Let the decision rest on all that matters to the case."),
    "professional-and-economic": gettext_lazy("Balance professional and economic considerations."),
    "least-intrusive": gettext_lazy("Give the least intrusive help that covers the need."),
    "guiding-level": gettext_lazy("Start from the guiding level of the standard."),
    "what-matters-to-citizen": gettext_lazy("Start from what matters most to the citizen."),
}
_PLAN_OFFERED: Mapping[str, Text] = {
    "always": gettext_lazy("Offer the citizen an action plan."),
    "when-citizen-has-none": gettext_lazy("Offer the citizen an action plan, if there is none already."),
    "when-appropriate": gettext_lazy("Consider whether an action plan would serve the citizen."),
}
_GOES: Mapping[str, Text] = {
    "first": gettext_lazy("Consider first whether another offer suits the citizen: {offer}."),
    "instead": gettext_lazy("Consider whether another offer suits the citizen better: {offer}."),
    "beside": gettext_lazy("Consider whether another offer is to be given beside it: {offer}."),
    "after": gettext_lazy("Consider what comes afterwards: {offer}."),
}
_METHOD: Mapping[str, Text] = {
    "vum": gettext_lazy("Use the adult needs assessment method (VUM)."),
    "individual-assessment": gettext_lazy("Clear up this citizen's own needs and situation."),
}
_PROMISED: Mapping[str, Text] = {
    "first-contact": gettext_lazy("Contact the citizen within {span}, and record the day."),
    "acknowledgement": gettext_lazy("Acknowledge the application within {span}, and record the day."),
    "transport": gettext_lazy("Let the transport start within {span}."),
    "start": gettext_lazy("Let the offer start within {span}."),
}
_STEP_BEFORE: Mapping[str, Text] = {
    "application": gettext_lazy("Arrange as soon as somebody wants to apply: {step}."),
    "decision": gettext_lazy("Arrange before the decision: {step}."),
}
_PERMISSION: Mapping[bool, Text] = {
    False: gettext_lazy("Get the permission of the citizen first. It is needed for: {what}."),
    True: gettext_lazy(
        "Get the permission of the citizen first, and say that it can be refused. It is needed for: {what}."
    ),
}
_DESCRIBED = (gettext_lazy("Say in the decision which of what the text describes the citizen gets."), "intervention")
_CONTENT: Mapping[str, tuple[Text, str]] = {
    "purpose": (gettext_lazy("Hold the purpose against what the text says that the help is for."), "purpose"),
    "closed": (gettext_lazy("Tell the citizen in the letter when the place is closed."), "place-text"),
    "left-out": (gettext_lazy("Consider whether the citizen needs help that the offer leaves out."), "reasons"),
}
_BY_THE_PROGRAM = frozenset({"appeal-guidance"})
_NOT_YET_MADE = frozenset({"change", "ending"})
"""Decisions of a kind that the system does not make."""


@singledispatch
def asked_by(rule: Rule) -> Iterator[Asked]:
    """All that a rule asks for, each with its action."""
    return iter(())


@asked_by.register
def _of_evidence(rule: EvidenceRule) -> Iterator[Asked]:
    if rule.method:
        yield Asked(str(_METHOD[rule.method]), RECORD_FACTS)
    if rule.sources:
        sources = listed("evidence", "sources", rule.sources)
        yield Asked(_("Ask for information from {sources}.").format(sources=sources), RECORD_FACTS)
    elif rule.covers and not rule.method:
        covers = listed("evidence", "covers", rule.covers)
        yield Asked(_("Clear up: {covers}.").format(covers=covers), RECORD_FACTS)
    elif not rule.method and (rule.after or rule.before):
        yield Asked(_("Gather the information that matters to the case."), RECORD_FACTS)


@asked_by.register
def _of_step(rule: StepRule) -> Iterator[Asked]:
    if what := _STEP_BEFORE.get(rule.before or ""):
        step = say_option("step", "step", rule.step, page_language())
        yield Asked(str(what).format(step=step), RECORD_FACTS)
    if rule.in_place:
        things = listed("step", "in_place", rule.in_place)
        what = _("See to it that this is in place before the start: {things}.")
        yield Asked(what.format(things=things), ISSUE_DECISION)


@asked_by.register
def _of_neighbour(rule: NeighbourRule) -> Iterator[Asked]:
    offer = say_option("neighbour", "offer", rule.offer, page_language())
    yield Asked(str(_GOES[rule.goes]).format(offer=offer), SAVE_DRAFT, "reasons")


@asked_by.register
def _of_consent(rule: ConsentRule) -> Iterator[Asked]:
    what = say_option("consent", "needed_for", rule.needed_for, page_language())
    yield Asked(str(_PERMISSION[bool(rule.refusable)]).format(what=what), RECORD_FACTS)


@asked_by.register
def _of_supplier(rule: SupplierRule) -> Iterator[Asked]:
    if rule.others_when:
        what = _("If the place is another than the municipality's own, say in the decision why: {grounds}.")
        grounds = listed("supplier", "others_when", rule.others_when)
        yield Asked(what.format(grounds=grounds), SAVE_DRAFT, "place-text")


@asked_by.register
def _of_hearing(rule: HearingRule) -> Iterator[Asked]:
    if rule.over == "adverse-facts":
        what = _("Hear the citizen over what speaks against them, before giving less than was asked for.")
        yield Asked(what, SEND_HEARING)
    if rule.over == "draft-decision":
        yield Asked(_("Send the citizen the draft of the decision to comment on."), SEND_HEARING)
    if rule.answer:
        yield Asked(_("Weigh the case afresh when the citizen has answered."), SAVE_DRAFT, "weighed")
    if not rule.over and not rule.answer:
        yield Asked(_("Hear the citizen before the decision."), SEND_HEARING)


@asked_by.register
def _of_deadline(rule: DeadlineRule) -> Iterator[Asked]:
    if not rule.within:
        return
    span = say_span(rule.within, page_language())
    if rule.for_ == "hearing" and rule.from_ == "material-received":
        what = _("Give the citizen {span} to answer, from the day the material is received.")
        yield Asked(what.format(span=span), SEND_HEARING, "due_on")
    elif rule.for_ == "decision" and rule.from_ == "application-received":
        answered = rule.to == "answer-received"
        what = (
            _("See to it that the citizen has the decision within {span} of the application.")
            if answered
            else _("Decide within {span} of receiving the application.")
        )
        yield Asked(what.format(span=span), ISSUE_DECISION)
    elif rule.for_ in _PROMISED:
        what = str(_PROMISED[rule.for_])
        yield Asked(what.format(span=span), ISSUE_DECISION if rule.for_ in ("transport", "start") else RECORD_FACTS)


@asked_by.register
def _of_decision(rule: DecisionRule) -> Iterator[Asked]:
    if rule.outcome in _NOT_YET_MADE:
        return
    for basis in rule.rests_on:
        yield Asked(str(_RESTS_ON[basis]), SAVE_DRAFT, "reasons")
    for content in rule.says:
        if content in _BY_THE_PROGRAM:
            yield Asked(_("Tell in the letter how to complain. The program puts that text in."), ISSUE_DECISION)
        else:
            what, field = _SAYS[content]
            yield Asked(str(what), SAVE_DRAFT, field)
    if rule.renewed:
        renewed = say_option("decision", "renewed", rule.renewed, page_language())
        what = _("Say in the decision how the help can go on when the time is over: {renewed}.")
        yield Asked(what.format(renewed=renewed), SAVE_DRAFT, "next_steps")
    if rule.written:
        yield Asked(_("Give the decision in writing."), ISSUE_DECISION)


@asked_by.register
def _of_competence(rule: CompetenceRule) -> Iterator[Asked]:
    decides = tuple(each for each in rule.decides if each not in ("ending", "follow-up"))
    if decides and rule.unit not in ("deciding", "provider"):
        unit = say_option("competence", "unit", rule.unit, page_language())
        what = _("See to it that the decision is made by {unit}: {decides}.")
        yield Asked(what.format(unit=unit, decides=listed("competence", "decides", decides)), ISSUE_DECISION)


@asked_by.register
def _of_ending(rule: EndingRule) -> Iterator[Asked]:
    if rule.goes_on:
        how = say_option("ending", "goes_on", rule.goes_on, page_language())
        what = _("Tell the citizen in the letter what it takes to keep the help after moving: {how}.")
        yield Asked(what.format(how=how), SAVE_DRAFT, "next_steps")


@asked_by.register
def _of_content(rule: ContentRule) -> Iterator[Asked]:
    # How the workplace is, is not granted; and a text can call it employment, which a decision must not.
    if rule.of == "setting":
        return
    what, field = _CONTENT.get(rule.of, _DESCRIBED)
    yield Asked(str(what), SAVE_DRAFT, field)


@asked_by.register
def _of_plan(rule: PlanRule) -> Iterator[Asked]:
    if rule.offered and rule.plan == "action-plan":
        yield Asked(str(_PLAN_OFFERED[rule.offered]), SAVE_DRAFT, "plan_offered")


@asked_by.register
def _of_complaint(rule: ComplaintRule) -> Iterator[Asked]:
    if rule.within:
        what = _("Record when the citizen got the decision. From then on there are {span} to complain.")
        yield Asked(what.format(span=say_span(rule.within, page_language())), RECORD_DELIVERY)


asked_by.register(ApplicationRule, of_application)
asked_by.register(DutyRule, of_duty)
asked_by.register(CostRule, of_cost)
asked_by.register(PayRule, of_pay)
asked_by.register(TransportRule, of_transport)
asked_by.register(ExtentRule, of_extent)
asked_by.register(HoursRule, of_hours)
