"""What stops an action: a code, the provision behind it and what it is about; the words come last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from rettesnor.cases.file.fact_label import fact_label
from rettesnor.cases.file.fields import FIELDS
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.words_of_competence import OF_COMPETENCE
from rettesnor.cases.file.words_of_complaints import OF_COMPLAINTS
from rettesnor.cases.file.words_of_delivery import OF_DELIVERY
from rettesnor.cases.file.words_of_grounds import OF_GROUNDS
from rettesnor.cases.file.words_of_mending import OF_MENDING
from rettesnor.cases.file.words_of_revisions import OF_REVISIONS
from rettesnor.cases.models import PartName
from rettesnor.letters import gap
from rettesnor.rules.problems import FactProblem
from rettesnor.standards.senders import SenderName
from rettesnor.wording.formats import say_all, say_date
from rettesnor.wording.problems import say_problem
from rettesnor.wording.signs import say_sign
from rettesnor.wording.terms import capital

OF_LETTER = "letter."
"""What a letter lacks is an obstacle too, called `letter.` and the gap's own code."""

WORDS: Mapping[str, str] = {
    "other_municipality": _("The case belongs to another municipality."),
    "capability": _("This is done by somebody with another role in the municipality."),
    "citizen_known": _("The CPR number belongs to a citizen we know. Say whether it is the same person."),
    "cpr_of_another": _(
        "The CPR number belongs to another citizen we know. If it is the same person, register the application on that "
        "citizen, with the day it first came, and close the case here as registered by mistake. A decision here was "
        "made about the wrong person: annul it first, on its own page."
    ),
    "born_impossibly": _("By that CPR number the citizen was born on {day}. Look the number over; it is mistyped."),
    "born_after_applying": _("By that CPR number the citizen was born after the application was received, {day}."),
    "as_it_stands": _("That is how it stands already: {what}."),
    "until_without_protection": _("Without protection there is no day it ends. Leave the last day empty."),
    "contact_ended": _("The contact has ended already."),
    "team_exists": _("The municipality has a team of that name."),
    "team_ended": _("The team has ended."),
    "in_the_future": _("{what} cannot be later than today."),
    "before": _("{what} cannot be before {other}, {day}."),
    "after": _("{what} cannot be after {other}, {day}."),
    "too_far": _("{what} cannot be later than {day}."),
    "far_off": _("{day} is far off. If that is right, write why."),
    "day_off": _(
        "{day} is a Saturday, a Sunday or a holiday, and a time to answer does not end on one. The next weekday is "
        "{next}."
    ),
    "corrected_already": _("It was corrected on {day}. See how it stands now, and correct that."),
    "withdrawn_already": _("It was withdrawn on {day}, and no longer counts."),
    "nothing_changed": _("Nothing is changed. Correct what is wrong, or cancel."),
    "case_closed": _("The case was closed on {day}. Reopen it first."),
    "case_not_closed": _("The case is not closed."),
    "case_decided": _(
        "A decision has been issued in the case. It is replaced by a new one; if it was made about the wrong person, "
        "annul it on its page, and the case can be closed."
    ),
    "duplicate_of_another_citizen": _(
        "The other case is not one of this citizen's. If the citizen is the wrong one, the application was registered "
        "by mistake."
    ),
    "goes_on_for_another": _(
        "Case {number} was closed as the same as this one, so this is the one that goes on. Reopen that case first."
    ),
    "duplicate_is_closed": _("Case {number} is closed itself. Choose the case that goes on, or reopen it."),
    "duplicate_came_first": _(
        "This application was received on {day}, before the other one, and the time runs from the first. Close the "
        "other case as the same as this one, or correct the day it was received."
    ),
    "later_receipt_needs_reason": _(
        "The application is registered as received on {day}. A later day needs a reason: correct it in the application."
    ),
    "nothing_appealed": _(
        "Ankestyrelsen's decision was received on {day}, but by what is entered nothing had been decided before then "
        "that it could be about. If it does not belong in this case, correct that day or leave it empty. If the "
        "decision that was appealed was made elsewhere, correct the day of the application to the day the citizen "
        "first applied, and enter the day the citizen received the decision: after the application and before {day}."
    ),
    "empty": _("Fill in: {what}."),
    "says_nothing": _("Fill in: {what}. What is written there says nothing: {signs}."),
    "unprintable_signs": _("A letter cannot show these signs: {signs}. Write it without them."),
    "bad_facts": _("These facts cannot be recorded: {problems}"),
    "source_cannot_supply": _("It cannot be supplied by that source: {facts}."),
    "not_the_birth_date": _(
        "By the CPR number the citizen was born on {day}. If the number is wrong, correct it on the citizen's card."
    ),
    "judgement_needs_reason": _("A judgement needs a written reason: {facts}."),
    "not_known": _("It is not known in the case: {facts}."),
    "no_standard": _("No standard of the municipality is recorded as in force."),
    "not_our_standard": _("The standard belongs to another municipality."),
    "standard_not_adopted": _("»{standard}« is not in force, so nothing can be decided on it: this is a trial."),
    "rule_of_the_law": _("It is a rule of the law and cannot be set aside: »{quote}«"),
    "unknown_rule": _("The standards that a decision in this case can rest on have no such rule."),
    "already_set_aside": _("The rule is already set aside in this case: »{quote}«"),
    "no_deviation": _("No rule of the standard is set aside in this case."),
    "answered_already": _("The citizen has had an answer since {day}: a receipt says nothing any more."),
    "no_day_promised": _("No day is promised for a decision that is still waited for."),
    "told_late_already": _("The citizen was told already that there is no decision by {day}. Tell them a day."),
    "no_hearing": _("No hearing has been sent."),
    "no_hearing_answer": _("No answer to a hearing is recorded."),
    "no_exemption": _("No reason why no hearing is held is recorded."),
    "hearing_before_due": _("The citizen can answer until {day}."),
    "hearing_answered": _("The citizen has answered."),
    "not_in_case": _("It does not belong to this case."),
    "no_draft": _("There is no draft to issue."),
    "draft_lacks": _("The draft lacks: {what}."),
    "part_lacks_text": _("Write what is decided about {part}."),
    "part_twice": _("A part is decided once: {part}."),
    "unknown_part": _("{part} is no part of a decision, or its outcome is unknown."),
    "unknown_provision": _("{provision} is not among the provisions that are kept."),
    "facts_needed": _(
        "The law's conditions cannot be answered yet. What would settle it: {facts}. If the facts cannot be had, write "
        "why the case is decided on the file, and choose them as missing."
    ),
    "law_says_outside": _(
        "A condition of the law is not met, and the draft grants help. Write in the draft why that is right."
    ),
    "law_says_inside": _(
        "All conditions of the law are met, and the draft refuses help. Write in the draft why that is right."
    ),
    "part_undecided": _("Decide it, or write in the draft why it is decided later: {part}."),
    "as_asked_unsaid": _("Say in the draft whether the whole is what the citizen asked for."),
    "as_asked_contradicted": _(
        "The draft's parts and its word on whether the citizen gets what was asked for contradict each other. Where it "
        "is less, one part at least is partly granted, with its provision and its reason."
    ),
    "part_needs_facts": _("Less than was asked for names the facts it rests on: {part}."),
    "plan_not_offered": _(
        "The citizen must be offered an action plan. Offer it in the letter, or write in the draft why not: it is "
        "declined, or there is one already."
    ),
    "draft_changed": _("Something has changed since you read it. Read it again, and then save or issue it."),
    "draft_saved_meanwhile": _(
        "{who} saved the draft after you opened it, and what you wrote is not saved. Compare the two; saving again "
        "puts yours in its place."
    ),
    "draft_not_heard": _(
        "The standard promises that the citizen is heard over the draft decision: »{quote}« Send the draft as it is. "
        "Where it gives all that was asked for, the rule can be set aside for the citizen's benefit instead."
    ),
    "plan_promised": _(
        "The standard promises that an action plan is offered: »{quote}« Offer it in the letter. The promise can only "
        "be set aside where the draft gives all that was asked for, and for the citizen's benefit."
    ),
    "follow_up_later_than_promised": _(
        "By the standard the decision is followed up by {day}: »{quote}« Choose that day or an earlier one."
    ),
    "another_municipality_acts": _(
        "By the facts another municipality acts for the citizen, and it is the one to decide: »{quote}« Correct the "
        "facts, or send the case on and close it."
    ),
    "acting_ground_missing": _(
        "The citizen lives in another municipality, which is the one to decide unless there is a ground for yours to: "
        "»{quote}« Enter the ground or correct the facts, or send the case on and close it."
    ),
    "promise_of_procedure": _(
        "The standard promises the citizen this, and a promise of how a case is dealt with is kept: »{quote}«"
    ),
    "forgone_without_full_grant": _(
        "The standard promises the citizen this: »{quote}« It is set aside for the citizen's benefit alone: once the "
        "draft gives all that was asked for."
    ),
    "no_draft_to_show": _("There is no draft decision to show the citizen. Write it first."),
    "draft_not_shown": _(
        "The draft decision was not sent along with the hearing that is corrected. If it was, withdraw the hearing and "
        "record it again."
    ),
    "hearing_time_promised": _("{what} cannot be before {day}: the standard promises that time to answer."),
    "hearing_too_short": _(
        "{what} cannot be before {day}: a week from presumed receipt. If less time is needed, write why, in a "
        "sentence that the citizen can read."
    ),
    "counts_against": _(
        "The program lists these facts as counting against the citizen: {facts}. Choose another ground."
    ),
    "local_rule_alone": _(
        "Only a local rule speaks against, and a local rule alone never refuses. Cite the provision of the law that "
        "the rejection rests on: {part}."
    ),
    "part_needs_provision": _(
        "Less than was asked for needs a provision of the law that speaks against it: {part}. A condition that is met "
        "does not. If it is answered wrongly, correct the facts."
    ),
    "hearing_missing": _(
        "Less than was asked for needs a hearing, or a recorded reason why none is owed or the citizen is exempt."
    ),
    "recorded_late": _(
        "The hearing is recorded late: it was sent before what it shows was recorded here or more than a week ago, or "
        "the time to answer is over. If it was sent that day, write why it is recorded only now, and who attests it."
    ),
    "no_more_time": _("{what} is to be later than it stands: {day}."),
    "worse_than_heard": _(
        "The citizen was heard over a draft that gave more: {part}. Give what was shown, or hear the citizen over the "
        "draft as it is now."
    ),
    "differs_from_heard": _(
        "It reads otherwise than in the draft the citizen was heard over: {part}. Write in the draft why that is no "
        "worse for the citizen, or hear the citizen over the draft as it is now."
    ),
    "extent_unmeasured": _("Where less than was asked for is given, say how many days or hours a week: {part}."),
    "bad_amount": _("An extent is a whole or half number of days or hours a week, and no more than a week has."),
    "text_older": _(
        "{what} is older than what it is about, which has changed since: {about}. Write it anew, or say that it still "
        "holds."
    ),
    "condition_not_set_aside": _(
        "The standard speaks against it: »{quote}« Set the rule aside for the citizen, with the reason."
    ),
    "proposal_moved": _("{what} is as it was proposed, and something else is proposed now. Look at it, and save."),
    "reasons_only_proposed": _(
        "The reasons are those that were proposed, and nobody's own. Write why it is so for this citizen, or say that "
        "you have read them word by word and decide for these reasons."
    ),
    "deviation_older": _(
        "The reason for setting a rule aside is older than what has been recorded since: {facts}. Look at it again on "
        "the assessment."
    ),
    "hearing_running": _("The citizen can answer the hearing until {day}."),
    "hearing_does_not_cover": _("The citizen has not been heard over: {facts}."),
    "follow_up_out_of_time": _("The follow-up cannot be before {first} or after {last}."),
    "new_decision_needs_reason": _("A decision already stands. Write in the draft why it is replaced."),
    "no_decision": _("No decision has been issued."),
    "nothing_new": _("Nothing new has been recorded since the decision."),
    **OF_DELIVERY,
    **OF_GROUNDS,
    **OF_COMPLAINTS,
    **OF_MENDING,
    **OF_COMPETENCE,
    **OF_REVISIONS,
}


