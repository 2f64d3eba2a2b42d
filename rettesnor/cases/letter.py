"""The decision letter of a case, from the draft, the assessment, the hearing and the municipality's own data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import cast

from django.utils.translation import override
from pydantic import ValidationError

from rettesnor.accounts.models import Role, User
from rettesnor.cases.assess import CaseAssessment
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case, CaseFact, DecisionDraft, HearingExemption, Outcome, Source
from rettesnor.cases.models import Hearing as HeldHearing
from rettesnor.cases.municipality import municipality_of
from rettesnor.cases.provisions import citable
from rettesnor.cases.reason import NotAllowed, Reason
from rettesnor.cases.weight import behind, given_weight
from rettesnor.letters import decision as letters
from rettesnor.letters.models import TextBlock, current_blocks
from rettesnor.rules.kinds.complaint import Complaint
from rettesnor.rules.kinds.decision import Decision
from rettesnor.rules.program import Placed, Program
from rettesnor.standards import files
from rettesnor.wording.values import say_fact

BODY = {"ankestyrelsen": "Ankestyrelsen"}
APPLIED_FOR = {
    "sheltered_employment": "beskyttet beskæftigelse",
    "special_course": "et særligt tilrettelagt beskæftigelsesforløb",
}


def decision_letter(
    case: Case,
    draft: DecisionDraft,
    assessed: CaseAssessment,
    *,
    heard: HeldHearing | HearingExemption | None,
    by: User,
    now: datetime,
    mark: letters.Mark | None = None,
) -> letters.DecisionLetter:
    """The letter without its text blocks. Raises NotAllowed naming what the draft lacks to be written at all."""
    municipality = municipality_of(case.municipality)
    parts = tuple(_part(part) for part in draft.parts)
    cited = dict.fromkeys(citation for part in parts for citation in part.provisions)
    try:
        return letters.DecisionLetter(
            mark=mark,
            letterhead=letters.Letterhead(
                name=municipality.letterhead.name,
                address=municipality.letterhead.address,
                contact=municipality.letterhead.contact,
            ),
            unit=_unit(municipality.units.deciding),
            on=day_of(now),
            recipient=letters.Recipient(name=case.citizen.name, address=tuple(case.citizen.address)),
            case_reference=case.journal_number,
            outcome=cast(letters.Outcome, (draft.outcome or Outcome.GRANTED).value),
            applied_for=case.asked_for or APPLIED_FOR[case.applied_for],
            received_on=case.received_on,
            decision_sentence=draft.decision_sentence,
            parts=parts,
            intervention=draft.intervention or None,
            purpose=draft.purpose or None,
            reasons=paragraphs(draft.reasons),
            facts_relied_on=tuple(facts_relied_on(assessed, draft.outcome)),
            provisions=tuple(citable()[citation] for citation in cited),
            standard=_standard(assessed, draft.outcome),
            hearing=_hearing(draft, heard),
            next_steps=letters.NextSteps(
                paragraphs=paragraphs(draft.next_steps),
                plan_offered=draft.plan_offered,
                follow_up_on=draft.follow_up_on,
            ),
            appeal=_appeal(municipality),
            signature=_signature(by),
        )
    except ValidationError as error:
        what = [".".join(str(step) for step in fault["loc"]) for fault in error.errors()]
        raise NotAllowed(Reason("draft_incomplete", None, {"what": what})) from error


def with_texts(
    letter: letters.DecisionLetter, municipality: str, now: datetime
) -> tuple[letters.DecisionLetter, dict[str, TextBlock]]:
    """The letter with the municipality's own texts, and their versions. Raises MissingTextBlockError."""
    blocks = current_blocks(municipality, letter.needed_blocks(), letter.language, now)
    return letter.with_blocks({key: block.text for key, block in blocks.items()}), blocks


def paragraphs(text: str) -> tuple[str, ...]:
    """A typed text by its paragraphs, which an empty line parts."""
    return tuple(part.strip() for part in re.split(r"\r?\n\s*\r?\n", text) if part.strip())


