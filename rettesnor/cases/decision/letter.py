"""The decision letter of a case, from the draft, the assessment, the hearing and the municipality's own data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, cast

from django.utils.translation import override
from pydantic import ValidationError

from rettesnor.accounts.capabilities import role_in
from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.provisions import citable
from rettesnor.cases.decision.sender_lines import appeal_to, letterhead_of, office_of, to_confirm
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import day_in
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.file.weight import given_weight
from rettesnor.cases.models import (
    Case,
    CaseFact,
    DecisionDraft,
    HearingExemption,
    Outcome,
    PartName,
    Source,
)
from rettesnor.letters import decision as letters
from rettesnor.letters.left_out import without_numbers
from rettesnor.letters.models import TextBlock, current_blocks
from rettesnor.letters.quotation import quotation
from rettesnor.rules.extent import WISHED
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard
from rettesnor.rules.sufficient import supporting_facts
from rettesnor.rules.wishes import PLACE, wishes
from rettesnor.standards import files
from rettesnor.standards.senders import SenderName, senders
from rettesnor.text.blank import is_blank
from rettesnor.text.paragraphs import one_by_one
from rettesnor.wording.formats import say_amount, say_date
from rettesnor.wording.terms import STATUS, say
from rettesnor.wording.values import say_fact, say_stored

ON_THE_FILE = "retssikkerhedsloven § 11 b"
UNWRITTEN = "…"
"""Stands in a preview where the draft has no words yet; `unwritten` says what that is."""
APPLIED_FOR = {
    "sheltered_employment": "beskyttet beskæftigelse",
    "special_course": "et særligt tilrettelagt beskæftigelsesforløb",
}


def decision_letter(
    case: Case,
    draft: DecisionDraft,
    assessed: CaseAssessment,
    *,
    heard: tuple[HeldHearing | HearingExemption, ...],
    by: Actor,
    now: datetime,
    mark: letters.Mark | None = None,
) -> letters.DecisionLetter:
    """The letter without its text blocks and CPR numbers, with `UNWRITTEN` where the draft has no words yet.

    Raises NotAllowed naming what it lacks to be written at all.
    """
    named = senders(municipality_of(case.municipality))
    parts = tuple(_part(part) for part in draft.parts)
    cited = dict.fromkeys(citation for part in parts for citation in part.provisions)
    if draft.on_the_file:
        cited[ON_THE_FILE] = None
    try:
        letter = letters.DecisionLetter(
            mark=mark,
            letterhead=letterhead_of(named[SenderName.LETTERHEAD]),
            unit=office_of(named[SenderName.DECIDING]),
            on=day_of(now),
            recipient=letters.Recipient(name=case.citizen.name, address=tuple(case.citizen.address)),
            case_reference=case.journal_number,
            outcome=cast(letters.PartOutcome, (draft.outcome or Outcome.GRANTED).value),
            offer=cast(Offer, case.applied_for),
            applied_for=quotation(case.asked_for).text or _asked_for(case, assessed),
            received_on=day_in(assessed.written["application_received"]),
            decision_sentence=draft.decision_sentence or UNWRITTEN,
            parts=parts,
            intervention=draft.intervention or None,
            purpose=draft.purpose or None,
            goals=one_by_one(draft.goals),
            reasons=(*paragraphs(draft.reasons), *paragraphs(draft.on_the_file)),
            facts_relied_on=tuple(facts_relied_on(assessed, draft)),
            provisions=tuple(citable()[citation] for citation in cited),
            pay_order=_pay_order(day_of(now)),
            standard=_standard(assessed, draft.outcome),
            hearing=_hearing(draft, heard),
            next_steps=letters.NextSteps(
                paragraphs=(*paragraphs(draft.next_steps), *_later(draft)),
                plan_offered=draft.plan_offered,
                follow_up_on=draft.follow_up_on,
            ),
            appeal=appeal_to(named[SenderName.COMPLAINT]),
            signature=_signature(by, case.municipality),
            to_confirm=tuple(to_confirm(named)) if mark == "UDKAST" else (),
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


def unweighed(draft: DecisionDraft, heard: tuple[HeldHearing | HearingExemption, ...]) -> Iterator[Obstacle]:
    """Less than a full grant says how what was heard, or that nothing was answered, was weighed."""
    if draft.outcome != Outcome.GRANTED and not draft.weighed and any(isinstance(h, HeldHearing) for h in heard):
        yield Obstacle("draft_lacks", None, {"what": "weighed"})


def with_texts(
    letter: letters.DecisionLetter, municipality: str, now: datetime
) -> tuple[letters.DecisionLetter, dict[str, TextBlock]]:
    """The letter with the municipality's own texts, and their versions. Raises MissingTextBlockError."""
    blocks = current_blocks(municipality, letter.needed_blocks(), letter.language, now)
    return letter.with_blocks({key: block.text for key, block in blocks.items()}), blocks