@dataclass(frozen=True)
class Obstacle:
    """Why something is not allowed now. `str()` of it is a sentence in the language of the page.

    Parameters are codes: `what` is the name of an argument or a field, `part` one of the parts of a decision, `facts`
    are names of facts, `signs` the signs themselves or the words that hold them.
    """

    code: str
    provision: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        if self.code.startswith(OF_LETTER):
            return gettext("The letter lacks: {what}.").format(what=self._gap())
        said = {name: _say(name, value) for name, value in self.parameters.items()}
        sentence = gettext(WORDS[self.code]).format(**said)
        return capital(sentence) if WORDS[self.code].startswith("{what}") else sentence

    def _gap(self) -> str:
        what, where = gettext(gap.WORDS[self.code.removeprefix(OF_LETTER)]), str(self.parameters.get("part", ""))
        return f"{what} ({_say('part', where)})" if where else what


def all_codes() -> frozenset[str]:
    """Every code an obstacle can have."""
    return frozenset(WORDS) | {f"{OF_LETTER}{code}" for code in gap.WORDS}


def _say(name: str, value: Any) -> str:
    language = page_language()
    if name == "facts":
        return say_all([fact_label(fact, language) for fact in value], language)
    if name == "signs" and isinstance(value, tuple):
        return say_all([say_sign(sign, language) for sign in value], language)
    if name == "sender":
        return str(SenderName(value).label)
    if name == "part":
        return str(PartName(value).label) if value in PartName.values else str(value)
    if name == "problems":
        return "; ".join(say_problem(each, language) if isinstance(each, FactProblem) else each for each in value)
    if isinstance(value, date):
        return say_date(value, language)
    items = value if isinstance(value, list | tuple) else [value]
    return say_all([_called(str(item)) for item in items], language)


def _called(argument: str) -> str:
    """What an argument is called; the reason of a part with the part's own name."""
    part, _dash, field = argument.partition("-")
    if part in PartName.values and field in FIELDS:
        return f"{gettext(FIELDS[field])} ({PartName(part).label})"
    return gettext(FIELDS.get(argument, argument))
