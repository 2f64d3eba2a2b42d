"""The whole file for Ankestyrelsen as one PDF: an index, and then every paper in the order of its day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _

from rettesnor.cases.complaint.standing import ComplaintsAt
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.hearings import hearings_of
from rettesnor.cases.file.timeliness import STATES, Timeliness
from rettesnor.cases.file.timeliness import WORDS as WHY
from rettesnor.cases.models import Case, Source, still_standing
from rettesnor.letters.papers import PlainPaper, joined, set_paper
from rettesnor.standards import files
from rettesnor.wording.formats import say_date
from rettesnor.wording.rows import say_row
from rettesnor.wording.values import say_stored

KINDS = {
    "application": _("The application"),
    "facts": _("The facts of the case"),
    "hearing": _("The hearing"),
    "hearing_answer": _("The answer to the hearing"),
    "exemption": _("Why no hearing was held"),
    "notice": _("The notice of what was missing"),
    "deviation": _("A rule of the standard that was set aside"),
    "decision": _("The decision"),
    "reopening_refusal": _("The refusal to reopen the case"),
    "complaint": _("The complaint"),
    "timeliness": _("Whether the complaint came in time"),
    "letter": _("A letter about the complaint"),
    "reassessment": _("The reassessment"),
    "maintaining": _("What the citizen said of the rest of the complaint"),
}
"""What each kind of paper is called; msgids."""


@dataclass(frozen=True)
class PackedDocument:
    """One paper of the file: the day it is of, its kind, and its words, or the PDF as it was kept."""

    on: date
    kind: str
    text: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    pdf: bytes = b""


@dataclass(frozen=True)
class Package:
    """`index` tells each document's number, day and kind, in the order in which they stand in `pdf`."""

    index: list[dict[str, Any]]
    pdf: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.pdf).hexdigest()


def package_of(case: Case, held: HeldComplaint, now: datetime) -> Package:
    """The file as it stands. Raises UnprintableLetterError where a paper can't be set."""
    with override("da"):
        documents = sorted(documents_of(case, held, now), key=lambda document: document.on)
        index = [
            {"number": number, "on": each.on.isoformat(), "kind": each.kind}
            for number, each in enumerate(documents, start=1)
        ]
        heading = (gettext("Number"), gettext("Date"), gettext("Document"))
        rows = [(str(at), say_date(each.on, "da"), gettext(KINDS[each.kind])) for at, each in enumerate(documents, 1)]
        title = gettext("The file of a complaint to Ankestyrelsen: index")
        first = PlainPaper(title, _reference(case), day_of(now), case.citizen.name, (heading, *rows))
        papers = [each.pdf or set_paper(_paper(case, at, each)) for at, each in enumerate(documents, 1)]
        return Package(index, joined([set_paper(first), *papers]))


def documents_of(case: Case, held: HeldComplaint, now: datetime) -> Iterator[PackedDocument]:
    """Every paper that the case has rows of, with how each stands."""
    application = case.application
    said = "\n\n".join(filter(None, (application.get_applied_for_display(), application.asked_for)))
    yield PackedDocument(case.received_on, "application", f"{said}\n\n{application.own_words}".strip())
    yield PackedDocument(day_of(now), "facts", table=tuple(_facts(case, now)))
    for hearing in hearings_of(case):
        if hearing.stands:
            yield PackedDocument(hearing.sent_on, "hearing", hearing.row.material)
            for answer in hearing.answers:
                yield PackedDocument(answer.received_on or hearing.due_on, "hearing_answer", answer.answer)
    for exemption in still_standing(case.hearing_exemptions.all()):
        yield PackedDocument(day_of(exemption.at), "exemption", f"{exemption.provision}\n\n{exemption.reason}")
    for notice in still_standing(case.information_notices.all()):
        yield PackedDocument(notice.sent_on, "notice", notice.text)
    for deviation in still_standing(case.deviations.all()):
        yield PackedDocument(day_of(deviation.at), "deviation", f"{deviation.rule}\n\n{deviation.reason}")
    for decision in case.decisions.that_count().order_by("at", "id"):
        yield PackedDocument(day_of(decision.at), "decision", pdf=bytes(decision.pdf))
    for refusal in case.reopening_refusals.select_related("letter"):
        yield PackedDocument(day_of(refusal.at), "reopening_refusal", pdf=bytes(refusal.letter.pdf))
    yield from _of_complaint(case, held, now)


def _of_complaint(case: Case, held: HeldComplaint, now: datetime) -> Iterator[PackedDocument]:
    row = held.row
    who = gettext("Written down by {who}.").format(who=row.taken_by) if row.taken_by else ""
    yield PackedDocument(row.received_on, "complaint", f"{row.said}\n\n{who}".strip())
    yield PackedDocument(row.received_on, "timeliness", say_timeliness(ComplaintsAt(case, now).timeliness(held)))
    for letter in held.letters:
        pdf = bytes(letter.letter.pdf) if letter.letter else b""
        yield PackedDocument(letter.sent_on, "letter", letter.text, pdf=pdf)
    if held.reassessment:
        result = held.reassessment.get_result_display()
        yield PackedDocument(day_of(held.reassessment.at), "reassessment", f"{result}\n\n{held.reassessment.reasons}")
    if held.maintaining and held.maintaining.said:
        yield PackedDocument(held.maintaining.received_on, "maintaining", held.maintaining.said)


def say_timeliness(found: Timeliness) -> str:
    """Whether it came in time, why, and how the last day was reckoned, in Danish paragraphs."""
    lines = [f"{gettext(STATES[found.state])}: {gettext(WHY[found.because])}."]
    if found.due:
        lines.append(gettext("The last day to complain was {day}.").format(day=say_date(found.due.day, "da")))
        lines += [say_row(row, "da") for row in found.due.rows]
    return "\n\n".join(lines)


def _facts(case: Case, now: datetime) -> Iterator[tuple[str, ...]]:
    yield gettext("Fact"), gettext("Value"), gettext("Source")
    vocabulary = files.vocabulary()
    for name, row in sorted(facts_on(case, day_of(now), now).items()):
        if name in vocabulary:
            label, value = vocabulary[name].label.da, say_stored(vocabulary[name], row.value, "da")
        else:
            label, value = name, str(row.value)
        yield label, value, str(Source(row.source).label)


def _paper(case: Case, number: int, document: PackedDocument) -> PlainPaper:
    title = f"{number}. {gettext(KINDS[document.kind])}"
    day = say_date(document.on, "da")
    return PlainPaper(title, f"{_reference(case)}, {day}", document.on, document.text, document.table)


def _reference(case: Case) -> str:
    return gettext("Case {number}").format(number=case.journal_number)
