"""The decision letter of a case, from the draft, the assessment, the hearing and the municipality's own data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import cast

from django.utils.translation import override
from pydantic import ValidationError

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.in_force import OlderStandard
from rettesnor.cases.decision.provisions import citable
from rettesnor.cases.decision.reasons import paragraphs
from rettesnor.cases.decision.relied_on import relied_on
from rettesnor.cases.decision.revising import direction, supplemented, taken_from_the_citizen
from rettesnor.cases.decision.sender_lines import IN_A_DECISION, appeal_to, named_order
from rettesnor.cases.decision.stated_hearing import stated_hearing
from rettesnor.cases.decision.told import (
    Preliminaries,
    nothing_to_hear_over,
    other_help,
    stated_notices,
    stated_older,
)
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import day_in
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.file.letter_frame import letterhead_of, office_of, recipient_of, signature_of, to_confirm
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.file.stated import UNWRITTEN, stated_application, stated_fact, stated_part
from rettesnor.cases.file.weight import given_weight
from rettesnor.cases.hearing.heard import HeardOver, carrying
from rettesnor.cases.models import (
    Case,
    DecisionDraft,
    Outcome,
    PartName,
    Revision,
    RevisionKind,
)
from rettesnor.letters.content import Mark, StatedFact
from rettesnor.letters.kinds.decision import content as letters
from rettesnor.letters.left_out import without_numbers
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.senders import SenderName, senders
from rettesnor.text.paragraphs import one_by_one
from rettesnor.text.sentence import as_sentence
from rettesnor.wording.formats import say_all, say_date
from rettesnor.wording.terms import STATUS, say

ON_THE_FILE = "retssikkerhedsloven § 11 b"


def decision_letter(
    case: Case,
    draft: DecisionDraft,
    assessed: CaseAssessment,
    *,
    told: Preliminaries,
    by: Actor,
    now: datetime,
    mark: Mark | None = None,
) -> letters.DecisionLetter:
    """The letter without its text blocks and CPR numbers, with `UNWRITTEN` where the draft has no words yet.

    Raises NotAllowed naming what it lacks to be written at all.
    """
    named = senders(municipality_of(case.municipality))
    unfinished, helps = mark is not None, draft.outcome != Outcome.REJECTED
    parts = tuple(stated_part(part) for part in draft.parts)
    cited = dict.fromkeys(citation for part in parts for citation in part.provisions)
    if draft.on_the_file:
        cited[ON_THE_FILE] = None
    try:
        letter = letters.DecisionLetter(
            mark=mark,
            letterhead=letterhead_of(named[SenderName.LETTERHEAD]),
            unit=office_of(named[SenderName.DECIDING]),
            on=day_of(now),
            recipient=recipient_of(case),
            case_reference=case.journal_number,
            outcome=cast(letters.PartOutcome, (draft.outcome or Outcome.GRANTED).value),
            offer=cast(Offer, case.applied_for),
            applied_for=stated_application(case, assessed),
            received_on=day_in(assessed.written["application_received"]),
            decision_sentence=draft.decision_sentence or UNWRITTEN,
            parts=parts,
            intervention=draft.intervention or (UNWRITTEN if unfinished and helps else None),
            purpose=draft.purpose or (UNWRITTEN if unfinished and helps else None),
            goals=one_by_one(draft.goals),
            reasons=(
                *paragraphs(draft.reasons or (UNWRITTEN if unfinished and draft.less_than_granted else "")),
                *paragraphs(draft.on_the_file),
                *paragraphs(draft.reliance),
            ),
            facts_relied_on=tuple(facts_relied_on(assessed, draft)),
            provisions=tuple(citable()[citation] for citation in cited),
            pay_order=_pay_order(day_of(now)),
            standard=_standard(assessed, draft.outcome, told.older),
            hearing=stated_hearing(draft, told.heard, assessed, unwritten=UNWRITTEN)
            or nothing_to_hear_over(draft, assessed),
            notices=tuple(stated_notices(draft, assessed, told.notices)),
            next_steps=letters.NextSteps(
                paragraphs=(*paragraphs(draft.next_steps), *_later(draft), *other_help(draft)),
                plan_offered=draft.plan_offered,
                follow_up_on=draft.follow_up_on,
            ),
            revision=_revision(case, draft, now),
            supplements_of=_supplements_of(case, draft, now),
            cuts=bool(taken_from_the_citizen(case, draft, now)),
            appeal=appeal_to(named[SenderName.COMPLAINT]),
            signature=signature_of(by, case.municipality),
            to_confirm=tuple(to_confirm(named, IN_A_DECISION)) if mark == "UDKAST" else (),
        )
    except ValidationError as error:
        fields = [".".join(str(step) for step in fault["loc"]) for fault in error.errors()]
        raise NotAllowed(*(Obstacle("draft_lacks", None, {"what": name}) for name in fields)) from error
    return without_numbers(letter)


def unwritten(draft: DecisionDraft) -> Iterator[Obstacle]:
    """What every decision says in words and this draft does not yet."""
    if not draft.decision_sentence:
        yield Obstacle("draft_lacks", None, {"what": "decision_sentence"})
    for part in draft.parts:
        if not part["text"]:
            yield Obstacle("part_lacks_text", None, {"part": part["part"]})


def unweighed(draft: DecisionDraft, heard: HeardOver) -> Iterator[Obstacle]:
    """Less than a full grant says how an answer was weighed; where none came, there is nothing to weigh."""
    answered = any(isinstance(told, HeldHearing) and told.answers for told in heard)
    if draft.outcome != Outcome.GRANTED and not draft.weighed and answered:
        yield Obstacle("draft_lacks", None, {"what": "weighed"})


def facts_relied_on(assessed: CaseAssessment, draft: DecisionDraft) -> Iterable[StatedFact]:
    """The facts behind the conditions given weight, and those the draft names, with who said so (FVL § 24, stk. 2)."""
    program, decisive = assessed.assessment.program, carrying(assessed, draft)
    for name in relied_on(assessed, draft):
        told = stated_fact(assessed.written[name], program.vocabulary[name])
        yield told.model_copy(update={"decisive": name in decisive})


def _standard(
    assessed: CaseAssessment, outcome: Outcome | None, older: OlderStandard | None
) -> letters.QuotedStandard | None:
    """The sentences given weight, and what was set aside. How to complain is told once, by the law: see `appeal_to`."""
    program = assessed.assessment.program
    if program.standard is None:
        return None
    quoted = [
        finding.sourced for finding in given_weight(assessed.assessment, outcome) if finding.sourced.layer == "local"
    ]
    by_rule = {sourced.rule.id: sourced for sourced in program.local}
    return letters.QuotedStandard(
        title=_title(program.standard),
        quotes=tuple(
            letters.Quote(section=sourced.section or program.standard.title, quote=words(sourced))
            for sourced in {words(sourced): sourced for sourced in quoted}.values()
        ),
        deviations=tuple(
            letters.StatedDeviation(quote=words(by_rule[deviation.rule]), reason=deviation.reason)
            for deviation in assessed.deviations
        ),
        older=stated_older(older),
    )


def _supplements_of(case: Case, draft: DecisionDraft, now: datetime) -> date | None:
    earlier = supplemented(case, draft, now)
    return day_of(earlier.at) if earlier else None


def _revision(case: Case, draft: DecisionDraft, now: datetime) -> letters.StatedRevision | None:
    """What the decision changes or ends, with today for a day that is not chosen yet."""
    revision: Revision | None = case.revision
    if revision is None:
        return None
    return letters.StatedRevision(
        kind="ending" if revision.kind == RevisionKind.ENDING else "change",
        earlier_on=day_of(revision.decision.at),
        case_reference=revision.decision.case.journal_number,
        direction=direction(case, draft, now),
        effective_on=draft.effective_on or day_of(now),
        reason=draft.effective_because or None,
    )


def _title(standard: Standard) -> str:
    """A letter on a text that is not in force, which is a trial, says what the text is."""
    stage = standard.status.stage
    return standard.title if stage == "in-force" else f"{standard.title} ({say(STATUS, stage, 'da')})"


def words(sourced: SourcedRule) -> str:
    """The sentence of a rule, with its lead-in; a point of a list ends as a sentence too."""
    return as_sentence(" ".join(sourced.quotes))


def _later(draft: DecisionDraft) -> Iterable[str]:
    """What the letter leaves to a later decision, gathered by the reason why, in the order of the parts."""
    by = f" senest den {say_date(draft.later_on, 'da')}" if draft.later_on else ""
    with override("da"):
        later = {part: reason for part in PartName if (reason := draft.later.get(part))}
        for reason in dict.fromkeys(later.values()):
            parts = [str(part.label) for part, why in later.items() if why == reason]
            yield f"Vi træffer en særskilt afgørelse om {say_all(parts, 'da')}{by}: {reason}"


def _pay_order(on: date) -> str:
    """The order that pay and transport follow, as a sentence names it."""
    return named_order(
        next(act for act, _, rule in files.law().ruled(on) if act.layer == "order" and rule.topic == "pay")
    )
