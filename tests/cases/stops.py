"""What stops an action: a case in which it does, with what clears it; and drafts that lack something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.save_draft import DraftContent, save_draft
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, Outcome, PartName
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.cast import CAN_USE_A_FLEX_JOB, GRANT, LATER, NOW, REJECTION
from tests.cases.issuing import with_part


@dataclass(frozen=True)
class Stop:
    """An action that something stops in a case at a moment, and what clears it."""

    action: Action
    case: Case
    clear: Callable[[], object]
    now: datetime = LATER


def drafted(case: Case, faulty: DraftContent, mended: DraftContent) -> Stop:
    cast.draft(case, faulty, LATER)
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, mended, LATER))


def grant_that_lacks(**lacking: Any) -> Callable[[], Stop]:
    return lambda: drafted(cast.karen(), replace(GRANT, **lacking), GRANT)


def adverse(**values: Any) -> Case:
    return cast.karen(**{**CAN_USE_A_FLEX_JOB, **values})


def heard() -> Case:
    case = adverse()
    cast.answer(cast.hearing(case))
    return case


def rejection(**changes: Any) -> DraftContent:
    return replace(REJECTION, parts=(replace(REJECTION.parts[0], **changes),))


def partly(facts: tuple[str, ...], amounts: tuple[str, ...] = ("3 days/week",)) -> DraftContent:
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    return replace(
        content,
        parts=tuple(replace(part, facts=facts, amounts=amounts) if part.facts else part for part in content.parts),
    )


def promised(standard: str, lacking: DraftContent, mended: DraftContent) -> Callable[[], Stop]:
    """In a municipality whose standard promises it of every decision, or will."""

    def stop() -> Stop:
        version = StandardVersion.objects.record(files.standard(standard), now=NOW - timedelta(days=100))
        code, by = version.municipality, cast.user(version.municipality)
        load_default_blocks(code, "da", now=NOW)
        case = cast.application(municipality=code, by=by)
        cast.facts(case, **cast.INSIDE)
        save = partial(save_draft, case, by=by, now=LATER, standard=version)
        shown = save(lacking)
        return Stop(ISSUE_DECISION, case, lambda: save(mended, read=shown.version))

    return stop
