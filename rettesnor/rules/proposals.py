"""The values that rules propose in a case, each with its strength and words, or with why it is not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rettesnor.law.calendar import Reading
from rettesnor.rules.clocks import DueDate, Ruling, due_dates, happened
from rettesnor.rules.compiled import Value
from rettesnor.rules.findings import Cause, Finding
from rettesnor.rules.kinds.base import Offer, ProposedValue
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule


class Proposed(NamedTuple):
    """A value proposed, or with `value` None one that is unknown (`null_because`) or that the text does not state.

    While it is not known whether the rule's `if` holds, the value is unknown; `if_met` is what it then comes to.
    `usual` is a day that the text tells as what usually happens.
    """

    value: ProposedValue | None
    unit: str | None
    sourced: SourcedRule | None
    null_because: Cause | None = None
    if_met: ProposedValue | None = None
    usual: bool = False


def values(
    program: Program,
    facts: Mapping[str, Value],
    found: tuple[Finding, ...],
    *,
    offer: Offer = "sheltered_employment",
    reading: Reading | None = None,
) -> dict[str, Proposed]:
    """Values by name; one of the law is called `statute.…` or `order.…`, and where two rules apply, `name@rule`.

    `found` are the findings of the same facts and offer; `reading` as in `assess`.
    """
    scope = program.scope(offer)
    amounts = scope.amounts(facts)
    proposed: dict[str, Proposed] = {}
    for name, candidates in scope.proposals:
        certain: list[Proposed] = []
        open_: list[Proposed] = []
        elsewhere = True
        for at, place, unit in candidates:
            finding = found[at]
            if finding.applies is False:
                continue
            elsewhere = False
            if finding.set_aside is not None:
                continue
            amount = amounts[place]
            if finding.applies:
                certain.append(Proposed(amount, unit, finding.sourced, "fact" if amount is None else None))
            else:
                open_.append(Proposed(None, unit, finding.sourced, finding.unknown_because, if_met=amount))
        if elsewhere:
            proposed[name] = Proposed(None, candidates[0].unit, None, "silent")
        else:
            _name(proposed, name, certain, open_)
    return proposed | _days(facts, [found[at] for at in scope.clocks], reading)


def _name(proposed: dict[str, Proposed], name: str, certain: list[Proposed], open_: list[Proposed]) -> None:
    """By its bare name the value that alone holds, or that alone could; each of several as `name@rule`."""
    for each, alone in ((certain, len(certain) == 1), (open_, not certain and len(open_) == 1)):
        for value in each:
            assert value.sourced
            proposed[name if alone else f"{name}@{value.sourced.rule.id}"] = value


def _days(facts: Mapping[str, Value], found: list[Finding], reading: Reading | None) -> dict[str, Proposed]:
    """The days that clocks end on which have begun."""
    rules = [Ruling(finding.sourced, finding.applies, finding.set_aside) for finding in found]
    causes = {finding.sourced: finding.unknown_because for finding in found}
    begun: dict[str, list[DueDate]] = {}
    for due_date in due_dates(rules, happened(facts), reading=reading):
        if due_date.day:
            begun.setdefault(due_date.sourced.prefix + due_date.name, []).append(due_date)
    proposed: dict[str, Proposed] = {}
    for name, together in begun.items():
        if all(each.applies is False for each in together):
            proposed[name] = Proposed(None, "date", None, "silent")
        named = [(each, str(each.day)) for each in together if each.applies is not False and each.set_aside is None]
        certain = [Proposed(day, "date", each.sourced, usual=each.is_usual) for each, day in named if each.applies]
        open_ = [
            Proposed(None, "date", each.sourced, causes[each.sourced], day, each.is_usual)
            for each, day in named
            if not each.applies
        ]
        _name(proposed, name, certain, open_)
    return proposed


def across_layers(open_values: Mapping[str, list[list[str]]]) -> dict[str, list[list[str]]]:
    """What would settle each value, once for a value that stands both in the standard and in the law."""
    together: dict[str, list[list[str]]] = {}
    for name, sets in open_values.items():
        named = together.setdefault(name.rpartition(".")[2], [])
        named += (one for one in sets if one not in named)
    return together
