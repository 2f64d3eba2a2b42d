"""A letter that is sent from here: what stops it, how it looks before, and how it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Doing
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.hashes import canonical_json
from rettesnor.cases.file.letter_frame import (
    letterhead_of,
    office_of,
    pdf_of,
    recipient_of,
    signature_of,
    to_confirm,
    unsettled,
    with_texts,
)
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import OF_LETTER, Obstacle
from rettesnor.cases.file.stated import stated_application
from rettesnor.cases.models import Case, SentBy, SentLetter
from rettesnor.letters.content import Letter, Mark
from rettesnor.letters.gaps import gaps
from rettesnor.standards.senders import SenderName, senders


def framed(
    case: Case, assessed: CaseAssessment, *, unit: SenderName, by: Actor, now: datetime, mark: Mark | None
) -> dict[str, Any]:
    """What every letter about an application holds, whatever else it says."""
    named = senders(municipality_of(case.municipality))
    return {
        "mark": mark,
        "letterhead": letterhead_of(named[SenderName.LETTERHEAD]),
        "unit": office_of(named[unit]),
        "on": day_of(now),
        "recipient": recipient_of(case),
        "case_reference": case.journal_number,
        "signature": signature_of(by, case.municipality),
        "to_confirm": tuple(to_confirm(named, (SenderName.LETTERHEAD, unit))) if mark else (),
        "applied_for": stated_application(case, assessed),
        "received_on": case.received_on,
    }


def lacks(
    case: Case, letter: Letter, *, unit: SenderName, now: datetime, said: Collection[str] = ()
) -> Iterator[Obstacle]:
    """What stops the letter from being sent. `said` are the gaps of it that the action says better."""
    yield from unsettled(case, (SenderName.LETTERHEAD, unit))
    for gap in gaps(with_texts(letter, case.municipality, now)[0]):
        if gap.code not in said:
            yield Obstacle(f"{OF_LETTER}{gap.code}", gap.provision, {"part": gap.where})


def keep(doing: Doing, letter: Letter, *, how: SentBy) -> SentLetter:
    """The row of the letter, with the municipality's own texts as they are now."""
    letter, blocks = with_texts(letter, doing.case.municipality, doing.now)
    pdf = pdf_of(letter)
    return SentLetter.objects.create(
        **doing.stamp,
        kind=letter.kind,
        how=how,
        content=canonical_json(letter.model_dump(mode="json")),
        blocks=[{"id": block.pk, "key": key, "version": block.version} for key, block in blocks.items()],
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
    )
