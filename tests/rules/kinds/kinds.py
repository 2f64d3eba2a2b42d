"""One rule of a kind, made as in a file, for the tests of the kinds."""

from datetime import date

from pydantic import TypeAdapter

from rettesnor.rules.compiled import compiled
from rettesnor.rules.kinds import AnyRule
from rettesnor.rules.kinds.base import Context, Rule
from rettesnor.standards import files

ON = date(2026, 11, 21)
ADAPTER: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def rule(kind, **parameters) -> Rule:
    return ADAPTER.validate_python({"id": "the-rule", "kind": kind, "strength": "must", **parameters})


def lowered(made: Rule, on: date = ON):
    law = files.law()
    return made.lower(Context(on, law.pension, law.leap))


def outcome_of(made: Rule, on: date = ON, **facts):
    """What a criterion makes of the facts, written as in a file: true, false or None."""
    return compiled(lowered(made, on).test)(files.vocabulary().entered(facts, on=on))
