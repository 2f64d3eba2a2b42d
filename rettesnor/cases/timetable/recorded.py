"""What a case's rows tell of the steps of its timetable: which are done, which it can do without, what runs still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rettesnor.cases.competence.committee import settled_on
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.dated import TELLS_OF_A_STEP, Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.hearing.heard import heard_over, hearing_obstacles
from rettesnor.cases.models import Decision, HearingExemption, InformationNotice, Outcome, SentBy, still_standing
from rettesnor.rules.clock_events import DATED_BY, RECORDED_BY

WorkStep = Literal["talk", "consent", "notice", "information", "hearing", "answer", "weighing", "committee", "decision"]
"""In the order they are taken."""

_UNHEARD = frozenset({"hearing_missing", "hearing_does_not_cover", "draft_not_heard"})


@dataclass(frozen=True)
class Recorded:
    """The days on which steps were done, and those that this case can do without.

    `answer_until` and `notice_until` are the last days of what the citizen can still answer. `unheard` is that what is
    drafted takes a hearing that was not held.
    """

    done: Mapping[WorkStep, date]
    not_needed: frozenset[WorkStep]
    answer_until: date | None
    notice_until: date | None
    unheard: bool


def recorded_of(rows: Dated, assessed: CaseAssessment, start: date) -> Recorded:
    """What is recorded since `start` of the decision awaited, or of the last that was made."""
    decision = rows.decision if rows.undecided_since is None else None
    informed, notice, unheard = _informed_on(rows, assessed, start), _notice(rows, start), _unheard(rows, assessed)
    done: dict[WorkStep, date] = {}
    not_needed: set[WorkStep] = set()
    if (talk := rows.day(RECORDED_BY["first-contact-made"])) and talk >= start:
        done["talk"] = talk
    if informed:
        done["information"] = informed
    if notice:
        done["notice"] = notice.sent_on
    elif informed or decision:
        not_needed.add("notice")
    last = _last_heard(rows, decision)
    if isinstance(last, HeldHearing) and not unheard:
        done["hearing"] = last.sent_on
        if not rows.open_hearing:
            done["answer"] = max((row.received_on for row in last.answers if row.received_on), default=last.due_on)
    elif not unheard and (last or decision or (rows.draft and rows.draft.outcome == Outcome.GRANTED)):
        not_needed |= {"hearing", "answer"}
    if not unheard and (written := _written_on(rows, done.get("answer"))):
        done["weighing"] = written
    if settled := settled_on(rows.case.recommendations.all(), start):
        done["committee"] = settled
    if decision:
        done["decision"] = day_of(decision.at)
    return Recorded(
        done,
        frozenset(not_needed),
        rows.open_hearing.due_on if rows.open_hearing else None,
        notice.due_on if notice and not informed and not decision else None,
        unheard,
    )


def usual_way(rows: Dated) -> SentBy:
    """How what is sent reaches the citizen: by letter where they are exempt or something was, else in Digital Post."""
    if rows.case.citizen.is_exempt(rows.on):
        return SentBy.LETTER
    ways = [held.row.how for held in rows.hearings] + [row.how for row in _notices(rows)]
    ways += [delivery.how for decision in rows.issued if (delivery := rows.delivery_of(decision))]
    return SentBy.LETTER if SentBy.LETTER in ways else SentBy.DIGITAL_POST


def _informed_on(rows: Dated, assessed: CaseAssessment, start: date) -> date | None:
    """The day all was known: as it is recorded, or when the last fact came of those that answer the law."""
    told = rows.day(DATED_BY["all-information-present"])
    if told is None and assessed.assessment.law != "undetermined":
        known = (day_of(row.at) for name, row in rows.facts.items() if name not in TELLS_OF_A_STEP)
        told = max(known, default=None)
    return told if told and told >= start else None


def _notice(rows: Dated, start: date) -> InformationNotice | None:
    """The last that was sent on the way to the decision."""
    return max((row for row in _notices(rows) if row.sent_on >= start), key=lambda row: row.sent_on, default=None)


def _notices(rows: Dated) -> list[InformationNotice]:
    return list(still_standing(row for row in rows.case.information_notices.all() if row.at <= rows.now))


def _unheard(rows: Dated, assessed: CaseAssessment) -> bool:
    if rows.draft is None or rows.draft.outcome is None:
        return False
    found = hearing_obstacles(rows.case, rows.draft, assessed, now=rows.now)
    return any(obstacle.code in _UNHEARD for obstacle in found)


def _last_heard(rows: Dated, decision: Decision | None) -> HeldHearing | HearingExemption | None:
    heard = heard_over(rows.case, decision)
    return heard[-1] if heard else None


def _written_on(rows: Dated, answered_on: date | None) -> date | None:
    """The day the decision was written, with what was answered in hand."""
    if rows.draft is None or rows.draft.outcome is None or rows.open_hearing:
        return None
    saved = day_of(rows.draft.saved_at)
    return saved if answered_on is None or saved >= answered_on else None
