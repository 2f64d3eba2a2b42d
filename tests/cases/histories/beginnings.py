"""Cases as far on as a history may find them: what comes late in a case would seldom be reached from its beginning."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rettesnor.cases.models import Case
from tests.cases import cast, course
from tests.cases.competence.approving import demand_approval
from tests.cases.complaint import complaining
from tests.cases.stops import adverse

Beginning = tuple[Case, datetime]


def applied() -> Beginning:
    return cast.application("karen"), cast.NOW


def known() -> Beginning:
    return cast.karen(), cast.NOW


def known_against() -> Beginning:
    return adverse(), cast.NOW


def promised_a_hearing() -> Beginning:
    return cast.ole(), cast.NOW


def by_the_law_alone() -> Beginning:
    return cast.without_a_standard("ida"), cast.NOW


def before_an_approver() -> Beginning:
    """Where the municipality demands that a second person approves, until its file is read anew (`as_filed`)."""
    demand_approval(cast.HADERSLEV)
    case = cast.application("hanne")
    cast.facts(case, **cast.INSIDE)
    cast.draft(case, cast.GRANT)
    return case, cast.NOW


def granted() -> Beginning:
    case = cast.karen()
    course.issued(case)
    course.deliver(case, cast.LATER.date())
    return case, cast.LATER


def partly_granted() -> Beginning:
    return complaining.decided(), complaining.DECIDED


def complained_about() -> Beginning:
    return complaining.complain(complaining.decided()).case, complaining.COMPLAINED


def with_ankestyrelsen() -> Beginning:
    return complaining.sent_on(complaining.decided()).case, complaining.COMPLAINED


BEGINNINGS: tuple[Callable[[], Beginning], ...] = (
    applied,
    known,
    known_against,
    promised_a_hearing,
    by_the_law_alone,
    before_an_approver,
    granted,
    partly_granted,
    complained_about,
    with_ankestyrelsen,
)


def begun() -> Mapping[str, Beginning]:
    """Each of them, made once; a history takes one further and leaves it as it was."""
    return {begin.__name__: begin() for begin in BEGINNINGS}
