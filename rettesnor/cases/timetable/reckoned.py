"""The timetable of a case, reckoned backwards from the day its decision is due: the last safe day for each step.

What binds is asked where it stands: the decision's time and the time to answer in `due_dates`, receipt in the law
layer, a committee's meetings in its rule. What nothing binds is the municipality's own reckoning (`WorkingTimes`).

A step past its safe day is no task of its own. The case waits for the same act before and after that day, which its
stage says already; and the inbox is ordered by days that bind, never by what we reckon with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from rettesnor.cases.competence.committee import committee_of
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.due_dates import decision_due, hearing_due
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.hearing.time_to_answer import earliest_answer, usual_day
from rettesnor.cases.models import SentBy
from rettesnor.cases.timetable.recorded import Recorded, WorkStep, recorded_of
from rettesnor.law.calendar import Reading, add_weekdays, roll_back, roll_forward, take_weekdays
from rettesnor.law.receipt import last_letter
from rettesnor.law.recurring import Meetings
from rettesnor.rules.kinds.competence import CompetenceRule
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards.files import Municipality
from rettesnor.standards.models import StandardVersion
from rettesnor.standards.working_times import WorkingTime

WorkState = Literal["done", "late", "passed", "not_needed", "due", "slipped"]
"""`late` is done after its safe day; `passed` is not recorded though a later step is; `slipped` is not done in time."""

_Safe = tuple[WorkStep, date, WorkingTime | None]
# The reading that nobody works on a closing day by gives the earliest day, which is safe by every other.
_AT_WORK = Reading.WITHOUT_CLOSING_DAYS
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class TimetableStep:
    """A step with the last safe day `by` which it is taken; None where this case can do without it.

    `time` is the working time that lies between it and what comes after, by its name; None where something else says
    by when.
    """

    name: WorkStep
    by: date | None
    state: WorkState
    done_on: date | None = None
    time: WorkingTime | None = None

    @property
    def awaited(self) -> bool:
        return self.state in ("due", "slipped")


@dataclass(frozen=True)
class Timetable:
    """The steps from `start`, the receipt, to the decision that is `due`, for what is sent in the way of `how`.

    `ready` is the first day on which the decision can be issued, however quickly what is not recorded comes; None where
    it is issued. `committee` is the rule by which one sees the case. `answer_time` is the promise that the time to
    answer a hearing rests on; None where it is the usual one.
    """

    due: CaseDue
    start: date
    how: SentBy
    steps: tuple[TimetableStep, ...]
    ready: date | None
    committee: SourcedRule | None
    answer_time: CaseDue | None

    @property
    def next(self) -> TimetableStep | None:
        return next((step for step in self.steps if step.awaited), None)

    @property
    def issue_by(self) -> date:
        [decision] = [step.by for step in self.steps if step.name == "decision" and step.by]
        return decision

    @property
    def leaves_no_room(self) -> bool:
        """Whether some step would have had to be taken before the application came."""
        return any(step.by is not None and step.by < self.start for step in self.steps)

    @property
    def too_late(self) -> bool:
        """Whether the decision cannot be issued in time any more, as the case stands."""
        return self.ready is not None and self.ready > self.issue_by


def timetable(
    rows: Dated, dues: Sequence[CaseDue], adopted: Sequence[StandardVersion], assessed: CaseAssessment, how: SentBy
) -> Timetable | None:
    """The timetable of the decision awaited, or of the last that was made; None where no time for it is known.

    `adopted` are the municipality's standards that have come in force, newest first. A fixed number of queries.
    """
    due = decision_due(dues)
    if due is None or due.clock is None or due.clock.start is None or (rows.undecided_since and due.met_on):
        return None
    contact = next((each.day for each in dues if each.what == "first_contact"), None)
    return _Reckoning(rows, due, due.clock.start, contact, adopted, assessed, how).timetable()


@dataclass(frozen=True)
class _Reckoning:
    rows: Dated
    due: CaseDue
    start: date
    contact_by: date | None
    adopted: Sequence[StandardVersion]
    assessed: CaseAssessment
    how: SentBy

    def timetable(self) -> Timetable:
        committee, recorded = committee_of(self.assessed), recorded_of(self.rows, self.assessed, self.start)
        safe = {name: (day, time) for name, day, time in self._backwards(recorded, committee)}
        sent_on = safe["hearing"][0] if "hearing" in safe else None
        promised = hearing_due(self.rows, self.adopted, sent_on=sent_on, how=self.how) if sent_on else None
        return Timetable(
            self.due,
            self.start,
            self.how,
            tuple(self._steps(safe, recorded)),
            None if "decision" in recorded.done else self._ready(recorded, committee),
            committee,
            promised,
        )

    def _backwards(self, recorded: Recorded, committee: SourcedRule | None) -> Iterator[_Safe]:
        """Each step's last safe day, from the decision back."""
        decision = roll_back(self._last_day_to_issue(), _AT_WORK)
        yield "decision", decision, None
        written: date = decision
        time: WorkingTime | None = None
        if committee:
            meetings = _meetings(committee)
            meeting = meetings.last_until(decision) if meetings else decision
            yield "committee", meeting, None
            time = None if meetings else "committee"
            written = (
                roll_back(meetings.papers_by(meeting), _AT_WORK) if meetings else self._before(decision, "committee")
            )
        yield "weighing", written, time
        known, time = self._before(written, "weighing"), "weighing"
        if "hearing" not in recorded.not_needed:
            yield "answer", known, time
            sent = _last(known, lambda day: earliest_answer(self.rows, self.adopted, sent_on=day, how=self.how))
            yield "hearing", sent, None
            known, time = self._before(sent, "hearing"), "hearing"
        yield "information", known, time
        if "notice" not in recorded.not_needed:
            code = self.rows.case.municipality
            yield "notice", _last(known, lambda day: usual_day(code, day, self.how)), None
        consent = self._before(known, "statements")
        yield "consent", consent, "statements"
        talk = self._before(consent, "consent")
        promised = self.contact_by is not None and self.contact_by < talk
        yield "talk", min(talk, self.contact_by or talk), None if promised else "consent"

    def _last_day_to_issue(self) -> date:
        """The time itself; where the citizen is promised to have the answer by then, what is sent is in time for it."""
        if self.due.clock and self.due.clock.end == "answer-received" and self.how == SentBy.LETTER:
            own = self._municipality
            return last_letter(self.due.day, own.policies.letters, own.reading)
        return self.due.day

    def _steps(
        self, safe: Mapping[WorkStep, tuple[date, WorkingTime | None]], recorded: Recorded
    ) -> Iterator[TimetableStep]:
        names: list[WorkStep] = [name for name in get_args(WorkStep) if name in safe or name in recorded.not_needed]
        last_done = max((names.index(name) for name in recorded.done), default=-1)
        for at, name in enumerate(names):
            done_on = recorded.done.get(name)
            if name not in safe:
                yield TimetableStep(name, None, "not_needed")
                continue
            by, time = safe[name]
            until = recorded.answer_until if name == "answer" else None
            state: WorkState = "slipped" if max(self.rows.on, until or self.rows.on) > by else "due"
            if done_on:
                state = "done" if done_on <= by else "late"
            elif at < last_done:
                state = "passed"
            yield TimetableStep(name, by, state, done_on, time)

    def _ready(self, recorded: Recorded, committee: SourcedRule | None) -> date:
        day = max(filter(None, (self.rows.on, recorded.notice_until, recorded.answer_until)))
        if recorded.unheard:
            sent_on = self._after(day, "hearing")
            day = earliest_answer(self.rows, self.adopted, sent_on=sent_on, how=self.how)
        if "weighing" not in recorded.done:
            day = self._after(day, "weighing")
        if committee and "committee" not in recorded.done:
            meetings = _meetings(committee)
            day = meetings.next_after(day) if meetings else self._after(day, "committee")
        return roll_forward(day, _AT_WORK)

    def _before(self, day: date, time: WorkingTime) -> date:
        return take_weekdays(day, self._days(time), _AT_WORK)

    def _after(self, day: date, time: WorkingTime) -> date:
        return add_weekdays(day, self._days(time), _AT_WORK)

    def _days(self, time: WorkingTime) -> int:
        return self._municipality.policies.working_times.of(time).most

    @property
    def _municipality(self) -> Municipality:
        return municipality_of(self.rows.case.municipality)


def _meetings(committee: SourcedRule) -> Meetings | None:
    assert isinstance(committee.rule, CompetenceRule)
    return committee.rule.meetings


def _last(until: date, answered_by: Callable[[date], date]) -> date:
    """The last day at work on which something can be sent that is answered by a day."""
    day = roll_back(until - _A_DAY, _AT_WORK)
    while answered_by(day) > until:
        day = roll_back(day - _A_DAY, _AT_WORK)
    return day
