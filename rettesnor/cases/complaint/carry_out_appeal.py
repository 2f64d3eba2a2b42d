"""Carry out what Ankestyrelsen changed: its decision stands in the case as its own, in the words of the draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.decision.basis import basis_of
from rettesnor.cases.decision.letter import unwritten
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_draft
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.hashes import canonical_json
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import (
    AppealOutcome,
    CarriedOut,
    Case,
    Complaint,
    DecidedBy,
    Decision,
    DecisionDraft,
)
from rettesnor.letters.papers import PlainPaper, set_paper
from rettesnor.wording.formats import say_date


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
        draft = DecisionDraft.objects.of(doing.case)
        assert held.outcome
        assert draft
        assert draft.outcome
        decision = Decision.objects.create(
            **doing.stamp,
            standard=draft.standard,
            outcome=draft.outcome,
            basis=basis_of(assess_draft(doing.case, draft, now), draft),
            letter=canonical_json(_letter(draft)),
            blocks=[],
            pdf=_pdf(doing.case, draft, held.outcome, now),
            parts=draft.parts,
            appealable=False,
            decided_by=DecidedBy.ANKESTYRELSEN,
            supersedes=doing.case.decisions.order_by("at", "id").last(),
        )
        CarriedOut.objects.create(**doing.stamp, outcome=held.outcome, decision=decision)
        draft.delete()
        doing.note(outcome=decision.outcome, decision=decision.pk)
        return decision


def _letter(draft: DecisionDraft) -> dict[str, Any]:
    return {
        "outcome": draft.outcome,
        "decision_sentence": draft.decision_sentence,
        "parts": draft.parts,
        "intervention": draft.intervention,
        "purpose": draft.purpose,
        "reasons": [draft.reasons] if draft.reasons else [],
    }


def _pdf(case: Case, draft: DecisionDraft, outcome: AppealOutcome, now: datetime) -> bytes:
    """Until it has a frame of its own, the letter is set as the other papers of the file are."""
    with override("da"):
        title = gettext("Ankestyrelsen has changed the decision in your case")
        whose = gettext("Ankestyrelsen decided this on {day}. The municipality carries it out.").format(
            day=say_date(outcome.decided_on, "da")
        )
        texts = (whose, draft.decision_sentence, *(part["text"] for part in draft.parts), draft.intervention)
        return set_paper(PlainPaper(title, case.journal_number, now.date(), "\n\n".join(filter(None, texts))))
