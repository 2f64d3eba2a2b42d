"""An issued decision's basis as it was kept: drawn from its JSON, never evaluated again."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from rettesnor.cases.assess import vocabulary_of
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Decision
from rettesnor.rules.facts import Vocabulary
from rettesnor.web.components import FactLine, FindingCard, status_of
from rettesnor.web.language import page_language
from rettesnor.web.staff.cards import Proposal, label_of
from rettesnor.web.staff.origins import origin
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.terms import KIND_NAMES, LAYERS, STRENGTHS, capital, say
from rettesnor.wording.values import say_fact, say_value, say_value_name


def frozen(decision: Decision) -> dict[str, Any]:
    """What the page of a decision shows of its basis."""
    basis = decision.rested_on()
    vocabulary = vocabulary_of(decision.standard)
    facts = {fact["name"]: _fact(fact, vocabulary) for fact in basis["facts"]}
    return {
        "basis": basis,
        "on": date.fromisoformat(basis["on"]),
        "facts": list(facts.values()),
        "findings": [_card(finding, facts) for finding in basis["findings"] if finding["decides"]],
        "conflicts": [_conflict(conflict) for conflict in basis["conflicts"]],
        "proposed": _proposals(basis["values"]),
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


def _card(finding: Mapping[str, Any], facts: Mapping[str, FactLine]) -> FindingCard:
    language = page_language()
    local = finding["layer"] == "local"
    kind = capital(say(KIND_NAMES, finding["kind"], language))
    return FindingCard(
        heading=f"{capital(say(LAYERS, finding['layer'], language))}: {kind.lower()}",
        status="set_aside" if finding["set_aside"] else status_of(finding["result"], finding["unknown_because"]),
        quote=" ".join(finding["quotes"]),
        section=finding["section"] if local else "",
        source=_("The standard") if local else finding["section"],
        explanation=finding["set_aside"] or "",
        strength=say(STRENGTHS, finding["strength"], language),
        facts=[facts[name] for name in finding["facts"] if name in facts],
    )


def _conflict(conflict: Mapping[str, str]) -> str:
    return CONFLICTS[page_language()][conflict["code"]].format(provision=conflict["provision"])


def _proposals(values: Mapping[str, Mapping[str, Any]]) -> list[Proposal]:
    language = page_language()
    rules: dict[str, list[str]] = {}
    for name, value in values.items():
        rules.setdefault(value["rule"] or name, []).append(name)
    found = []
    for names in rules.values():
        first = values[names[0]]
        found.append(
            Proposal(
                topic=say_value_name(names[0], language).partition(":")[0],
                values=[(label_of(name), _said(name, values[name])) for name in names],
                strength=say(STRENGTHS, first["strength"], language) if first["strength"] else "",
                quote=" ".join(first["quotes"]),
            )
        )
    return sorted(found, key=lambda proposal: proposal.topic)


def _said(name: str, value: Mapping[str, Any]) -> str:
    amount = tuple(value["value"]) if isinstance(value["value"], list) else value["value"]
    return say_value(name, amount, value["unit"], page_language())
