"""An issued decision's basis as it was kept: drawn from its JSON, never evaluated again."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rettesnor.cases.assess import vocabulary_of
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Decision
from rettesnor.rules.facts import Vocabulary
from rettesnor.web.components import FactLine, FindingCard, status_of
from rettesnor.web.language import page_language
from rettesnor.web.staff.cards import ProposedLine
from rettesnor.web.staff.origins import origin
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.terms import KIND_NAMES, LAYERS, STRENGTHS, capital, say
from rettesnor.wording.values import say_fact, say_value, say_value_name


def frozen(decision: Decision) -> dict[str, Any]:
    """What the page of a decision shows of its basis."""
    basis = decision.rested_on()
    vocabulary = vocabulary_of(decision.standard)
    facts = {fact["name"]: _fact(fact, vocabulary) for fact in basis["facts"]}
    title = decision.standard.standard.title
    return {
        "basis": basis,
        "on": date.fromisoformat(basis["on"]),
        "facts": list(facts.values()),
        "findings": [_card(finding, facts, title) for finding in basis["findings"] if finding["decides"]],
        "conflicts": [_conflict(conflict) for conflict in basis["conflicts"]],
        "proposed": [_value(name, value) for name, value in basis["values"].items()],
        "deviations": basis["deviations"],
    }


def _fact(fact: Mapping[str, Any], vocabulary: Vocabulary) -> FactLine:
    entered = day_of(datetime.fromisoformat(fact["recorded_at"]))
    whence = origin(fact["source"], fact["document"], date.fromisoformat(fact["holds_from"]), fact["by"], entered)
    if fact["name"] not in vocabulary:
        return FactLine(fact["name"], str(fact["value"]), whence)
    definition, language = vocabulary[fact["name"]], page_language()
    value = say_fact(definition, definition.value(fact["value"]), language)
    return FactLine(definition.label.in_(language), value, f"{whence} {fact['reason']}".strip())


def _card(finding: Mapping[str, Any], facts: Mapping[str, FactLine], title: str) -> FindingCard:
    language = page_language()
    local = finding["layer"] == "local"
    kind = capital(say(KIND_NAMES, finding["kind"], language))
    return FindingCard(
        heading=f"{capital(say(LAYERS, finding['layer'], language))}: {kind.lower()}",
        status="set_aside" if finding["set_aside"] else status_of(finding["result"], finding["unknown_because"]),
        quote=" ".join(finding["quotes"]),
        section=finding["section"] if local else "",
        source=title if local else finding["section"],
        explanation=finding["set_aside"] or "",
        strength=say(STRENGTHS, finding["strength"], language),
        facts=[facts[name] for name in finding["facts"] if name in facts],
    )


def _conflict(conflict: Mapping[str, str]) -> str:
    return CONFLICTS[page_language()][conflict["code"]].format(provision=conflict["provision"])


def _value(name: str, value: Mapping[str, Any]) -> ProposedLine:
    language = page_language()
    amount = tuple(value["value"]) if isinstance(value["value"], list) else value["value"]
    return ProposedLine(
        label=say_value_name(name, language),
        value=say_value(name, amount, value["unit"], language),
        layer="",
        strength=say(STRENGTHS, value["strength"], language) if value["strength"] else "",
        quote=" ".join(value["quotes"]),
        source="",
    )
