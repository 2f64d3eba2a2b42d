"""The inbox: the cases that wait for something, those due first on top, computed at the moment of looking."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.cases.file.due_dates import SOON_DAYS
from rettesnor.cases.file.task import WORDS, Task
from rettesnor.cases.inbox import Inbox, InboxLine, View, inbox
from rettesnor.cases.models import Case
from rettesnor.web.components import Link, Text
from rettesnor.web.staff.file.due import Due, due_of
from rettesnor.web.staff.file.visit import actor_of, visit_of

CODES: Mapping[str, View] = {
    "": "waiting",
    "overskredet": "overdue",
    "snart": "soon",
    "hoering": "citizen",
    "levering": "undelivered",
    "enhed": "unit",
    "klagefrist": "complaint",
}
"""What a view is called in an address, which stays the same in both languages."""

LABELS: Mapping[View, Text] = {
    "waiting": gettext_lazy("All"),
    "overdue": gettext_lazy("Overdue"),
    "soon": gettext_lazy("Due within a week"),
    "citizen": gettext_lazy("Waiting for the citizen"),
    "undelivered": gettext_lazy("To be delivered"),
    "unit": gettext_lazy("My unit's"),
    "complaint": gettext_lazy("Time to complain"),
}


@dataclass(frozen=True)
class Waits:
    """What a case waits for, where that is done, and for a hearing the day until which the citizen can answer."""

    link: Link
    answer_until: date | None


@dataclass(frozen=True)
class Line:
    """A case of the inbox as it is shown. `undecided`: a decision is awaited, whether or not a day is known for it.

    `deliver_since` is the day of a decision that is to be delivered at once, `notice` the day by which the citizen is
    to be told of a delay.
    """

    case: Case
    waits_for: list[Waits]
    due: Due | None
    deliver_since: date | None
    undecided: bool
    notice: date | None


def front_page(request: HttpRequest) -> HttpResponse:
    """Everybody's own start: the inbox for those who work with cases, the standards for the rest."""
    by = actor_of(request)
    sees_cases = by is not None and municipalities_where(by, Capability.SEE_CASES)
    return redirect("inbox" if sees_cases else "standards")


def inbox_page(request: HttpRequest) -> HttpResponse:
    """What waits, and until when: a page of 25 at a time."""
    visit = visit_of(request)
    code = request.GET.get("vis", "")
    code = code if code in CODES else ""
    led = municipalities_where(visit.by, Capability.LEAD_TEAM)
    shown = inbox(visit.by, now=visit.now, view=CODES[code], page=request.GET.get("side", 1))
    visit.shows(line.case.citizen for line in shown.lines)
    context = {
        "today": visit.on,
        "lines": [_line(line, visit.on, led) for line in shown.lines],
        "filters": [
            Link(f"{LABELS[view]} ({shown.counts[view]})", _address(request, vis=each), each == code)
            for each, view in CODES.items()
        ],
        "page": shown.page,
        "pages": _pages(request, shown),
        "can_register": bool(municipalities_where(visit.by, Capability.DO_CASEWORK)),
    }
    return render(request, "staff/inbox.html", context)


def _line(line: InboxLine, today: date, led: Collection[str]) -> Line:
    """What a leader is to do stands in the inbox of who leads: nobody else can do it."""
    by, due = line.notice_by, line.due
    soon = by is not None and (by - today).days <= SOON_DAYS
    waits_for = [
        _waits(task, line.case) for task in line.tasks if task.whom != "leader" or line.case.municipality in led
    ]
    at_once = due.day if due and due.what == "delivery" else None
    return Line(line.case, waits_for, None if at_once else due_of(due), at_once, line.undecided, by if soon else None)


def _waits(task: Task, case: Case) -> Waits:
    url = reverse(task.action.page, args=[case.slug]) if task.action else ""
    return Waits(Link(_(WORDS[task.what]), url), task.due.day if task.what == "hearing_answer" and task.due else None)


def _pages(request: HttpRequest, shown: Inbox) -> list[Link]:
    """The page before and the one after, as far as there are any."""
    page = shown.page
    links = []
    if page.has_previous():
        links.append(Link(_("The page before"), _address(request, side=page.previous_page_number())))
    if page.has_next():
        links.append(Link(_("The next page"), _address(request, side=page.next_page_number())))
    return links


def _address(request: HttpRequest, **changed: str | int) -> str:
    """This page's address with one thing changed. Another view begins on its first page."""
    query = request.GET.copy()
    if "vis" in changed:
        query.pop("side", None)
    for name, value in changed.items():
        query[name] = str(value)
        if not value:
            del query[name]
    return f"?{query.urlencode()}"
