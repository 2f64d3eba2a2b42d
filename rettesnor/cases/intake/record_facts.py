"""Record what is known, by whom and since when. Several at once: a correction can need two to change together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.assess import vocabulary_of
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import standing
from rettesnor.cases.file.guard import missing, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, CaseFact, Source
from rettesnor.rules.clock_events import DATED_BY, REMITTAL
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards.models import StandardVersion
from rettesnor.text.blank import is_no_reason, stripped


@dataclass(frozen=True)
class NewFact:
    """A fact as it is entered. `value` is written as in files; None says that it is unknown again.

    `source` said so on `said_on`, the day of the talk or of the `document`. `moved_because` is why that day is earlier
    than the one recorded of the same value before.
    """

    name: str
    value: str | bool | None
    holds_from: date
    source: Source
    said_on: date
    document: str = ""
    reason: str = ""
    moved_because: str = ""


RECORD_FACTS = Action(
    name="record_facts",
    label=_("Enter facts"),
    page="facts",
    happened=_("Recorded facts: {facts}"),
)

TELL_OF_THE_APPEALED = tuple(DATED_BY[event] for event in (REMITTAL, "decision-received", "application-received"))
"""The days that tell whether Ankestyrelsen's decision is about anything in the case."""


def record_facts(case: Case, facts: Sequence[NewFact], *, by: Actor, now: datetime) -> list[CaseFact]:
    """The new rows.

    All are refused where one is unknown, of the wrong type, from a source that cannot supply it or a day to come,
    contradicts another or the CPR number, is a judgement without a reason, or is said earlier than before without one.
    """
    with RECORD_FACTS.on(case, by=by, now=now) as doing:
        refuse(missing(facts=facts))
        doing.note(facts=[fact.name for fact in facts])
        return enter(doing, facts)


def enter(doing: Doing, facts: Sequence[NewFact]) -> list[CaseFact]:
    """The new rows, as part of an action."""
    vocabulary = vocabulary_of(StandardVersion.objects.in_force(doing.case.municipality, doing.on))
    refuse(_no_facts(facts, vocabulary, doing.on))
    refuse(
        _from_another_source(facts, vocabulary),
        _without_reason(facts, vocabulary),
        _moved_earlier(doing.case, facts),
        *(_against_the_registration(doing.case, fact, doing.now) for fact in facts),
    )
    rows = [
        CaseFact.objects.create(
            **doing.stamp,
            name=fact.name,
            value=fact.value,
            holds_from=fact.holds_from,
            source=fact.source,
            said_on=fact.said_on,
            document=stripped(fact.document),
            reason=stripped(fact.reason),
            moved_because=stripped(fact.moved_because),
        )
        for fact in facts
    ]
    refuse(
        _contradictions(doing.case.facts.all(), vocabulary, doing.now, doing.on),
        _nothing_appealed(doing, rows),
    )
    return rows


def _no_facts(facts: Sequence[NewFact], vocabulary: Vocabulary, on: date) -> Iterator[Obstacle]:
    if problems := [found for fact in facts for found in vocabulary.problems({fact.name: fact.value}, on=on)]:
        yield Obstacle("bad_facts", None, {"problems": problems})


def _from_another_source(facts: Sequence[NewFact], vocabulary: Vocabulary) -> Iterator[Obstacle]:
    if unsupplied := [fact.name for fact in facts if fact.source not in vocabulary[fact.name].supplied_by]:
        yield Obstacle("source_cannot_supply", None, {"facts": unsupplied})


def _without_reason(facts: Sequence[NewFact], vocabulary: Vocabulary) -> Iterator[Obstacle]:
    if unreasoned := [fact.name for fact in facts if vocabulary[fact.name].judgement and is_no_reason(fact.reason)]:
        yield Obstacle("judgement_needs_reason", "forvaltningsloven § 24, stk. 1", {"facts": unreasoned})


def _moved_earlier(case: Case, facts: Sequence[NewFact]) -> Iterator[Obstacle]:
    """The same was said earlier than it was recorded to be said: it may be so, and somebody says why.

    What a hearing shows is no younger than the hearing, so an earlier day is one that a hearing could be fitted to.
    """
    rows = sorted(case.facts.filter(name__in={fact.name for fact in facts}), key=lambda row: (row.at, row.pk))
    said = {(row.name, str(row.value)): row.said_on for row in rows}
    for fact in facts:
        before = said.get((fact.name, str(fact.value)))
        if before and fact.said_on < before and is_no_reason(fact.moved_because):
            yield Obstacle("moved_earlier", None, {"facts": [fact.name], "day": before})


def _against_the_registration(case: Case, fact: NewFact, now: datetime) -> Iterator[Obstacle]:
    """What is to come is not recorded yet, and what the registration settled is corrected, never unsettled."""
    cpr = case.citizen.cpr
    yield from out_of_time("holds_from", fact.holds_from, now=now)
    yield from out_of_time("said_on", fact.said_on, now=now, follows={"birth_date": cpr.birth_date})
    if fact.name == "birth_date" and not cpr.is_replacement and fact.value != cpr.birth_date.isoformat():
        yield Obstacle("not_the_birth_date", None, {"day": cpr.birth_date})
    if fact.name == "application_received":
        yield from missing(received_on=fact.value)
        if fact.value:
            day = date.fromisoformat(str(fact.value))
            yield from out_of_time("received_on", day, now=now, follows={"birth_date": cpr.birth_date})
            if day > case.received_on and is_no_reason(fact.reason):
                yield Obstacle("later_receipt_needs_reason", None, {"day": case.received_on})
            decided_on = min((day_of(decision.at) for decision in case.decisions.only("at")), default=None)
            if decided_on and day > decided_on:
                yield Obstacle("after", None, {"what": "received_on", "other": "decided_on", "day": decided_on})


def _nothing_appealed(doing: Doing, rows: Iterable[CaseFact]) -> Iterator[Obstacle]:
    """Ankestyrelsen decides about a decision. Where none had been made, another case's day was typed in this one.

    Asked whenever one of the days that answer it is recorded, corrected or emptied, and about that one.
    """
    recorded = {row.name for row in rows}
    asked_of = next((name for name in TELL_OF_THE_APPEALED if name in recorded), None)
    if asked_of is None:
        return
    known = dated(doing.case, doing.now)
    back = known.day(DATED_BY[REMITTAL])
    if back and known.remitted_on is None:
        yield Obstacle("nothing_appealed", "retssikkerhedsloven § 3 a", {"fact": asked_of, "day": back})


def _contradictions(rows: Iterable[CaseFact], vocabulary: Vocabulary, now: datetime, on: date) -> Iterator[Obstacle]:
    """No day may have contradictory facts, whichever was recorded first."""
    rows = [row for row in rows if row.name in vocabulary]
    for day in sorted({row.holds_from for row in rows}):
        written = {name: row.value for name, row in standing(rows, day, now).items()}
        problems = [found for found in vocabulary.problems(written, on=on) if found.code == "contradicts"]
        if problems:
            yield Obstacle("bad_facts", None, {"problems": problems})
            return
