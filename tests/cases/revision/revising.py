"""A grant that stands, and the case that is opened to change or end it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rettesnor.cases.decision.save_draft import DraftContent, DraftPart
from rettesnor.cases.models import (
    Case,
    Channel,
    Ground,
    Outcome,
    PartName,
    RaisedBy,
    Revision,
    RevisionKind,
)
from rettesnor.cases.revision.open_revision import open_revision, to_take_over
from tests.cases import cast, course
from tests.cases.cast import GRANT, LATER, REJECTION, SEL_103

OPENED = LATER + timedelta(days=10)
DECIDED = OPENED + timedelta(days=1)
IN_GOOD_TIME = date(2027, 2, 1)


def granted(**values: Any) -> Case:
    """Karen has four days a week."""
    case = cast.karen(**values)
    course.issued(case)
    course.deliver(case, LATER.date())
    return case


def opened(case: Case, kind: RevisionKind = RevisionKind.CHANGE, **changes: Any) -> Revision:
    content: dict[str, Any] = {
        "now": OPENED,
        "by": cast.user(case.municipality),
        "kind": kind,
        "raised_by": RaisedBy.MUNICIPALITY,
        "subjects": ["extent"] if kind == RevisionKind.CHANGE else ["ending"],
        "received_on": OPENED.date(),
        "channel": Channel.MEETING,
        "asked_for": "fire dage om ugen som nu",
        "reason": "Det kom frem ved opfølgningen.",
        "shown": [row.pk for row in to_take_over(case, changes.get("now", OPENED))],
    }
    return open_revision(case, **{**content, **changes})


def of_extent(outcome: Outcome, days: int, **changes: Any) -> DraftContent:
    """The grant with another number of days."""
    less = outcome != Outcome.GRANTED
    extent = DraftPart(
        PartName.EXTENT,
        outcome,
        f"{days} dage om ugen.",
        ("serviceloven § 1, stk. 3",),
        "Du har brug for flere pauser." if less else "",
        ("support_need",) if less else (),
        (f"{days} days/week",),
    )
    return replace(
        GRANT,
        parts=(GRANT.parts[0], extent),
        as_asked=not less,
        effective_on=IN_GOOD_TIME if less else DECIDED.date(),
        effective_because="Du får tid til at indrette dig." if less else "",
        **changes,
    )


MORE = of_extent(Outcome.GRANTED, 5)
LESS = of_extent(Outcome.PARTLY_GRANTED, 3)
END = replace(
    REJECTION,
    parts=(replace(REJECTION.parts[0], provisions=(SEL_103,)),),
    decision_sentence="Du får ikke længere beskyttet beskæftigelse, fordi du kan bruge et fleksjob.",
    effective_on=IN_GOOD_TIME,
    effective_because="Du får tid til at komme i gang med fleksjobbet.",
    weighed="",
)


def exempt(case: Case, *names: str) -> None:
    """What counts is known to the citizen, who was told that it counts."""
    cast.exemption(case, Ground.ALREADY_KNOWN, OPENED, names)
