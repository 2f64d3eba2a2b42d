"""Record what is known, by whom and since when. Several at once: a correction can need two to change together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require, require_day
from rettesnor.cases.assess import vocabulary_of
from rettesnor.cases.day import day_of
from rettesnor.cases.facts import standing
from rettesnor.cases.models import Case, CaseFact, Source
from rettesnor.cases.reason import Reason, refuse
from rettesnor.rules.facts import BadFacts, Vocabulary
from rettesnor.standards.models import StandardVersion


@dataclass(frozen=True)
class NewFact:
    """A fact as it is entered. `value` is written as in files; None says that it is unknown again."""

    name: str
    value: str | bool | None
    holds_from: date
    source: Source
    document: str = ""
    reason: str = ""


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    return not_theirs(case, by)


def record_facts(case: Case, facts: Sequence[NewFact], *, by: User, now: datetime) -> list[CaseFact]:
    """The new rows.

    All are refused where one is unknown, of the wrong type, from a source that cannot supply it or a day to come,
    contradicts another or the CPR number, or is a judgement without a reason.
    """
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        vocabulary = vocabulary_of(StandardVersion.objects.in_force(case.municipality, day_of(now)))
        _check(facts, vocabulary)
        _check_days(case, facts, now)
        rows = [
            CaseFact.objects.create(
                case=case,
                name=fact.name,
                value=fact.value,
                holds_from=fact.holds_from,
                source=fact.source,
                document=fact.document.strip(),
                reason=fact.reason.strip(),
                by=by,
                at=now,
            )
            for fact in facts
        ]
        _check_together(case.facts.all(), vocabulary, now)
        names = [fact.name for fact in facts]
        record_event(
            municipality=case.municipality, by=by, verb="record_facts", subject=case, now=now, details={"facts": names}
        )
    return rows


def _check(facts: Sequence[NewFact], vocabulary: Vocabulary) -> None:
    if not facts:
        refuse(Reason("empty", None, {"what": ["facts"]}))
    problems = []
    for fact in facts:
        try:
            vocabulary.values({fact.name: fact.value})
        except BadFacts as error:
            problems += [message for _, message in error.problems]
    if problems:
        refuse(Reason("bad_facts", None, {"problems": problems}))
    unsupplied = [fact.name for fact in facts if fact.source not in vocabulary[fact.name].supplied_by]
    if unsupplied:
        refuse(Reason("source_cannot_supply", None, {"facts": unsupplied}))
    unreasoned = [fact.name for fact in facts if vocabulary[fact.name].judgement and not fact.reason.strip()]
    if unreasoned:
        refuse(Reason("judgement_needs_reason", "forvaltningsloven § 24, stk. 1", {"facts": unreasoned}))


def _check_days(case: Case, facts: Sequence[NewFact], now: datetime) -> None:
    """What is to come is not recorded yet, and what the registration settled is corrected, never unsettled."""
    cpr = case.citizen.cpr
    for fact in facts:
        require_day("holds_from", fact.holds_from, now=now)
        if fact.name == "birth_date" and not cpr.is_replacement and fact.value != cpr.birth_date.isoformat():
            refuse(Reason("not_the_birth_date", None, {"day": cpr.birth_date}))
        if fact.name == "application_received":
            require(received_on=fact.value)
            require_day("received_on", date.fromisoformat(str(fact.value)), now=now, not_before=cpr.birth_date)


def _check_together(rows: Iterable[CaseFact], vocabulary: Vocabulary, now: datetime) -> None:
    """No day may have contradictory facts, whichever was recorded first."""
    rows = [row for row in rows if row.name in vocabulary]
    for day in sorted({row.holds_from for row in rows}):
        try:
            vocabulary.values({name: row.value for name, row in standing(rows, day, now).items()})
        except BadFacts as error:
            refuse(Reason("bad_facts", None, {"problems": [message for _, message in error.problems]}))
