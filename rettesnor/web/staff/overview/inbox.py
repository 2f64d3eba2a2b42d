"""The inbox: the cases that wait for something, those due first on top, computed at the moment of looking."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.cases.file.deadlines import InboxRow, inbox
from rettesnor.web.components import SOON_DAYS, Link
from rettesnor.web.staff.file.due import Due, due_of
from rettesnor.web.staff.file.visit import actor_of, visit_of


@dataclass(frozen=True)
class Line:
    """A case of the inbox as it is shown. `notice` is the day by which the citizen is to be told of a delay."""

    row: InboxRow
    waits_for: str
    due: Due | None
    notice: date | None


def front_page(request: HttpRequest) -> HttpResponse:
    """Everybody's own start: the inbox for those who work with cases, the standards for the rest."""
    by = actor_of(request)
    sees_cases = by is not None and municipalities_where(by, Capability.SEE_CASES)
    return redirect("inbox" if sees_cases else "standards")


def inbox_page(request: HttpRequest) -> HttpResponse:
    """What waits, and until when."""
    visit = visit_of(request)
    today = visit.on
    rows = inbox(visit.by, now=visit.now)
    filters = _filters(today)
    chosen = request.GET.get("vis", "")
    chosen = chosen if chosen in filters else ""
    shown = [row for row in rows if filters[chosen][1](row)]
    visit.shows(row.case.citizen for row in shown)
    context = {
        "today": today,
        "lines": [_line(row, today) for row in shown],
        "filters": [
            Link(f"{label} ({sum(keep(row) for row in rows)})", f"?vis={name}" if name else "?", name == chosen)
            for name, (label, keep) in filters.items()
        ],
        "can_register": bool(municipalities_where(visit.by, Capability.DO_CASEWORK)),
    }
    return render(request, "staff/inbox.html", context)


def _filters(today: date) -> dict[str, tuple[str, Callable[[InboxRow], bool]]]:
    def left(row: InboxRow) -> int | None:
        return row.decision_due.days_left(today) if row.decision_due and row.next != "deliver" else None

    return {
        "": (_("All"), lambda row: True),
        "overskredet": (_("Overdue"), lambda row: (days := left(row)) is not None and days < 0),
        "snart": (_("Due within a week"), lambda row: (days := left(row)) is not None and 0 <= days <= SOON_DAYS),
        "hoering": (_("Waiting for the citizen"), lambda row: row.next == "await_hearing"),
        "levering": (_("To be delivered"), lambda row: row.next == "deliver"),
    }


def _line(row: InboxRow, today: date) -> Line:
    words = {
        "decide": _("a decision"),
        "await_hearing": _("the citizen's answer to the hearing"),
        "deliver": _("delivery of the decision"),
    }
    by = row.notice_needed_by()
    soon = by is not None and (by - today).days <= SOON_DAYS
    return Line(row, words[row.next], due_of(row.decision_due), by if soon else None)
