"""When a message is taken to be received, so that the citizen's period can start.

For Digital Post this is law (lov om Digital Post § 10). For letters it is practice, and practices differ: a
municipality names its policy. A presumption favours the citizen where it is open, so the latest date holds.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from rettesnor.law.calendar import Reading, add_weekdays, is_weekday
from rettesnor.law.explain import Code, Row


class DeliveryChannel(StrEnum):
    DIGITAL_POST = "digital-post"
    LETTER = "letter"


class LetterPolicy(StrEnum):
    """How long a letter is taken to be on its way."""

    SIX_WEEKDAYS = "six-weekdays"
    """Ankestyrelsen's practice: six weekdays after the date of the letter."""
    UDK_TABLE = "udk-table"
    """Udbetaling Danmark: by the weekday of the letter, to Monday or Wednesday of the next week."""


@dataclass(frozen=True)
class Receipt:
    """The day a message is taken to be received, and how it was reached."""

    received_on: date
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class InTime:
    """The last days on which something can be sent to be received in time; None for a day that has passed.

    `letter` is by post, `same_day` by Digital Post or by hand.
    """

    letter: date | None
    same_day: date | None


def in_time(received_by: date, on: date, letters: LetterPolicy, reading: Reading | None = None) -> InTime:
    """How something can still be received by a day, seen from the day `on`. A letter is posted on a weekday."""
    letter = last_letter(received_by, letters, reading)
    return InTime(letter if letter >= on else None, received_by if received_by >= on else None)


@lru_cache(maxsize=1_000)
def last_letter(received_by: date, letters: LetterPolicy, reading: Reading | None = None) -> date:
    """The last day on which a letter can be posted to be received by a day."""
    day = received_by
    while (
        not is_weekday(day, Reading.MONDAY_FRIDAY)
        or receipt(day, DeliveryChannel.LETTER, letters, reading).received_on > received_by
    ):
        day -= timedelta(days=1)
    return day


def receipt(sent: date, channel: DeliveryChannel, letters: LetterPolicy, reading: Reading | None = None) -> Receipt:
    """The presumed receipt of a message.

    `sent` is the date of the letter, or the day the message became available in Digital Post. A receipt that is proved
    to be another day goes before this one; the caller knows of it, this function does not.
    """
    if channel is DeliveryChannel.DIGITAL_POST:
        return Receipt(sent, (Row(Code.RECEIPT_DIGITAL_POST, {"sent": sent.isoformat()}),))
    if letters is LetterPolicy.UDK_TABLE:
        return _by_udk_table(sent)
    return _after_six_weekdays(sent, reading)


def told_to_hold_again(told: date, received: Receipt) -> Receipt:
    """The receipt of the word, sent on the day `told`, that a decision holds again."""
    row = Row(Code.RECEIPT_HOLDS_AGAIN, {"told": told.isoformat()})
    return Receipt(received.received_on, (row, *received.rows))


def _after_six_weekdays(sent: date, reading: Reading | None) -> Receipt:
    days = {each: add_weekdays(sent, 6, each) for each in ([reading] if reading else Reading)}
    latest = max(days.values())
    rows = [Row(Code.RECEIPT_SIX_WEEKDAYS, {"sent": sent.isoformat(), "received": latest.isoformat()})]
    if len(set(days.values())) > 1:
        for each, day in days.items():
            rows.append(Row(Code.RECEIPT_READING, {"reading": each.value, "received": day.isoformat()}))
        rows.append(Row(Code.RECEIPT_LATEST, {"received": latest.isoformat()}))
    return Receipt(latest, tuple(rows))


def _by_udk_table(sent: date) -> Receipt:
    # The table has no letters dated Saturday or Sunday; they are taken as dated the Monday after.
    dated = sent if sent.weekday() < 5 else sent + timedelta(days=7 - sent.weekday())
    next_monday = dated + timedelta(days=7 - dated.weekday())
    received = next_monday if dated.weekday() < 2 else next_monday + timedelta(days=2)
    row = Row(Code.RECEIPT_UDK_TABLE, {"sent": sent.isoformat(), "received": received.isoformat()})
    return Receipt(received, (row,))
