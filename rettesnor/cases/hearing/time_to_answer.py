"""Whether the citizen has time enough to answer, and whether the last day to answer can be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.due_dates import hearing_due
from rettesnor.cases.file.guard import beyond_sense, idle_reasons, not_for_letters
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.models import Case, SentBy
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.law.deadlines import last_day_for_citizen
from rettesnor.standards.models import StandardVersion
from rettesnor.text.blank import is_no_reason

LEAST_DAYS = 7
"""Days to answer after presumed receipt, where nothing else is promised: our policy. FVL § 19 gives no number."""
LEAST_WORDS = 3
"""Less time than that takes a reason in a sentence, which the citizen reads; »Det haster.« is none: our policy."""
MOST_DAYS = 90
"""More days than this from sending are asked back: our policy."""
MOST_YEARS = 2
"""Nobody is given longer than this from sending: it would be a slip of the pen."""


def time_to_answer(
    case: Case, now: datetime, *, sent_on: date, how: SentBy, due_on: date, because: str, late: bool = False
) -> Iterator[Obstacle]:
    """What is wrong with the last day to answer; `because` is a reason for less or more time than usual.

    What the standard promises is not shortened, nor what is recorded `late`, else the time is reasonable from presumed
    receipt. A time that binds the citizen never ends on a day off.
    """
    yield from day_to_answer(case.municipality, sent_on, due_on, because)
    yield from _too_little(case, now, sent_on, how, due_on, "" if late else because)


def day_to_answer(municipality: str, sent_on: date, due_on: date, because: str) -> Iterator[Obstacle]:
    """What is wrong with the last day to answer by itself."""
    reading = municipality_of(municipality).reading
    last = sent_on + relativedelta(years=MOST_YEARS)
    asked_after = sent_on + timedelta(days=MOST_DAYS)
    yield from idle_reasons(time_because=because)
    yield from not_for_letters(time_because=because)
    yield from beyond_sense("due_on", due_on, asked_after=asked_after, last=last, because=because)
    weekday = due_on if due_on > last else last_day_for_citizen(due_on, reading)
    if weekday != due_on:
        yield Obstacle("day_off", None, {"what": "due_on", "day": due_on, "next": weekday})


def usual_day_to_answer(case: Case, now: datetime, how: SentBy) -> date:
    """The day to answer by that what is sent today leaves: what the standard promises, or else the usual time."""
    adopted = adopted_in(case, day_of(now))
    return earliest_answer(dated(case, now), adopted, sent_on=day_of(now), how=how)


def earliest_answer(rows: Dated, adopted: Sequence[StandardVersion], *, sent_on: date, how: SentBy) -> date:
    """The same of what is sent on a day, with the case's rows and its municipality's standards in hand."""
    promised = hearing_due(rows, adopted, sent_on=sent_on, how=how)
    return promised.day if promised else usual_day(rows.case.municipality, sent_on, how)


def usual_day(municipality: str, sent_on: date, how: SentBy) -> date:
    """The earliest day to answer by that takes no reason, where nothing is promised."""
    return _days_after_receipt(municipality, sent_on, how, LEAST_DAYS)


def _days_after_receipt(municipality: str, sent_on: date, how: SentBy, days: int) -> date:
    received = presumed_receipt(municipality, sent_on, how).received_on
    return last_day_for_citizen(received + timedelta(days=days), municipality_of(municipality).reading)


def _promised(case: Case, now: datetime, sent_on: date, how: SentBy) -> CaseDue | None:
    adopted = adopted_in(case, day_of(now))
    return hearing_due(dated(case, now), adopted, sent_on=sent_on, how=how)


def _too_little(
    case: Case, now: datetime, sent_on: date, how: SentBy, due_on: date, because: str
) -> Iterator[Obstacle]:
    promised = _promised(case, now, sent_on, how)
    if promised and promised.clock and due_on < promised.day:
        yield Obstacle("hearing_time_promised", promised.clock.sourced.section, {"what": "due_on", "day": promised.day})
        return
    yield from less_than_usual(case.municipality, sent_on, how, due_on, because)


def less_than_usual(
    municipality: str, sent_on: date, how: SentBy, due_on: date, because: str, *, provision: str = FVL_19_1
) -> Iterator[Obstacle]:
    """Less time after presumed receipt than is usual, which takes a reason in a sentence, or none at all."""
    reasoned = not is_no_reason(because) and len(because.split()) >= LEAST_WORDS
    day_after = _days_after_receipt(municipality, sent_on, how, 1)
    usual = usual_day(municipality, sent_on, how)
    if reasoned and due_on < day_after:
        yield Obstacle("before", provision, {"what": "due_on", "other": "after_receipt", "day": day_after})
    elif not reasoned and due_on < usual:
        yield Obstacle("hearing_too_short", provision, {"what": "due_on", "day": usual})
