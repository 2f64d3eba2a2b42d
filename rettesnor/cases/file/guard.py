"""What every action asks first, and what actions ask of their own arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from rettesnor.accounts.capabilities import Capability, may, role_in
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import leading_decision
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.models.superseding import Superseding, Withdrawable
from rettesnor.letters.signs import unprintable
from rettesnor.standards import files
from rettesnor.text.blank import is_blank, is_no_reason


def not_theirs(by: Actor, municipality: str, capability: Capability = Capability.DO_CASEWORK) -> Obstacle | None:
    """The case is another municipality's, or this is not theirs to do in it."""
    if may(by, capability, municipality):
        return None
    return Obstacle("capability" if role_in(by, municipality) else "other_municipality")


def missing(**texts: object) -> Iterator[Obstacle]:
    """The arguments that are empty, or say nothing: a full stop or an invisible sign is none, and `n/a` no reason."""
    for name, text in texts.items():
        if isinstance(text, str) and text.strip():
            if is_blank(text) or (name == "reason" and is_no_reason(text)):
                yield _says_nothing(name, text)
        elif not text or isinstance(text, str):
            yield Obstacle("empty", None, {"what": name})


def idle_reasons(**reasons: str) -> Iterator[Obstacle]:
    """Of reasons that may be left out, those in words that say nothing. A blank one is left out."""
    for name, reason in reasons.items():
        if not is_blank(reason) and is_no_reason(reason):
            yield _says_nothing(name, reason)


def _says_nothing(what: str, text: str) -> Obstacle:
    """Signs without a word are told by name, since they may not be seen; what can be read is quoted."""
    blank = tuple(dict.fromkeys("".join(text.split()))) if is_blank(text) else f"»{text.strip()}«"
    return Obstacle("says_nothing", None, {"what": what, "signs": blank})


def not_for_letters(**texts: str) -> Iterator[Obstacle]:
    """The texts of our own with signs that a letter could only tell by name: the writer can choose other words."""
    for name, text in texts.items():
        if signs := unprintable(text):
            yield Obstacle("unprintable_signs", None, {"what": name, "signs": signs})


def out_of_time(
    what: str, day: date, *, now: datetime, follows: Mapping[str, date | None] | None = None
) -> Iterator[Obstacle]:
    """A day that is past: one in the future, or before what it must follow, which is named with its own day."""
    if day > day_of(now):
        yield Obstacle("in_the_future", None, {"what": what})
    for other, earliest in (follows or {}).items():
        if earliest and day < earliest:
            yield Obstacle("before", None, {"what": what, "other": other, "day": earliest})


def beyond_sense(what: str, day: date, *, asked_after: date, last: date, because: str) -> Iterator[Obstacle]:
    """A day to come that cannot be right, or one so far off that it is asked back; `because` says why it is right."""
    if day > last:
        yield Obstacle("too_far", None, {"what": what, "day": last})
    elif day > asked_after and is_no_reason(because):
        yield Obstacle("far_off", None, {"what": what, "day": day})


def no_decision(case: Case) -> Iterator[Obstacle]:
    """No decision of the case counts: none has been issued, or each of them is annulled."""
    newest = leading_decision(case)
    if newest is None:
        yield Obstacle("no_decision")
    elif newest.annulment:
        yield Obstacle("none_holds", None, {"day": day_of(newest.at)})


def no_longer_stands(case: Case, row: Withdrawable) -> Obstacle | None:
    """The row is another case's, or somebody has corrected or withdrawn it in the meantime."""
    if row.case_id != case.pk:
        return Obstacle("not_in_case")
    latest = row.latest()
    if latest.withdrawn:
        return Obstacle("withdrawn_already", None, {"day": day_of(latest.at)})
    return None if latest == row else Obstacle("corrected_already", None, {"day": day_of(latest.at)})


def unchanged(row: Superseding, content: Mapping[str, Any]) -> Obstacle | None:
    """A correction that corrects nothing."""
    return None if row.differs_from(content) else Obstacle("nothing_changed")


def born_impossibly(cpr: Cpr, on: date) -> Iterator[Obstacle]:
    """A date of birth that the vocabulary calls impossible: a wrong seventh digit makes a century's difference."""
    born = cpr.birth_date
    if any(files.vocabulary().problems({"birth_date": born.isoformat()}, on=on)):
        yield Obstacle("born_impossibly", None, {"day": born})
