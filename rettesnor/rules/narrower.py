"""Where the rules of a standard, by what they say together, give less than a provision, whatever the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from rettesnor.rules.kinds import KINDS
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, Tree

NOT_APPLYING = frozenset({"pay_for_some_only", "transport_for_some_only"})
"""Where it is that none of the rules applies that gives less."""


@dataclass(frozen=True)
class Conflict:
    """A local rule that gives less than a provision does. `code` names how; both texts are shown.

    `under` is the rule whose text can be read in two ways, where there is a conflict under one reading alone.
    `waits_for` are the facts that are not known, or that a person has to judge, before it is settled whether it
    concerns the citizen: none of them where the text itself leaves that to a person. It is None where it does concern
    them. `beside` are the other rules that promise the same under a condition, where it concerns those to whom none of
    them applies. `costs` is in which cases it is less than the law gives.
    """

    code: str
    local: SourcedRule
    law: SourcedRule
    under: SourcedRule | None = None
    waits_for: tuple[str, ...] | None = None
    beside: tuple[SourcedRule, ...] = ()
    costs: Tree = TRUE

    @property
    def promised_by(self) -> tuple[SourcedRule, ...]:
        """The local rule, and those beside it."""
        return self.local, *self.beside

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from other conflicts, whatever the reading."""
        return self.code, self.local.as_written.rule.id

    @property
    def settled(self) -> bool:
        """Whether it is known to concern the citizen."""
        return self.waits_for is None

    @property
    def of_others(self) -> bool:
        """Whether it concerns those to whom none of the local rules applies."""
        return self.code in NOT_APPLYING


def by_sentence(conflicts: Iterable[Conflict]) -> list[tuple[Conflict, ...]]:
    """Those of one local sentence together, whatever the rule or the reading of it; what is settled stands first."""
    sentences: dict[tuple[str, tuple[str, ...]], list[Conflict]] = {}
    for conflict in conflicts:
        sentences.setdefault((conflict.local.section, conflict.local.quotes), []).append(conflict)
    return [tuple(sorted(together, key=lambda each: not each.settled)) for together in sentences.values()]


def gives_less(
    local: Sequence[SourcedRule], law: Sequence[SourcedRule], readings: Mapping[SourcedRule, SourcedRule]
) -> Iterator[Conflict]:
    """Every way in which the values of local rules are below the law's, each with the first provision it shows in.

    First those of the rules as they are written, then those that only another reading of one of them (`readings`) has.
    """
    as_written = list(_gives_less(local, law))
    otherwise = {
        main: list(_gives_less([other if each is main else each for each in local], law))
        for main, other in readings.items()
    }
    for conflict in as_written:
        unless = (main for main, found in otherwise.items() if conflict.name not in {each.name for each in found})
        yield replace(conflict, under=next(unless, None))
    known = {conflict.name for conflict in as_written}
    for main, found in otherwise.items():
        for conflict in found:
            if conflict.name not in known:
                known.add(conflict.name)
                yield replace(conflict, under=main)


def _gives_less(local: Sequence[SourcedRule], law: Sequence[SourcedRule]) -> Iterator[Conflict]:
    laws = [sourced.rule for sourced in law]
    named = {sourced.rule.id: sourced for sourced in local if sourced.lowered.test is None}
    found: dict[tuple[str, str], Conflict] = {}
    for code, rule, provision in narrower([sourced.rule for sourced in named.values()], law):
        first = Conflict(code, named[rule.id], provision, costs=rule.costs(code, laws))
        conflict = found.setdefault(flaw_of(code, rule), first)
        if named[rule.id] not in conflict.promised_by:
            found[flaw_of(code, rule)] = replace(conflict, beside=(*conflict.beside, named[rule.id]))
    yield from found.values()


def flaw_of(code: str, rule: Rule) -> tuple[str, str]:
    """What tells one flaw from others: its rule, or where none of several rules applies, they all together."""
    return code, "" if code in NOT_APPLYING else rule.id


def narrower(local: Sequence[Rule], law: Iterable[SourcedRule]) -> Iterator[tuple[str, Rule, SourcedRule]]:
    """Every way in which local rules, taken together, give less than a provision: code, local rule, provision."""
    for kind, provision in product(KINDS, law):
        for code, rule in kind.narrower(local, provision.rule):
            yield code, rule, provision
