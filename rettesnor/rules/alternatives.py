"""What a standard says in one case, for the calculators of pay and transport.

A rule counts where its `if` holds. Where that is not known, or where a sentence can be read in two ways, the standard
can be taken in several ways. Each gives an answer; what the answers do not hinge on is left out again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Generic, TypeVar

from rettesnor.rules.compiled import Facts, compiled
from rettesnor.rules.decisive import ways
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import All, Not, Tree

A = TypeVar("A")


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
    def question(self) -> SourcedRule | Tree:
        """What it is one of two answers to."""
        return self.rule.as_written if self.holds is None else self.rule.lowered.applies

    @property
    def is_plain(self) -> bool:
        """Whether the sentence is taken as its rule is written, or a rule is left out that is not known to count."""
        return self.rule.reading_of is None if self.holds is None else not self.holds


@dataclass(frozen=True)
class Alternative(Generic[A]):
    """An answer, and the assumptions that it holds under."""

    answer: A
    assumed: tuple[Assumption, ...]


def taken(program: Program, kind: type[Rule], case: CaseFacts) -> Iterator[Alternative[Program]]:
    """The program in each way its standard can be taken in a case: of the kind only the rules that count, with no `if`.

    The reading that favours the citizen goes first, and that an `if` holds before that it does not.
    """
    mine = [each for each in program.local if isinstance(each.rule, kind) and each.rule.id not in case.set_aside]
    others = tuple(each for each in program.local if not isinstance(each.rule, kind))
    readings = [program.in_each_reading(each) for each in mine]
    conditions = {each.lowered.applies: each for both in readings for each in both if each.rule.if_}
    known = {tree: compiled(tree)(case.values) for tree in conditions}
    choices = [
        *(tuple(Assumption(each) for each in both) for both in readings if len(both) > 1),
        *(
            (Assumption(each, True), Assumption(each, False))
            for tree, each in conditions.items()
            if known[tree] is None
        ),
    ]
    for assumed in product(*choices):
        holds = known | {each.question: each.holds for each in assumed if each.holds is not None}
        if not _can_be(program, case, [each for each in assumed if each.holds is not None]):
            continue
        read = {each.question: each.rule for each in assumed if each.holds is None}
        counted = (read.get(each, each) for each in mine)
        local = tuple(_certain(each) for each in counted if not each.rule.if_ or holds[each.lowered.applies])
        yield Alternative(replace(program, local=(*others, *local), readings={}), assumed)


def _can_be(program: Program, case: CaseFacts, conditions: list[Assumption]) -> bool:
    """Whether the conditions can come out so together: what one asks can rule out another."""
    trees = tuple(each.rule.lowered.applies if each.holds else Not(each.rule.lowered.applies) for each in conditions)
    return len(trees) < 2 or bool(ways(All(trees), True, case.values, program.domains))


def _certain(sourced: SourcedRule) -> SourcedRule:
    return replace(sourced, rule=sourced.rule.model_copy(update={"if_": None})) if sourced.rule.if_ else sourced


def that_differ(found: Iterable[Alternative[A]], result: Callable[[A], Hashable]) -> tuple[Alternative[A], ...]:
    """The alternatives without the assumptions that make no difference to the result; one where none does."""
    left = list(found)
    for question in dict.fromkeys(each.question for alternative in left for each in alternative.assumed):
        left = list(_without(left, question, result))
    return tuple(left)


def _without(
    found: list[Alternative[A]], question: SourcedRule | Tree, result: Callable[[A], Hashable]
) -> Iterator[Alternative[A]]:
    """The same with those put together that come to one result whichever way the question is answered."""
    by_rest: dict[tuple[Assumption, ...], list[Alternative[A]]] = {}
    for alternative in found:
        rest = tuple(each for each in alternative.assumed if each.question != question)
        by_rest.setdefault(rest, []).append(alternative)
    one_result = {rest: len({result(each.answer) for each in same}) == 1 for rest, same in by_rest.items()}
    for rest, same in by_rest.items():
        if all(one_result.values()) or (one_result[rest] and len(same) > 1):
            yield Alternative(_plainest(same, question), rest)
        else:
            yield from same


def _plainest(same: list[Alternative[A]], question: SourcedRule | Tree) -> A:
    """Of answers with the same result, the one that is explained by what the text says for certain."""
    plain = (each for each in same if any(a.is_plain for a in each.assumed if a.question == question))
    return next(plain, same[0]).answer
