"""Ways through what stops a grant from being changed or ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.save_draft import DraftContent
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.models import Case, ClosingGround, Outcome, RevisionKind
from rettesnor.cases.revision.open_revision import OPEN_REVISION
from tests.cases import cast
from tests.cases.cast import GRANT, REJECTION
from tests.cases.course import annul, let_hold_again
from tests.cases.revision.revising import DECIDED, END, LESS, MORE, OPENED, exempt, granted, of_extent, opened
from tests.cases.stops import Stop, grant_that_lacks, heard


def no_grant() -> Stop:
    case = heard()
    cast.draft(case, REJECTION, DECIDED)
    cast.issue(case, DECIDED)
    later = DECIDED + timedelta(hours=2)

    def decide_anew() -> None:
        cast.draft(case, replace(GRANT, supersedes_because="Nye tal.", against_assessment="Alligevel."), later)
        cast.issue(case, later)

    return Stop(OPEN_REVISION, case, decide_anew, later)


def open_already() -> Stop:
    case = granted()
    other = opened(case).case
    return Stop(OPEN_REVISION, case, lambda: _close(other), OPENED)


def revised_already() -> Stop:
    """The change was made about the wrong person; otherwise one goes on from the decision there."""
    case = granted()
    other = opened(case).case
    cast.draft(other, MORE, DECIDED)
    decision = cast.issue(other, DECIDED)

    def annul_and_close() -> None:
        annul(decision, now=DECIDED)
        _close(other, ClosingGround.MISTAKE)

    return Stop(OPEN_REVISION, case, annul_and_close, DECIDED)


def _close(case: Case, ground: ClosingGround = ClosingGround.GRANT_STANDS) -> None:
    close_case(case, by=cast.user(), now=DECIDED, ground=ground, reason="Behovet er det samme.")


def grant_gone() -> Stop:
    revision = opened(granted())
    cast.draft(revision.case, MORE, DECIDED)
    annulment = annul(revision.decision, now=DECIDED)
    return Stop(ISSUE_DECISION, revision.case, lambda: let_hold_again(annulment, now=DECIDED), DECIDED)


def rest_passed() -> Stop:
    case = cast.karen()
    cast.draft(case, replace(GRANT, later_on=cast.NOW.date()))
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, GRANT, cast.LATER))


def drafted(kind: RevisionKind, faulty: DraftContent, mended: DraftContent) -> Callable[[], Stop]:
    def stop() -> Stop:
        case = opened(granted(), kind).case
        exempt(case, "support_need")
        cast.draft(case, faulty, DECIDED)
        return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, mended, DECIDED), DECIDED)

    return stop


FOUR_ELSEWHERE = replace(MORE, parts=(MORE.parts[0], replace(GRANT.parts[1], text="Fire dage et andet sted.")))

WAYS_OF_REVISIONS: Mapping[str, Callable[[], Stop]] = {
    "no_grant_stands": no_grant,
    "revision_open": open_already,
    "revised_already": revised_already,
    "grant_no_longer_stands": grant_gone,
    "change_ends_it": drafted(RevisionKind.CHANGE, END, MORE),
    "ending_grants": drafted(RevisionKind.ENDING, MORE, END),
    "less_than_stands": drafted(RevisionKind.CHANGE, of_extent(Outcome.GRANTED, 3), LESS),
    "differs_from_grant": drafted(
        RevisionKind.CHANGE, FOUR_ELSEWHERE, replace(FOUR_ELSEWHERE, no_worse_because="Borgeren ønsker det.")
    ),
    "rest_without_a_day": grant_that_lacks(later_on=None),
    "rest_out_of_time": rest_passed,
    "effective_too_early": drafted(
        RevisionKind.CHANGE, replace(MORE, effective_on=OPENED.date()), replace(MORE, effective_on=DECIDED.date())
    ),
}
