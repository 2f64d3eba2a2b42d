"""What every guard asks first, and what actions ask of their own arguments."""

from __future__ import annotations

from datetime import date, datetime

from rettesnor.accounts.models import Role, User
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case
from rettesnor.cases.reason import Reason, refuse

DOES_CASEWORK = frozenset({Role.CASEWORKER, Role.TEAM_LEADER})


def not_a_caseworker(by: User) -> Reason | None:
    if not by.is_active or by.role not in DOES_CASEWORK:
        return Reason("role")
    return None


def not_theirs(case: Case, by: User) -> Reason | None:
    """The case is another municipality's, or the user's role does no casework."""
    if case.municipality != by.municipality:
        return Reason("other_municipality")
    return not_a_caseworker(by)


def require(**texts: object) -> None:
    """Refuse empty arguments, all at once."""
    if empty := [name for name, text in texts.items() if not (text.strip() if isinstance(text, str) else text)]:
        refuse(Reason("empty", None, {"what": empty}))


def require_day(what: str, day: date, *, now: datetime, not_before: date | None = None) -> None:
    """Refuse a day in the future, or one before what it must follow."""
    if day > day_of(now):
        refuse(Reason("in_the_future", None, {"what": what}))
    if not_before and day < not_before:
        refuse(Reason("before", None, {"what": what, "day": not_before}))