def paragraphs(text: str) -> tuple[str, ...]:
    """A typed text by its paragraphs, which an empty line parts."""
    return tuple(part.strip() for part in re.split(r"\r?\n\s*\r?\n", text) if not is_blank(part))


def facts_relied_on(assessed: CaseAssessment, draft: DecisionDraft) -> Iterable[letters.StatedFact]:
    """The facts behind the conditions given weight, and those the draft names, with who said so (FVL § 24, stk. 2)."""
    program = assessed.assessment.program
    weighty = [
        name for finding in given_weight(assessed.assessment, draft.outcome) for name in supporting_facts(finding)
    ]
    for name in dict.fromkeys((*weighty, *(name for part in draft.parts for name in part["facts"]))):
        if row := assessed.written.get(name):
            fact = program.vocabulary[name]
            yield letters.StatedFact(
                label=fact.label.da,
                value=quotation(say_stored(fact, row.value, "da")).text,
                source=quotation(_source(row)).text,
                on=row.said_on,
            )


def _source(row: CaseFact) -> str:
    with override("da"):
        who = str(Source(row.source).label)
    return row.document or who[0].upper() + who[1:]


def _part(part: dict[str, Any]) -> letters.Part:
    return letters.Part(
        part=part["part"],
        outcome=part["outcome"],
        text=part["text"] or UNWRITTEN,
        provisions=tuple(part["provisions"]),
        reason=part["reason"] or None,
    )


def _standard(assessed: CaseAssessment, outcome: Outcome | None) -> letters.QuotedStandard | None:
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
    )


def _asked_for(case: Case, assessed: CaseAssessment) -> str:
    """The help that is applied for, with what the citizen wishes of extent and place."""
    facts = assessed.assessment.facts
    wished = [say_amount(int(amount), unit, "da") for unit, name in WISHED.items() if (amount := facts.get(name))]
    vocabulary = assessed.assessment.program.vocabulary
    wished += [say_fact(vocabulary[each.fact], each.wished, "da").lower() for each in wishes(assessed.assessment)]
    if place := facts.get(PLACE):
        wished.append(quotation(str(place)).text)
    help_ = APPLIED_FOR[case.applied_for]
    return f"{help_} ({', '.join(wished)})" if wished else help_


def _title(standard: Standard) -> str:
    """A letter on a text that is not in force, which is a trial, says what the text is."""
    stage = standard.status.stage
    return standard.title if stage == "in-force" else f"{standard.title} ({say(STATUS, stage, 'da')})"


def words(sourced: SourcedRule) -> str:
    """The sentence of a rule, with its lead-in."""
    return " ".join(sourced.quotes)


def _later(draft: DecisionDraft) -> Iterable[str]:
    """What the letter leaves to a later decision, and why."""
    with override("da"):
        for part, reason in draft.later.items():
            yield f"Vi træffer en særskilt afgørelse om {PartName(part).label}: {reason}"


def _hearing(
    draft: DecisionDraft, heard: tuple[HeldHearing | HearingExemption, ...]
) -> letters.StatedHearing | letters.WithoutHearing | None:
    for told in heard:
        if isinstance(told, HearingExemption):
            return letters.WithoutHearing(provision=told.provision, reason=told.reason)
    held = [told for told in heard if isinstance(told, HeldHearing)]
    # A full grant need not speak of a hearing; less than that lacks the weighing until it is written.
    if not held or (draft.outcome == Outcome.GRANTED and not draft.weighed):
        return None
    answers = [answer for hearing in held for answer in hearing.answers]
    shortened = any(quotation(answer.answer).shortened for answer in answers)
    return letters.StatedHearing(
        sent_on=held[-1].sent_on,
        due_on=held[-1].due_on,
        answer="\n\n".join(_told(hearing, several=len(held) > 1) for hearing in held) if answers else None,
        answered_on=max((answer.received_on for answer in answers if answer.received_on), default=None),
        answer_shortened=shortened,
        weighed=draft.weighed or UNWRITTEN,
    )


def _told(hearing: HeldHearing, *, several: bool) -> str:
    """What was answered to a hearing; where there were several, each with its day."""
    said = "\n\n".join(quotation(answer.answer).text for answer in hearing.answers)
    if not several:
        return said
    day = say_date(hearing.sent_on, "da")
    return f"Til partshøringen den {day}: {said}" if said else f"Til partshøringen den {day} er der ikke kommet svar."


def _pay_order(on: date) -> str:
    """The order that pay and transport follow, as a sentence names it: `bekendtgørelse nr. 483 af 19. maj 2011`."""
    order = next(act for act, _, rule in files.law().ruled(on) if act.layer == "order" and rule.topic == "pay")
    number = order.number.removeprefix("BEK ")
    return f"bekendtgørelse nr. {number} af {say_date(order.date, 'da')}"


def _signature(by: Actor, municipality: str) -> letters.Signature:
    role = role_in(by, municipality)
    with override("da"):
        return letters.Signature(name=str(by), title=str(role.label) if role else "")
