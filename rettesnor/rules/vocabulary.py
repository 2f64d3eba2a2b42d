"""All facts a case can hold, with what contradicts what; and the two readers of facts.

What somebody enters is checked by the vocabulary of today, and refused where it cannot be (`entered`). What was
recorded is history: options are renamed and contradictions added after it, so it is read as far as it can be (`stored`)
and never refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import PrivateAttr, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.compiled import Value
from rettesnor.rules.facts import Contradiction, FactDefinition
from rettesnor.rules.limits import Range
from rettesnor.rules.problems import BadFacts, FactProblem, ProblemCode
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import Atom

_DAYS: tuple[ProblemCode, ProblemCode] = ("too_early", "too_late")
_AMOUNTS: tuple[ProblemCode, ProblemCode] = ("too_little", "too_much")


@dataclass(frozen=True)
class StoredFacts:
    """Facts as they were recorded, read by the vocabulary of today.

    `values` are those that count. `unreadable` are the others by name, each with what was written and why it is no
    value today: an option that is gone or renamed, a type that was changed, a fact that is no longer there, a day or
    an amount that cannot be. `contradictions` are those that hold among the others; in each, the fact that has to give
    way (`rules_out`) is left out of `values` too. Whatever is left out is unknown, and is asked for anew.
    """

    values: Mapping[str, Value]
    unreadable: Mapping[str, FactProblem]
    contradictions: tuple[Contradiction, ...]


class Vocabulary(Strict):
    facts: tuple[FactDefinition, ...]
    contradictions: tuple[Contradiction, ...] = ()
    _municipalities: Mapping[str, str] = PrivateAttr(default={})

    @model_validator(mode="after")
    def _consistent(self) -> Vocabulary:
        seen: set[str] = set()
        for fact in self.facts:
            if fact.name in seen:
                raise Unusable("fact_twice", fact=fact.name)
            seen.add(fact.name)
        for fact in self.facts:
            for limit in (limit for each in (fact.possible, fact.likely) if each for limit in (*each.from_, *each.to)):
                if limit.fact and (limit.fact not in self or self[limit.fact].type != "date"):
                    raise Unusable("limit_no_day", fact=fact.name, limit=limit.fact)
            for other in fact.compared_with:
                if other not in self or {fact.type, self[other].type} != {"boolean"}:
                    raise Unusable("not_comparable", fact=fact.name, other=other)
        for contradiction in self.contradictions:
            for name, value in contradiction.facts.items():
                if name not in self:
                    raise Unusable("no_such_fact_in_the_vocabulary", name=name)
                self[name].value(value)
            if contradiction.rules_out not in contradiction.facts:
                raise Unusable("ruled_out_by_another", fact=contradiction.rules_out)
        return self

    @cached_property
    def _by_name(self) -> Mapping[str, FactDefinition]:
        return {fact.name: fact for fact in self.facts}

    def __getitem__(self, name: str) -> FactDefinition:
        if name not in self._by_name:
            raise KeyError(f"there is no fact called {name!r}")
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def among(self, municipalities: Mapping[str, str]) -> Vocabulary:
        """The vocabulary where a municipality is one of these, by code and name; a standard's own facts follow it."""
        facts = tuple(fact.among(municipalities) for fact in self.facts)
        same = Vocabulary(facts=facts, contradictions=self.contradictions)
        same._municipalities = municipalities
        return same

    def with_local(
        self, facts: tuple[FactDefinition, ...], contradictions: tuple[Contradiction, ...] = ()
    ) -> Vocabulary:
        """The vocabulary with what a standard adds, and with what follows from how its facts stand to the common ones.

        Raises pydantic's error where the two do not go together.
        """
        if not facts and not contradictions:
            return self
        implied = tuple(each for fact in facts for each in self._implied(fact))
        whole = Vocabulary(facts=self.facts + facts, contradictions=self.contradictions + contradictions + implied)
        return whole.among(self._municipalities)

    def _implied(self, own: FactDefinition) -> Iterator[Contradiction]:
        """What cannot be true of one person because the one fact is wider than the other."""
        for wide, narrow in (*((own.name, each) for each in own.narrower), (own.narrower_than, own.name)):
            if wide and {wide, narrow} - {own.name} <= self._by_name.keys():
                yield Contradiction(facts={narrow: True, wide: False}, rules_out=own.name)

    @property
    def contradictory(self) -> Iterator[Mapping[str, Atom]]:
        """Values that are not together true of one person."""
        return (values for _, values in self._contradictory)

    @cached_property
    def _contradictory(self) -> tuple[tuple[Contradiction, dict[str, Atom]], ...]:
        """Each contradiction with the values of its facts."""
        return tuple((each, dict(each.facts)) for each in self.contradictions)

    def entered(self, written: Mapping[str, Any], *, on: date) -> dict[str, Value]:
        """The values of what somebody enters on a day.

        Raises `BadFacts` with everything that is wrong at once: unknown names, what is no value, what cannot be, and
        contradictions.
        """
        if problems := list(self.problems(written, on=on)):
            raise BadFacts(problems)
        return _known(self._read(written))

    def stored(self, written: Mapping[str, Any], *, on: date) -> StoredFacts:
        """What was recorded, as it can be read on a day. Raises nothing, whatever is stored.

        A date that lies before one it follows is read all the same: neither of the two is known to be the wrong one.
        """
        values = self._read(written)
        recorded = {name: text for name, text in written.items() if text is not None}
        unreadable = {problem.name: problem for problem in self._unreadable(recorded, values, on)}
        known = _known({name: value for name, value in values.items() if name not in unreadable})
        contradictions = tuple(self._held(known))
        gives_way = {each.rules_out for each in contradictions}
        counting = {name: value for name, value in known.items() if name not in gives_way}
        return StoredFacts(counting, unreadable, contradictions)

    def problems(
        self, written: Mapping[str, Any], *, on: date, known: Mapping[str, Value] | None = None
    ) -> Iterator[FactProblem]:
        """Why what is written on a day is refused, beside other facts that are `known`: nothing where it is not."""
        values = self._read(written)
        unreadable = list(self._unreadable(written, values, on))
        yield from unreadable
        wrong = {problem.name for problem in unreadable}
        readable = {name: value for name, value in values.items() if name not in wrong}
        beside = {**(known or {}), **readable}
        for name, value in beside.items():
            for problem in self._beyond(name, value, self[name].possible, on, beside):
                if name in readable:
                    yield problem
                elif problem.other and problem.other.name in readable:
                    yield replace(problem, name=problem.other.name)
        for contradiction in self._held(_known(beside)):
            if names := [name for name in contradiction.facts if name in readable]:
                facts = tuple((self[name], beside[name]) for name in contradiction.facts)
                yield FactProblem(
                    names[-1],
                    "contradicts",
                    written[names[-1]],
                    self[names[-1]],
                    contradiction=contradiction,
                    contradicts=facts,
                )

    def doubts(
        self, values: Mapping[str, Value], *, on: date, known: Mapping[str, Value] | None = None
    ) -> Iterator[FactProblem]:
        """Values that could be right and are far from what is usual: they are asked back, and not refused."""
        beside = {**(known or {}), **values}
        for name, value in values.items():
            yield from self._beyond(name, value, self[name].likely, on, beside)

    def _read(self, written: Mapping[str, Any]) -> dict[str, Value]:
        return {name: self[name].stored(text) for name, text in written.items() if name in self}

    def _unreadable(self, written: Mapping[str, Any], values: Mapping[str, Value], on: date) -> Iterator[FactProblem]:
        """What is no value, and what cannot be one on this day whatever else is known."""
        for name, text in written.items():
            if name not in self:
                yield FactProblem(name, "no_such_fact", text)
            elif values[name] is None and text is not None:
                yield FactProblem(name, "not_a_value", text, self[name])
            else:
                yield from self._beyond(name, values[name], self[name].possible, on, {})

    def _beyond(
        self, name: str, value: Value, range_: Range | None, on: date, known: Mapping[str, Value]
    ) -> Iterator[FactProblem]:
        if range_ is None or not isinstance(value, int) or not (beyond := range_.beyond(value, on, known)):
            return
        fact, limit = self[name], beyond.limit
        early, late = _DAYS if fact.type == "date" else _AMOUNTS
        code = early if beyond.before else late
        other = self[limit.fact] if limit.fact else None
        yield FactProblem(name, code, fact.written(value), fact, beyond.bound, limit, other)

    def _held(self, known: Mapping[str, Value]) -> Iterator[Contradiction]:
        for contradiction, values in self._contradictory:
            if all(name in known and known[name] == value for name, value in values.items()):
                yield contradiction


def _known(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None}
