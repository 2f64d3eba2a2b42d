"""Where a fact comes from, in one line: who supplied it, since when it holds, who entered it and when."""

from datetime import date

from django.utils.translation import gettext as _

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import CaseFact, Source
from rettesnor.wording.formats import say_date


def origin_of(row: CaseFact) -> str:
    source = str(Source(row.source).label)
    line = origin(source, row.document, row.said_on, row.holds_from, str(row.by), day_of(row.at))
    if row.taken_from is None:
        return line
    taken_over = _("Taken over from case {number}.").format(number=row.taken_from.case.journal_number)
    return f"{line} {taken_over}"


def origin(source: str, document: str, said_on: date, holds_from: date, by: str, entered_on: date) -> str:
    """The same for a fact of the basis of an issued decision; `source` is in words."""
    who = f"{source} ({document})" if document else source
    language = page_language()
    line = _("From {who}, {said}. Holds from {day}. Entered by {by} on {entered}.").format(
        who=who,
        said=say_date(said_on, language),
        day=say_date(holds_from, language),
        by=by,
        entered=say_date(entered_on, language),
    )
    return line[0].upper() + line[1:]
