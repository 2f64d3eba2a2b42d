"""The one reader of a case's complaints: how each stands, what was done about it, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db.models import Prefetch, QuerySet

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.models import (
    AppealOutcome,
    AppealOutcomeKind,
    Case,
    Complaint,
    ComplaintLetter,
    DecidedBy,
    Decision,
    DroppedComplaint,
    ForwardedPackage,
    Forwarding,
    History,
    Maintaining,
    Reassessment,
    ReassessmentResult,
    ReopeningRefusal,
    histories,
    still_standing,
)
from rettesnor.cases.models.complaint import OfComplaint

Row = TypeVar("Row", bound=OfComplaint)


@dataclass(frozen=True)
class HeldComplaint:
    """A complaint with what was done about it, as it stood. What was done before a correction follows it.

    `answered_anew`: after Ankestyrelsen's answer about a refusal to reopen, the case was reopened, or refused again.

    Once Ankestyrelsen has sent it back to be reassessed, it is as if it came then: what was done before is history.
    `conceded_by` is the new decision that followed a reassessment in which the citizen was found right.
    """

    history: History[Complaint]
    dropped: DroppedComplaint | None
    letters: tuple[ComplaintLetter, ...]
    reassessment: Reassessment | None
    conceded_by: Decision | None
    maintaining: Maintaining | None
    packages: tuple[ForwardedPackage, ...]
    forwarding: Forwarding | None
    outcome: AppealOutcome | None
    sent_back: AppealOutcome | None
    carried_out: bool
    answered_anew: bool

    @property
    def row(self) -> Complaint:
        return self.history.last

    @property
    def runs_from(self) -> date:
        """The day the time to reassess it runs from."""
        return self.sent_back.received_on if self.sent_back else self.row.received_on

    @property
    def package(self) -> ForwardedPackage | None:
        """The newest one."""
        return self.packages[-1] if self.packages else None

    @property
    def is_with_us(self) -> bool:
        """The municipality can still give the citizen what the complaint is about, and only that (RSL § 66)."""
        return not (self.dropped or self.forwarding or self.outcome or self.is_settled)

    @property
    def is_settled(self) -> bool:
        """A new decision gave all of it, or the citizen does not maintain the rest."""
        if self.reassessment is None or self.conceded_by is None:
            return False
        return self.reassessment.result == ReassessmentResult.FULL or (
            self.maintaining is not None and not self.maintaining.maintained
        )

    @property
    def awaits_decision_since(self) -> date | None:
        """The day since which the new decision that was conceded is awaited."""
        if self.is_with_us and self.reassessment and self.reassessment.concedes and self.conceded_by is None:
            return day_of(self.reassessment.at)
        return None

    @property
    def awaits_carrying_out(self) -> bool:
        """Ankestyrelsen changed the decision, and the municipality has yet to carry that out."""
        changed = self.outcome is not None and self.outcome.kind == AppealOutcomeKind.CHANGED
        return changed and not (self.carried_out or self.dropped or self.row.refusal_id)

    @property
    def awaits_reopening(self) -> bool:
        """Ankestyrelsen did not let a refusal to reopen stand: the municipality has yet to reopen, or refuse anew."""
        gone = self.outcome is not None and (self.outcome.takes_away or self.outcome.kind == AppealOutcomeKind.CHANGED)
        return gone and self.row.refusal_id is not None and not (self.answered_anew or self.dropped)

    @property
    def awaits_word(self) -> bool:
        """The citizen has yet to say whether the rest is maintained."""
        return self.is_with_us and self.conceded_by is not None and self.maintaining is None

    @property
    def waits_since(self) -> date | None:
        """The day since which the municipality has something to do about it, but for a new decision."""
        if self.outcome:
            return self.outcome.received_on if self.awaits_carrying_out or self.awaits_reopening else None
        if not self.is_with_us:
            return None
        if self.reassessment is None:
            return self.runs_from
        if self.maintaining:
            return self.maintaining.received_on
        return None if self.reassessment.concedes else day_of(self.reassessment.at)


def complaints_of(case: Case, now: datetime) -> tuple[HeldComplaint, ...]:
    """The complaints of a case that stood at a moment, oldest first."""
    rows = list(case.complaints.all())
    return tuple(held_complaints(rows, decisions_of(case) if rows else (), now))


def with_what_was_done() -> Prefetch[str, QuerySet[Complaint], str]:
    """For cases: the complaints with all that `held_complaints` reads; no more queries where there are none."""
    return Prefetch(
        "complaints",
        Complaint.objects.select_related("decision", "refusal__letter", "by__user")
        .defer(
            "decision__pdf", "decision__letter", "decision__basis", "refusal__letter__pdf", "refusal__letter__content"
        )
        .prefetch_related(
            "droppedcomplaints",
            "complaintletters",
            "reassessments",
            "maintainings",
            Prefetch("forwarded_packages", ForwardedPackage.objects.defer("pdf").order_by("at", "id")),
            "forwardings",
            Prefetch("appealoutcomes", AppealOutcome.objects.prefetch_related("carried_out_by")),
        ),
    )


def held_complaints(
    complaints: Iterable[Complaint], decisions: Iterable[Decision], now: datetime
) -> Iterator[HeldComplaint]:
    """The same of rows that are read already."""
    decided = sorted((row for row in decisions if row.at <= now), key=lambda row: (row.at, row.pk))
    for history in histories(row for row in complaints if row.at <= now):
        if history.stands:
            yield _held(history, decided, now)


def taken_away(complaints: Iterable[HeldComplaint]) -> dict[int, date]:
    """The decisions that Ankestyrelsen annulled or remitted, each with the day the municipality had its answer.

    What it came to about a refusal to reopen leaves the decision itself as it is.
    """
    return {
        held.row.decision_id: held.outcome.received_on
        for held in complaints
        if held.outcome and held.outcome.takes_away and not (held.dropped or held.row.refusal_id)
    }


def _held(history: History[Complaint], decided: list[Decision], now: datetime) -> HeldComplaint:
    rows = history.rows
    outcomes = list(_standing((each for row in rows for each in row.appealoutcomes.all()), now))
    sent_back = _newest(each for each in outcomes if each.kind == AppealOutcomeKind.SENT_BACK)
    since = sent_back.at if sent_back else None
    reassessment = _newest(_standing((each for row in rows for each in row.reassessments.all()), now, since))
    after = [row for row in decided if reassessment and reassessment.concedes and row.at >= reassessment.at]
    complained = {row.decision_id for row in rows}
    ours = (row for row in after if row.decided_by == DecidedBy.MUNICIPALITY and row.pk not in complained)
    conceded_by = next(ours, None)
    packages = (each for row in rows for each in row.forwarded_packages.all())
    outcome = _newest(each for each in outcomes if each.kind != AppealOutcomeKind.SENT_BACK)
    return HeldComplaint(
        history=history,
        dropped=_newest(_standing((each for row in rows for each in row.droppedcomplaints.all()), now)),
        letters=tuple(_standing((each for row in rows for each in row.complaintletters.all()), now)),
        reassessment=reassessment,
        conceded_by=conceded_by,
        maintaining=_newest(
            _standing(
                (each for row in rows for each in row.maintainings.all()), now, conceded_by.at if conceded_by else since
            )
        ),
        packages=tuple(each for each in packages if each.at <= now and (since is None or each.at >= since)),
        forwarding=_newest(_standing((each for row in rows for each in row.forwardings.all()), now, since)),
        outcome=outcome,
        sent_back=sent_back,
        carried_out=bool(outcome and any(row.at <= now for row in outcome.carried_out_by.all())),
        answered_anew=bool(outcome and rows[-1].refusal and _answered_anew(rows[-1].refusal, outcome.at, now)),
    )


def _answered_anew(refusal: ReopeningRefusal, since: datetime, now: datetime) -> bool:
    decision = refusal.decision
    anew = (*still_standing(decision.reopenings.all()), *decision.reopening_refusals.all())
    return any(since <= row.at <= now for row in anew)


def _standing(rows: Iterable[Row], now: datetime, since: datetime | None = None) -> Iterator[Row]:
    """Those that stood at a moment, of what was first recorded at another or later."""
    for history in histories(row for row in rows if row.at <= now):
        if history.stands and (since is None or history.first.at >= since):
            yield history.last


def _newest(rows: Iterable[Row]) -> Row | None:
    return max(rows, key=lambda row: (row.at, row.pk), default=None)
