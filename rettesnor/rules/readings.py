"""A sentence that can be read in two ways: both readings beside each other, and what they say together.

A criterion is met or not met where both readings say so, and unknown where they part. Values and clocks stand beside
each other; of clocks `rettesnor.rules.clocks.binding` chooses, as among any others.
"""

from __future__ import annotations

from dataclasses import replace

from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import Lowered, Rule
from rettesnor.rules.tree import FALSE, TRUE, All, Any, Choose, Not, Tree


def lowered(rule: Rule, context: Context) -> tuple[Lowered, Lowered | None, Tree | None]:
    """A rule on a day, what its other reading adds, and where the two readings of a criterion part."""
    mine = rule.lower(context)
    if rule.read_otherwise is None:
        return mine, None, None
    other = mine.beside(rule.read_otherwise.lower(context))
    if mine.test is None or other.test is None:
        return mine, other, None
    return replace(mine, test=_agreed(mine.test, other.test)), other, _parts(mine.test, other.test)


def _agreed(one: Tree, other: Tree) -> Tree:
    return Choose(((All((one, other)), TRUE), (Not(Any((one, other))), FALSE)))


def _parts(one: Tree, other: Tree) -> Tree:
    return Any((All((one, Not(other))), All((Not(one), other))))
