"""One rule of a kind, made as in a file, for the tests of the kinds."""

from datetime import date

from pydantic import TypeAdapter

from rettesnor.rules.compiled import compiled
from rettesnor.rules.context import Context
from rettesnor.rules.kinds import RULES_OF_KIND, AnyRule
from rettesnor.rules.kinds.base import Rule
from rettesnor.standards import files

ON = date(2026, 11, 21)
ADAPTER: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def rule(kind, **parameters) -> Rule:
    strength = {"strength": "must"} if "strength" in RULES_OF_KIND[kind].model_fields else {}
    return ADAPTER.validate_python({"id": "the-rule", "kind": kind, **strength, **parameters})


def context(on: date = ON) -> Context:
    """The law on a day, run by the municipality of code 101."""
    law = files.law()
    return Context(on, law.pension, law.leap, "101")


def lowered(made: Rule, on: date = ON):
    return made.lower(context(on))


def outcome_of(made: Rule, on: date = ON, **facts):
    """What a criterion makes of the facts, written as in a file: true, false or None."""
    return compiled(lowered(made, on).test)(files.vocabulary().entered(facts, on=on))
