"""What a standard says in one case, for the calculators of pay and transport.

A rule counts where its `if` holds. Where that is not known, or where a sentence can be read in two ways, the standard
can be taken in several ways. Each gives an answer. Rule by rule, the ways in which the standard so far says the same
are put together, so that what the answers do not hinge on is not asked, and costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from rettesnor.rules.compiled import Facts, compiled
from rettesnor.rules.decisive import ways
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, All, Not, Tree, facts_in

A = TypeVar("A")
Question = SourcedRule | Tree
"""A sentence with two readings, or the `if` of a rule."""
MOST_WAYS = 100
"""What hinges on more than that is not answered in every way: some of the questions have to be answered first."""


@dataclass(frozen=True)
class CaseFacts:
    """What is known of the case, and the ids of the standard's rules that are set aside in it."""

    values: Facts
    set_aside: Collection[str] = ()


NOTHING_KNOWN = CaseFacts({})


@dataclass(frozen=True)
class Assumption:
    """A sentence taken in one of its two readings; or that an `if` holds, or does not, where that is not known.

    `rule` is the reading, or a rule with that `if`. `holds` is None for a reading.
    """

    rule: SourcedRule
    holds: bool | None = None

    @property
    def question(self) -> Question:
        """What it is one of two answers to."""
        return self.rule.as_written if self.holds is None else self.rule.lowered.applies

    @property
    def holding(self) -> Tree:
        """What is true of a case where it holds; of a reading nothing is."""
        if self.holds is None:
            return TRUE
        return self.rule.lowered.applies if self.holds else Not(self.rule.lowered.applies)

    @property
    def is_plain(self) -> bool:
        """Whether the sentence is taken as its rule is written, or a rule is left out that is not known to count."""
        return self.rule.reading_of is None if self.holds is None else not self.holds


@dataclass(frozen=True)
class Alternative(Generic[A]):
    """An answer, and the assumptions that it holds under."""

    answer: A
    assumed: tuple[Assumption, ...]

    def assumption(self, question: Question) -> Assumption | None:
        return next((each for each in self.assumed if each.question == question), None)


class TooManyWays(Exception):
    """A standard can be taken in more than `MOST_WAYS` ways in a case: it hinges on all of `questions`."""

    def __init__(self, questions: tuple[Assumption, ...]) -> None:
        self.questions = questions


