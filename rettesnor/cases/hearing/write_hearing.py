"""Write the hearing letter from the case, send it and record the hearing (FVL § 19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.file.stated import stated_fact, stated_part
from rettesnor.cases.hearing.send_hearing import enter, to_show
from rettesnor.cases.hearing.sent import RecordedLate
from rettesnor.cases.models import Case, DecisionDraft, Hearing, Outcome, SentBy
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.decision.content import PartOutcome
from rettesnor.letters.kinds.hearing.content import AnnexedDraft, HearingLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.rules.kinds.base import Offer
from rettesnor.standards.senders import SenderName
from rettesnor.text.blank import stripped

WRITE_HEARING = Action(
    name="write_hearing",
    label=_("Write the hearing letter"),
    page="write_hearing",
    happened=_("Sent a hearing letter on {sent_on}, to be answered by {due_on}"),
)
_SAID = ("leads_to", "heard_facts", "time_to_answer")


def hearing_letter(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    material: str,
    facts: Sequence[str],
    due_on: date,
    over_draft: bool = False,
    time_because: str = "",
    mark: Mark | None = None,
) -> HearingLetter:
    """The letter as it is now, without its text blocks. `material`: what the facts may lead to.

    `time_because`: why the time to answer is another than usual; whoever has to keep it is told.
    """
    assessed = assess_case(case, day_of(now), now)
    draft = DecisionDraft.objects.of(case) if over_draft else None
    vocabulary = assessed.assessment.program.vocabulary
    shown = to_show(case, facts, draft, now=now)
    letter = HearingLetter(
        **framed(case, assessed, unit=SenderName.DECIDING, by=by, now=now, mark=mark),
        offer=cast(Offer, case.applied_for),
        facts=tuple(stated_fact(row, vocabulary[name]) for name, row in shown.items() if name in vocabulary),
        leads_to=stripped(material) or None,
        due_on=due_on,
        time_because=stripped(time_because) or None,
        earlier_on=day_of(case.revision.decision.at) if case.revision else None,
        draft=_annexed(draft) if draft and draft.parts else None,
    )
    return without_numbers(letter)


def write_hearing(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    material: str,
    facts: Sequence[str],
    how: SentBy,
    due_on: date,
    over_draft: bool = False,
    time_because: str = "",
) -> Hearing:
    """The hearing with its letter, sent today: what the citizen was shown stays shown, in the words of the letter."""
    with WRITE_HEARING.on(case, by=by, now=now) as doing:
        letter = hearing_letter(
            doing.case,
            by=by,
            now=now,
            material=material,
            facts=facts,
            due_on=due_on,
            over_draft=over_draft,
            time_because=time_because,
        )
        stops = [*lacks(doing.case, letter, unit=SenderName.DECIDING, now=now, said=_SAID)]
        return enter(
            doing,
            material=material,
            facts=facts,
            sent_on=doing.on,
            how=how,
            due_on=due_on,
            over_draft=over_draft,
            time_because=time_because,
            late=RecordedLate(),
            letter=lambda: keep(doing, letter, how=how),
            beside=stops,
        )


def _annexed(draft: DecisionDraft) -> AnnexedDraft:
    return AnnexedDraft(
        outcome=cast(PartOutcome, (draft.outcome or Outcome.GRANTED).value),
        decision_sentence=draft.decision_sentence or None,
        parts=tuple(stated_part(part) for part in draft.parts),
        reasons=tuple(filter(None, [stripped(draft.reasons)])),
    )
