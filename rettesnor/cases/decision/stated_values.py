"""Pay and transport as the law and the standard give them to the case, in sentences for the letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rettesnor.rules.assess import Assessment
from rettesnor.wording.values import say_proposed


def pay(assessment: Assessment) -> str:
    """How the work is paid; empty where the texts leave it open."""
    methods = _value(assessment, "pay_methods")
    if methods is None or len(methods[1].value) != 1:
        return ""
    return f"Du får {say_proposed(*methods, 'da')}."


def transport(assessment: Assessment) -> str:
    """What the citizen pays of the way to and from work, and the municipality the rest; empty where it is left open."""
    own, how, beyond = (
        _value(assessment, name) for name in ("transport_own_distance", "transport_distance", "transport_beyond")
    )
    if not (own and how and beyond) or (how[1].value, beyond[1].value) != ("deducted", "municipality"):
        return ""
    cap, cap_of = (_value(assessment, name) for name in ("transport_cap", "transport_cap_of"))
    said = [
        f"Du betaler selv for befordring til og fra arbejdet inden for de første {say_proposed(*own, 'da')}.",
        "Nødvendige udgifter derudover betaler kommunen på den billigste måde.",
    ]
    if cap and cap_of and cap_of[1].value == "net-earnings":
        said.append(f"Du betaler højst {say_proposed(*cap, 'da')} af det, du tjener ved arbejdet, efter skat.")
    return " ".join(said)


def _value(assessment: Assessment, name: str) -> tuple[str, Any] | None:
    """The value of that name and its own name: the standard's, or where it says nothing on the topic, the law's.

    What the standard gives less of than the law is not its to decide; nothing is taken from a text that says two
    things, or only gives an example.
    """
    local = list(_of_the_standard(assessment, name.partition("_")[0]))
    conflicting = {conflict.local.rule.id for conflict in assessment.conflicts}
    named = [(own, value) for own, value in local if own.partition("@")[0] == name]
    fit = [(own, value) for own, value in named if value.sourced.rule.id not in conflicting]
    if fit or (local and not named):
        return fit[0] if len(fit) == 1 == len(named) and fit[0][1].value is not None else None
    for layer in ("statute", "order"):
        value = assessment.values.get(f"{layer}.{name}")
        if value and value.value is not None:
            return f"{layer}.{name}", value
    return None


def _of_the_standard(assessment: Assessment, topic: str) -> Iterator[tuple[str, Any]]:
    for name, value in assessment.values.items():
        sourced = value.sourced
        if sourced and sourced.layer == "local" and sourced.rule.topic == topic and sourced.rule.binds:
            yield name, value