def facts_relied_on(assessed: CaseAssessment, outcome: Outcome | None) -> Iterable[letters.Fact]:
    """The facts behind the conditions given weight, with who said so and when (FVL § 24, stk. 2)."""
    program = assessed.assessment.program
    for name in dict.fromkeys(
        name for finding in given_weight(assessed.assessment, outcome) for name in behind(finding)
    ):
        if row := assessed.written.get(name):
            fact = program.vocabulary[name]
            yield letters.Fact(
                label=fact.label.da,
                value=say_fact(fact, fact.value(row.value), "da"),
                source=_source(row),
                on=day_of(row.at),
            )


def _source(row: CaseFact) -> str:
    with override("da"):
        who = str(Source(row.source).label)
    return row.document or who[0].upper() + who[1:]


def _part(part: dict[str, object]) -> letters.Part:
    try:
        return letters.Part.model_validate(
            {**part, "provisions": tuple(part["provisions"]), "reason": part["reason"] or None}  # type: ignore[arg-type]
        )
    except ValidationError as error:
        raise NotAllowed(Reason("draft_incomplete", None, {"what": [str(part["part"])]})) from error


def _unit(unit: files.Unit) -> letters.Unit:
    return letters.Unit(name=unit.name, address=unit.address, phone=unit.phone, mail=unit.mail)


def _standard(assessed: CaseAssessment, outcome: Outcome | None) -> letters.Standard | None:
    """The sentences given weight, the way to complain as the text puts it, and what was set aside."""
    program = assessed.assessment.program
    if program.standard is None:
        return None
    quoted = [
        finding.placed for finding in given_weight(assessed.assessment, outcome) if finding.placed.layer == "local"
    ]
    quoted += [
        placed for placed in program.local if isinstance(placed.rule, Complaint) and _how_to_complain(placed.rule)
    ]
    by_rule = {placed.rule.id: placed for placed in program.local}
    return letters.Standard(
        title=program.standard.title,
        quotes=tuple(
            letters.Quote(section=placed.section or program.standard.title, quote=words(placed))
            for placed in {words(placed): placed for placed in quoted}.values()
        ),
        deviations=tuple(
            letters.Deviation(quote=words(by_rule[deviation.rule]), reason=deviation.reason)
            for deviation in assessed.deviations
        ),
        promises_reasons=_promises_reasons(program),
    )


def _how_to_complain(rule: Complaint) -> bool:
    return bool(rule.within or rule.ways)


def words(placed: Placed) -> str:
    """The sentence of a rule, with its lead-in."""
    return " ".join(placed.quotes)


def _promises_reasons(program: Program) -> bool:
    return any(isinstance(placed.rule, Decision) and "reasons" in placed.rule.says for placed in program.local)


def _hearing(
    draft: DecisionDraft, heard: HeldHearing | HearingExemption | None
) -> letters.Hearing | letters.WithoutHearing | None:
    if isinstance(heard, HearingExemption):
        return letters.WithoutHearing(provision=heard.provision, reason=heard.reason)
    # A full grant need not speak of a hearing; less than that lacks the weighing until it is written.
    if heard is None or (draft.outcome == Outcome.GRANTED and not draft.weighed):
        return None
    answers = [answer for answer in heard.answers.order_by("at", "id") if answer.received_on]
    return letters.Hearing(
        sent_on=heard.sent_on,
        due_on=heard.due_on,
        answer="\n\n".join(answer.answer for answer in answers) or None,
        answered_on=answers[-1].received_on if answers else None,
        weighed=draft.weighed,
    )


def _appeal(municipality: files.Municipality) -> letters.Appeal:
    """By the law: the body and the times stand in RSL § 67, SEL § 166 and BEK 861/2025 § 11."""
    rules = [
        rule
        for act in files.law().acts
        for provision in act.provisions
        for rule in provision.rules
        if isinstance(rule, Complaint)
    ]
    within = next(rule.within for rule in rules if rule.within)
    reassessed = next(rule.answered_within for rule in rules if rule.answered_within)
    body = next(rule.forwarded_to for rule in rules if rule.forwarded_to)
    return letters.Appeal(
        body=BODY[body],
        deadline_weeks=within.most,
        to=_unit(municipality.units.complaint),
        reassessment_weeks=reassessed.most,
    )


def _signature(by: User) -> letters.Signature:
    with override("da"):
        return letters.Signature(name=str(by), title=str(Role(by.role).label))
