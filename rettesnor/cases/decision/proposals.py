"""What the program proposes of a draft: what was said in the case already, so that nobody types it twice.

A field is proposed only from what somebody said: the outcome that was chosen, the facts with their reasons, the texts
of the law and the standard. What is proposed follows them until somebody changes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from rettesnor.cases.decision.provisions import citable, speaking_of
from rettesnor.cases.decision.reasons import paragraphs, proposed_reasons
from rettesnor.cases.decision.stated_values import pay, transport
from rettesnor.cases.file.amounts import said_amounts
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.stated import APPLIED_FOR
from rettesnor.cases.file.wish import wished_amounts, wished_extent, wished_place
from rettesnor.cases.models import DecisionDraft, Help, Outcome, PartName
from rettesnor.rules.assess import Assessment
from rettesnor.rules.follow_up import follow_up_due

AMOUNTS = f"{PartName.EXTENT}-amounts"
_BY_THE_DAY = "follow_up_on"
"""A day that follows from the day it is looked at: an earlier one keeps the promise as well."""


def proposals(assessed: CaseAssessment, outcome: Outcome) -> dict[str, Any]:
    """What each field of the draft starts with, by its name; a field that nothing was said of is not there."""
    assessment = assessed.assessment
    found: dict[str, Any] = {"reasons": "\n\n".join(proposed_reasons(assessed))}
    if outcome == Outcome.REJECTED:
        found[f"{PartName.TARGET_GROUP}-provisions"] = _conditions(assessment, "not_met")
    else:
        found |= {f"{part}-provisions": provisions_of(assessed, part) for part in PartName}
        found["plan_offered"] = any(
            sourced.rule.kind == "plan" for sourced in assessment.program.rules(assessment.offer)
        )
        found[_BY_THE_DAY] = _followed_up_by(assessed)
    if outcome == Outcome.GRANTED:
        found |= _of_all_that_was_asked_for(assessment)
    return {name: value for name, value in found.items() if value}


def provisions_of(assessed: CaseAssessment, part: PartName) -> list[str]:
    """The provisions a part is granted on: the law's conditions for the target group, and what speaks of the others."""
    if part == PartName.TARGET_GROUP:
        return _conditions(assessed.assessment)
    return sorted(speaking_of(assessed.assessment, part) & citable().keys())


def values_of(draft: DecisionDraft) -> dict[str, Any]:
    """What a draft holds, by the names of its fields."""
    held = {f"{part['part']}-{name}": value for part in draft.parts for name, value in part.items()}
    names = ("decision_sentence", "intervention", "purpose", "reasons", "next_steps", "plan_offered", _BY_THE_DAY)
    return {**held, **{name: getattr(draft, name) for name in names}}


def same(one: Any, other: Any) -> bool:
    """Whether two values of a field say the same, however a text is broken into lines."""
    if isinstance(one, str) and isinstance(other, str):
        return one.split() == other.split()
    return sorted(one) == sorted(other) if isinstance(one, list) and isinstance(other, list) else bool(one == other)


def moved(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """The fields that hold what was proposed when the draft was saved, where something else is proposed now."""
    if draft.outcome is None:
        return
    held, now = values_of(draft), proposals(assessed, draft.outcome)
    for name in draft.proposed:
        if name != _BY_THE_DAY and name in held and not same(held[name], now.get(name)):
            yield Obstacle("proposal_moved", None, {"what": f"{PartName.EXTENT}-days" if name == AMOUNTS else name})


def not_their_own(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Less than was asked for has reasons that somebody wrote, or read word by word and made their own (FVL § 24)."""
    if draft.outcome in (None, Outcome.GRANTED) or draft.reasons_confirmed or not draft.reasons:
        return
    proposed = {tuple(each.split()) for each in proposed_reasons(assessed)}
    written = {tuple(each.split()) for each in paragraphs(draft.reasons)}
    if "reasons" in draft.proposed or written <= proposed:
        yield Obstacle("reasons_only_proposed", "forvaltningsloven § 24")


def _of_all_that_was_asked_for(assessment: Assessment) -> Mapping[str, Any]:
    """The words of a full grant: it gives what is wished."""
    help_, extent, place = APPLIED_FOR[Help(assessment.offer)], wished_extent(assessment), wished_place(assessment)
    amounts = wished_amounts(assessment)
    given = f"{help_} {said_amounts(amounts, 'da')}" if amounts else f"{help_}, som du har søgt om"
    started = [f"{help_[0].upper()}{help_[1:]}: {', '.join(extent)}."] if extent else []
    started += [f"Sted: {place}."] if started and place else []
    return {
        "decision_sentence": f"Du får {given}.",
        f"{PartName.TARGET_GROUP}-text": f"Du hører til målgruppen for {help_}.",
        f"{PartName.EXTENT}-text": f"Omfanget er {', '.join(extent)}." if extent else "",
        AMOUNTS: amounts,
        f"{PartName.PLACE}-text": f"Dit sted er {place}." if place else "",
        f"{PartName.PAY}-text": pay(assessment),
        f"{PartName.TRANSPORT}-text": transport(assessment),
        "intervention": " ".join(started),
    }


def _conditions(assessment: Assessment, result: str = "") -> list[str]:
    """The provisions of the law's conditions, all of them or those with that result."""
    law = (f for f in assessment.findings if f.sourced.layer != "local" and f.sourced.decides)
    return sorted({f.sourced.section for f in law if result in ("", f.result)})


def _followed_up_by(assessed: CaseAssessment) -> date | None:
    """The last day by the rhythm of the standard; None where nothing sets one."""
    due = follow_up_due(assessed.assessment, reading=municipality_of(assessed.municipality).reading)
    return due.day if due else None
