"""A due date with why it is that day: the explanation's sentences, the words it rests on, its condition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rettesnor.cases.file.case_due import CaseDue, CorrectedStart
from rettesnor.cases.file.language import page_language
from rettesnor.law.receipt import InTime
from rettesnor.wording.rows import say_row
from rettesnor.wording.trees import TreeWords


@dataclass(frozen=True)
class Due:
    """What the template `staff/why_due.html` draws.

    `is_usual`: the text tells the day as what usually happens. `only_if` is the clock's condition where it is not known
    whether it holds, `otherwise` the days that would hold instead of this one, each with its condition. `in_time` says
    how the citizen can still have the answer by the day, `corrected` that it is counted from a day that was corrected.
    """

    day: date
    is_usual: bool = False
    sentences: Sequence[str] = ()
    quote: str = ""
    section: str = ""
    only_if: str = ""
    otherwise: Sequence[tuple[date, str]] = ()
    in_time: InTime | None = None
    corrected: CorrectedStart | None = None


def due_of(due: CaseDue | None) -> Due | None:
    if due is None:
        return None
    sourced = due.clock.sourced if due.clock else None
    return Due(
        due.day,
        due.clock is not None and due.clock.is_usual,
        [say_row(row, page_language()) for row in due.rows],
        " ".join(sourced.quotes) if sourced else "",
        sourced.section if sourced else "",
        "" if due.certain else _condition(due),
        [(each.day, _condition(each)) for each in due.conditional],
        due.in_time,
        due.corrected,
    )


def _condition(due: CaseDue) -> str:
    assert due.clock
    assert due.vocabulary
    return TreeWords(due.vocabulary, page_language()).phrase(due.clock.sourced.lowered.applies)
