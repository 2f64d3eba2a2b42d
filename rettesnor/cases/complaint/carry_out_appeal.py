"""Carry out what Ankestyrelsen changed: its decision stands in the case as its own, in the words of the draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.decision.basis import basis_of
from rettesnor.cases.decision.letter import unwritten
from rettesnor.cases.decision.reasons import paragraphs
from rettesnor.cases.decision.sender_lines import appeal_to
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_case, assess_draft
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.hashes import canonical_json
from rettesnor.cases.file.kept_letter import framed, lacks
from rettesnor.cases.file.letter_frame import pdf_of, with_texts
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.stated import stated_part
from rettesnor.cases.models import (
    CarriedOut,
    Case,
    Complaint,
    DecidedBy,
    Decision,
    DecisionDraft,
)
from rettesnor.letters.kinds.carried_out.content import CarriedOutLetter
from rettesnor.letters.kinds.decision.content import PartOutcome
from rettesnor.letters.left_out import without_numbers
from rettesnor.rules.kinds.base import Offer
from rettesnor.standards.senders import SenderName, senders
from rettesnor.text.paragraphs import one_by_one


def _stops(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    """No hearing and no ground of the municipality's own is asked for: the decision is not its own."""
    if not held.awaits_carrying_out:
        yield Obstacle("nothing_to_carry_out")
        return
    draft = DecisionDraft.objects.of(at.case)
    if draft is None:
        yield Obstacle("no_draft")
    elif not draft.parts:
        yield Obstacle("part_undecided", None, {"part": "target_group"})
    else:
        yield from unwritten(draft)


CARRY_OUT_APPEAL = Action(
    name="carry_out_appeal",
    label=_("Carry out Ankestyrelsen's decision"),
    page="complaint",
    happened=_("Carried out Ankestyrelsen's decision: {outcome}"),
    guard=OfEachComplaint(_stops),
)


def carry_out_appeal(case: Case, *, by: Actor, now: datetime, complaint: Complaint) -> Decision:
    """The decision, which says that it is Ankestyrelsen's. The draft is used up; nobody complains about it here."""
    with CARRY_OUT_APPEAL.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, _stops)
        letter = _letter(doing.case, held, by=by, now=now)
        refuse(lacks(doing.case, letter, unit=SenderName.DECIDING, now=now))
        letter, blocks = with_texts(letter, doing.case.municipality, now)
        draft = DecisionDraft.objects.of(doing.case)
        assert held.outcome
        assert draft
        assert draft.outcome
        decision = Decision.objects.create(
            **doing.stamp,
            standard=draft.standard,
            outcome=draft.outcome,
            basis=basis_of(assess_draft(doing.case, draft, now), draft),
            letter=canonical_json(letter.model_dump(mode="json")),
            blocks=[{"id": block.pk, "key": key, "version": block.version} for key, block in blocks.items()],
            pdf=pdf_of(letter),
            parts=draft.parts,
            appealable=False,
            decided_by=DecidedBy.ANKESTYRELSEN,
            supersedes=doing.case.decisions.order_by("at", "id").last(),
        )
        CarriedOut.objects.create(**doing.stamp, outcome=held.outcome, decision=decision)
        draft.delete()
        doing.note(outcome=decision.outcome, decision=decision.pk)
        return decision


def _letter(case: Case, held: HeldComplaint, *, by: Actor, now: datetime) -> CarriedOutLetter:
    """The letter as it is now, without its text blocks: what the draft says, and whose decision it is."""
    draft = DecisionDraft.objects.of(case)
    assert draft
    assert draft.outcome
    assert held.outcome
    letter = CarriedOutLetter(
        **framed(case, assess_case(case, day_of(now), now), unit=SenderName.DECIDING, by=by, now=now, mark=None),
        offer=cast(Offer, case.applied_for),
        body=appeal_to(senders(municipality_of(case.municipality))[SenderName.COMPLAINT]).body,
        decided_on=held.outcome.decided_on,
        earlier_on=day_of(held.row.decision.at),
        outcome=cast(PartOutcome, str(draft.outcome)),
        decision_sentence=draft.decision_sentence,
        parts=tuple(stated_part(part) for part in draft.parts),
        intervention=draft.intervention or None,
        purpose=draft.purpose or None,
        goals=one_by_one(draft.goals),
        reasons=paragraphs(draft.reasons),
    )
    return without_numbers(letter)
