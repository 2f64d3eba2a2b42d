"""GoRules ZEN: the rules as a decision graph and as a policy document, both through the static loader with trace.

The loader that calls back into Python is ten times slower; it is left out. ZEN knows no third truth value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any

import zen

from benchmarks.peers import (
    BELOW_AGE,
    MIN_AGE,
    NEED_AT_LEAST,
    NEED_NORMALLY_AT_MOST,
    OWN_KM,
    PAY_PER_CENT,
    TRIPS,
    YEARLY_CAP,
    Days,
)

Evaluate = Callable[[Mapping[str, Any]], dict[str, Any]]
NUMBERS = ("age", "vum", "housing", "wage", "coll", "km", "price", "net")
BOOLEANS = ("exhausted", "has104", "special")


def graph(days: Days) -> dict[str, Any]:
    """Expressions, a decision table for the days, expressions."""
    criteria = {
        "hard": f"age >= {MIN_AGE} and age < {BELOW_AGE} and vum >= {NEED_AT_LEAST} and exhausted",
        "norm": f"vum <= {NEED_NORMALLY_AT_MOST} and not has104",
        "outcome": "$.hard ? ($.norm ? 1 : 2) : 0",
        "floor": f"{PAY_PER_CENT} * coll / 100",
        "pay_meets_floor": "wage >= $.floor",
        "cap": f"{YEARLY_CAP!r} * net",
    }
    transport = {
        "a_km": f"price * (days * {TRIPS:.0f})",
        "citizen": f"min([min([km, {OWN_KM:.0f}]) * $.a_km, cap])",
        "municipality": "km * $.a_km - $.citizen",
    }
    nodes = [
        _node("in", "inputNode"),
        _expressions("criteria", criteria),
        _node("days", "decisionTableNode", _days_table(days)),
        _expressions("transport", transport),
        _node("out", "outputNode"),
    ]
    edges = [
        {"id": f"{a}-{b}", "type": "edge", "sourceId": a, "targetId": b}
        for a, b in pairwise(node["id"] for node in nodes)
    ]
    return {"nodes": nodes, "edges": edges}


def policy(days: Days) -> dict[str, Any]:
    """A document of assertions, a match and expressions over one case, `c`."""
    facts = [_property(name, "number") for name in NUMBERS] + [_property(name, "boolean") for name in BOOLEANS]
    return {
        "blocks": [
            {"id": "model", "type": "dataModel", "children": [], "props": {"data": {"name": "c", "properties": facts}}},
            _assertion(
                "hard",
                (f"c.age >= {MIN_AGE}", f"c.age < {BELOW_AGE}", f"c.vum >= {NEED_AT_LEAST}", "c.exhausted"),
            ),
            _assertion("norm", (f"c.vum <= {NEED_NORMALLY_AT_MOST}", "not c.has104")),
            _match("outcome", {"not c.hard": 0, "c.norm": 1, "": 2}),
            _match(
                "days",
                {
                    "c.housing == 0": days.own_home,
                    "c.housing == 1": days.residential,
                    "c.special": days.family_special,
                    "": days.family,
                },
            ),
            _expression("floor", f"{PAY_PER_CENT} * c.coll / 100"),
            _expression("pay_meets_floor", "c.wage >= c.floor"),
            _expression("a_km", f"c.price * (c.days * {TRIPS:.0f})"),
            _expression("citizen", f"min([min([c.km, {OWN_KM:.0f}]) * c.a_km, {YEARLY_CAP!r} * c.net])"),
            _expression("municipality", "c.km * c.a_km - c.citizen"),
        ]
    }


def evaluators(days: Days) -> dict[str, Evaluate]:
    """How a case is decided with trace: by the graph, and by the policy document, which wants the case under `c`."""
    engine = zen.ZenEngine(
        {"loader": {"type": "static", "content": {"graph": graph(days), "policy.json": policy(days)}}}
    )
    traced = {"trace": True}
    return {
        "graph": lambda case: engine.evaluate("graph", case, traced),
        "policy": lambda case: engine.evaluate("policy.json", case, traced),
    }


def _node(name: str, kind: str, content: dict[str, Any] | None = None) -> dict[str, Any]:
    node = {"id": name, "type": kind, "name": name, "position": {"x": 0, "y": 0}}
    return node | ({"content": content} if content else {})


def _passing(content: dict[str, Any]) -> dict[str, Any]:
    return content | {"passThrough": True, "inputField": None, "outputPath": None, "executionMode": "single"}


def _expressions(name: str, each: Mapping[str, str]) -> dict[str, Any]:
    written = [{"id": f"{name}-{key}", "key": key, "value": value} for key, value in each.items()]
    return _node(name, "expressionNode", _passing({"expressions": written}))


def _days_table(days: Days) -> dict[str, Any]:
    rows = (
        ("0", "", days.own_home),
        ("1", "", days.residential),
        ("2", "true", days.family_special),
        ("2", "", days.family),
    )
    return _passing(
        {
            "hitPolicy": "first",
            "inputs": [{"id": name, "name": name, "field": name} for name in ("housing", "special")],
            "outputs": [{"id": "most", "name": "days", "field": "days"}],
            "rules": [
                {"_id": f"row-{n}", "housing": housing, "special": special, "most": str(most)}
                for n, (housing, special, most) in enumerate(rows)
            ],
        }
    )


def _property(name: str, kind: str) -> dict[str, Any]:
    return {"id": f"fact-{name}", "name": name, "type": kind, "array": False, "optional": False}


def _assertion(name: str, conditions: Iterable[str]) -> dict[str, Any]:
    written = [
        {"id": f"{name}-{n}", "expression": each, "operator": "and", "depth": 0} for n, each in enumerate(conditions)
    ]
    data = {"output": f"c.{name}", "conditions": written}
    return {"id": name, "type": "assertion", "children": [], "props": {"data": data}}


def _match(name: str, arms: Mapping[str, int]) -> dict[str, Any]:
    written = [{"id": f"{name}-{n}", "condition": c, "value": str(v)} for n, (c, v) in enumerate(arms.items())]
    return {"id": name, "type": "match", "props": {"data": {"key": f"c.{name}", "arms": written}}}


def _expression(name: str, value: str) -> dict[str, Any]:
    return {"id": name, "type": "expression", "props": {"data": {"key": f"c.{name}", "value": value}}}
