"""A due date with why it is that day: the explanation's sentences and the words it rests on."""

from dataclasses import dataclass
from datetime import date

from rettesnor.cases.file.deadlines import DueDate
from rettesnor.web.language import page_language
from rettesnor.wording.rows import say_row


@dataclass(frozen=True)
class Due:
    """What the template `staff/why_due.html` draws."""

    day: date
    sentences: list[str]
    quote: str
    section: str
    letter_by: date | None


def due_of(due: DueDate | None) -> Due | None:
    if due is None:
        return None
    sentences = [say_row(row, page_language()) for row in due.rows]
    return Due(due.day, sentences, " ".join(due.quotes), due.section, due.letter_by)
