"""The citizen's card: who they are, how to reach them, their cases, the letters they got, and what was changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rettesnor.audit.accesses import record_accesses
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case, Changed, CitizenChange, Decision, Hearing, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.search import lines, with_lines
from rettesnor.law.age import age_on
from rettesnor.standards import files
from rettesnor.web.components import Text
from rettesnor.web.staff.people.visit import CitizenVisit, citizen_visit
from rettesnor.wording.formats import say_date

Row = TypeVar("Row", Decision, Hearing)


@dataclass(frozen=True)
class ChangeLine:
    """A change in words: what stood before and what stood after."""

    row: CitizenChange
    what: Text
    before: list[str]
    after: list[str]
    source: Text


def card(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole CPR number is shown to who asks for it by the form on the card, and that look is recorded apart."""
    visit = citizen_visit(request, pk)
    if visit.typed is not None:
        record_accesses([visit.citizen], by=visit.by, page="whole_cpr", now=visit.now)
    return _card(visit, whole_number=visit.typed is not None)


def _card(visit: CitizenVisit, *, whole_number: bool) -> HttpResponse:
    citizen, on = visit.citizen, visit.on
    own = Case.objects.visible_to(visit.by).filter(citizen=citizen)
    cases = list(with_lines(own).prefetch_related("hearings").order_by("-journal_number"))
    contacts = list(citizen.contacts.select_related("by__user", "end__by__user"))
    born = citizen.cpr.birth_date
    context = {
        **visit.context(),
        "cpr": citizen.cpr.written if whole_number else str(citizen.cpr),
        "whole_number": whole_number,
        "born": born,
        "age": age_on(born, on, files.law().leap) if born <= on else None,
        "can_change": visit.can_change,
        "lines": lines(cases, on),
        "contacts": [contact for contact in contacts if not hasattr(contact, "end")],
        "ended": [contact for contact in contacts if hasattr(contact, "end")],
        "decisions": _newest_first(decision for case in cases for decision in case.decisions.all()),
        "hearings": _newest_first(hearing for case in cases for hearing in case.hearings.all()),
        "changes": [_change(row) for row in citizen.changes.select_related("by__user").order_by("-at", "-id")],
    }
    return render(visit.request, "staff/citizen.html", context)


def _newest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.at, row.pk), reverse=True)


def _change(row: CitizenChange) -> ChangeLine:
    what = Changed(row.what)
    return ChangeLine(row, what.label, _said(what, row.before), _said(what, row.after), Source(row.source).label)


def _said(what: Changed, value: object) -> list[str]:
    """The stored value in words, line by line; a CPR number is masked here too."""
    match what, value:
        case Changed.CPR, str(digits):
            return [str(Cpr(digits))]
        case Changed.DIGITAL_POST, str(begins):
            return [_("exempt from {begins}").format(begins=_day(begins)) if begins else _("gets it")]
        case Changed.PROTECTION, [None, _until]:
            return [_("not protected")]
        case Changed.PROTECTION, [str(begins), None]:
            return [_("protected from {begins}").format(begins=_day(begins))]
        case Changed.PROTECTION, [str(begins), str(until)]:
            said = _("protected from {begins} until {until}")
            return [said.format(begins=_day(begins), until=_day(until))]
        case _, list(rows):
            return [str(each) for each in rows]
        case _:
            return [str(value)]


def _day(written: str) -> str:
    return say_date(date.fromisoformat(written), page_language())
