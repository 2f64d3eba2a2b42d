"""What every letter of a case shares: who sends it, as the municipality stands by it, to whom, and its own texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TypeVar

from django.utils.translation import override

from rettesnor.accounts.capabilities import role_in
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Case
from rettesnor.letters import content
from rettesnor.letters.models import MissingTextBlockError, TextBlock, current_blocks
from rettesnor.letters.render import UnprintableLetterError, render
from rettesnor.standards.senders import Sender, SenderName, senders

AnyLetter = TypeVar("AnyLetter", bound=content.Letter)


def letterhead_of(sender: Sender) -> content.Letterhead:
    contact = tuple(line for line in (sender.phone, sender.mail) if line)
    return content.Letterhead(name=sender.name, address=sender.address, contact=contact)


def office_of(sender: Sender) -> content.Unit:
    return content.Unit(name=sender.name, address=sender.address, phone=sender.phone or None, mail=sender.mail or None)


def recipient_of(case: Case) -> content.Recipient:
    return content.Recipient(name=case.citizen.name, address=tuple(case.citizen.address))


def signature_of(by: Actor, municipality: str) -> content.Signature:
    role = role_in(by, municipality)
    with override("da"):
        return content.Signature(name=str(by), title=str(role.label) if role else "")


def unsettled(case: Case, used: Collection[SenderName]) -> Iterator[Obstacle]:
    """What a letter tells of the municipality that nobody there stands by yet, or that has no address."""
    named = senders(municipality_of(case.municipality))
    for sender in used:
        if not named[sender].is_settled:
            provision = "forvaltningsloven § 25, stk. 1" if sender == SenderName.COMPLAINT else None
            yield Obstacle("sender_unsettled", provision, {"sender": str(sender)})


def to_confirm(named: Mapping[SenderName, Sender], used: Collection[SenderName]) -> Iterator[str]:
    """The same in a draft's own words, with what stands there now."""
    with override("da"):
        for name in used:
            if not named[name].is_settled:
                address = named[name].address or ("adressen mangler",)
                yield f"{name.label}: {', '.join((named[name].name, *address))}"


def with_texts(letter: AnyLetter, municipality: str, now: datetime) -> tuple[AnyLetter, dict[str, TextBlock]]:
    """The letter with the municipality's own texts, and their versions.

    Raises NotAllowed naming each text that is missing or not ready.
    """
    try:
        blocks = current_blocks(municipality, letter.needed_blocks(), letter.language, now)
    except MissingTextBlockError as error:
        raise NotAllowed(Obstacle("text_block_missing", None, {"blocks": str(error)})) from error
    return letter.with_blocks({key: block.text for key, block in blocks.items()}), blocks


def pdf_of(letter: content.Letter) -> bytes:
    """The letter as it is sent. Raises NotAllowed where it cannot be set."""
    try:
        return render(letter)
    except UnprintableLetterError as error:
        raise NotAllowed(Obstacle("letter_unprintable")) from error