class Taken:
    """One program taken, in one case, in each way that it can be, as far as rules of one kind go."""

    def __init__(self, program: Program, kind: type[Rule], case: CaseFacts) -> None:
        self.program = program
        self.facts = case.values
        self.rules = [
            each for each in program.local if isinstance(each.rule, kind) and each.rule.id not in case.set_aside
        ]
        every = [reading for each in self.rules for reading in program.in_each_reading(each) if reading.rule.if_]
        self._first = {each.lowered.applies: each for each in reversed(every)}
        self._known = {condition: compiled(condition)(case.values) for condition in self._first}
        self._asks = {
            condition: frozenset(name for name in facts_in(condition) if case.values.get(name) is None)
            for condition in self._first
        }
        self._possible: dict[frozenset[Tree], bool] = {}

    def ways(self, says: Callable[[Program], Hashable]) -> tuple[Alternative[Program], ...]:
        """The program in each way that makes a difference to what it `says`: of its rules those that count, with no
        `if`.

        What it says must tell of some rules all that matters when further rules are added. The reading that favours the
        citizen goes first, and that an `if` holds before that it does not. Raises `TooManyWays`.
        """
        nothing = replace(self.program, local=(), readings={})
        found: tuple[Alternative[Program], ...] = (Alternative(nothing, ()),)
        for at, sourced in enumerate(self.rules):
            found = self.that_differ((way for each in found for way in self._with(each, sourced)), says)
            if len(found) > MOST_WAYS:
                alone = (self._with(Alternative(nothing, ()), each) for each in self.rules[at + 1 :])
                still = (way for each in alone for way in self.that_differ(each, says))
                asked = questions((*found, *still))
                raise TooManyWays(tuple(sorted(asked, key=lambda each: self.rules.index(each.rule.as_written))))
        return found

    @property
    def with_every_rule(self) -> Program:
        """The program with all of the rules, and each of their readings, as if they all counted."""
        every = (reading for each in self.rules for reading in self.program.in_each_reading(each))
        return replace(self.program, local=tuple(map(_certain, every)), readings={})

    def _with(self, so_far: Alternative[Program], sourced: SourcedRule) -> Iterator[Alternative[Program]]:
        """A further rule: in each of its readings, counting or not."""
        both = self.program.in_each_reading(sourced)
        for reading in both:
            read = (Assumption(reading),) if len(both) > 1 else ()
            for holds, asked in self._counts(so_far, reading):
                local = (*so_far.answer.local, _certain(reading)) if holds else so_far.answer.local
                yield Alternative(replace(so_far.answer, local=local), (*so_far.assumed, *read, *asked))

    def _counts(self, so_far: Alternative[Program], rule: SourcedRule) -> Iterator[tuple[bool, tuple[Assumption, ...]]]:
        """Whether a rule counts, and what has to be assumed for that beside what is."""
        condition = rule.lowered.applies
        known = self._known[condition] if rule.rule.if_ else True
        if isinstance(known, bool):
            yield known, ()
        elif assumed := so_far.assumption(condition):
            yield assumed.holds is True, ()
        else:
            for asked in (Assumption(self._first[condition], holds) for holds in (True, False)):
                if self._can_be((*so_far.assumed, asked)):
                    yield asked.holds is True, (asked,)

    def that_differ(
        self, found: Iterable[Alternative[A]], result: Callable[[A], Hashable]
    ) -> tuple[Alternative[A], ...]:
        """The alternatives without the assumptions that make no difference to the result; one where none does."""
        left = tuple(found)
        while True:
            before = left
            for each in questions(left):
                left = tuple(self._without(left, each.question, result))
            if left == before:
                return left

    def _without(
        self, found: tuple[Alternative[A], ...], question: Question, result: Callable[[A], Hashable]
    ) -> Iterator[Alternative[A]]:
        """The same with those put together that come to one result whichever way the question is answered."""
        by_rest: dict[tuple[Assumption, ...], list[Alternative[A]]] = {}
        for alternative in found:
            rest = tuple(each for each in alternative.assumed if each.question != question)
            by_rest.setdefault(rest, []).append(alternative)
        for rest, same in by_rest.items():
            answered = [each for alternative in same if (each := alternative.assumption(question))]
            one_result = len({result(each.answer) for each in same}) == 1
            if one_result and (len(same) > 1 or (answered and not self._open(rest, answered[0]))):
                yield Alternative(_plainest(same, question), rest)
            else:
                yield from same

    def _open(self, rest: tuple[Assumption, ...], answer: Assumption) -> bool:
        """Whether the question can have its other answer."""
        if answer.holds is None:
            return True
        mine = self._asks[answer.rule.lowered.applies]
        beside = (each for each in rest if each.holds is not None)
        if all(mine.isdisjoint(self._asks[each.rule.lowered.applies]) for each in beside):
            return True
        return self._can_be((*rest, replace(answer, holds=not answer.holds)))

    def _can_be(self, assumed: Iterable[Assumption]) -> bool:
        """Whether the conditions can come out so together: what one asks can rule out another."""
        return all(len(group) == 1 or self._possible_together(group) for group in self._connected(assumed))

    def _connected(self, assumed: Iterable[Assumption]) -> list[frozenset[Tree]]:
        """The conditions as they are assumed, those together that ask the same facts."""
        groups: list[tuple[frozenset[str], frozenset[Tree]]] = []
        for each in assumed:
            if each.holds is None:
                continue
            facts = self._asks[each.rule.lowered.applies]
            group = frozenset((each.holding,))
            touching = [other for other in groups if not facts.isdisjoint(other[0])]
            groups = [other for other in groups if other not in touching]
            groups.append((facts.union(*(f for f, _ in touching)), group.union(*(g for _, g in touching))))
        return [group for _, group in groups]

    def _possible_together(self, conditions: frozenset[Tree]) -> bool:
        if conditions not in self._possible:
            together = All(tuple(conditions))
            self._possible[conditions] = bool(ways(together, True, self.facts, self.program.domains))
        return self._possible[conditions]


def questions(found: Iterable[Alternative[A]]) -> tuple[Assumption, ...]:
    """What the alternatives assume, each question once and by its first answer."""
    first: dict[Question, Assumption] = {}
    for alternative in found:
        for each in alternative.assumed:
            first.setdefault(each.question, each)
    return tuple(first.values())


def _certain(sourced: SourcedRule) -> SourcedRule:
    return replace(sourced, rule=sourced.rule.model_copy(update={"if_": None})) if sourced.rule.if_ else sourced


def _plainest(same: list[Alternative[A]], question: Question) -> A:
    """Of answers with the same result, the one that is explained by what the text says for certain."""
    plain = (each for each in same if (assumed := each.assumption(question)) and assumed.is_plain)
    return next(plain, same[0]).answer
