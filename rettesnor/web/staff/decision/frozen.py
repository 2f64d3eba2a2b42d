"""An issued decision's basis as it was kept: drawn from its JSON and its words, never evaluated again."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Decision
from rettesnor.rules.kinds.base import OPTIONAL
from rettesnor.web.components import FactLine, FindingCard, status_of
from rettesnor.web.staff.decision.draft_texts import LONG
from rettesnor.web.staff.file.cards import Proposal
from rettesnor.web.staff.file.origins import origin

Kept = Mapping[str, Any]


def frozen(decision: Decision) -> dict[str, Any]:
    """What the page of a decision shows of its basis."""
    basis = decision.rested_on()
    words = basis["words"][page_language()]
    facts = {fact["name"]: _fact(fact, words["facts"][fact["name"]]) for fact in basis["facts"]}
    findings = zip(basis["findings"], words["findings"], strict=True)
    return {
        "basis": basis,
        "on": date.fromisoformat(basis["on"]),
        "facts": list(facts.values()),
        "findings": [_card(finding, said, facts) for finding, said in findings if finding["decides"]],
        "conflicts": words["conflicts"],
        "proposed": _proposals(basis["values"], words["values"]),
        "deviations": basis["deviations"],
        "because": [(LONG[name][0], text) for name, text in basis["because"].items()],
    }


def _fact(fact: Kept, said: Mapping[str, str]) -> FactLine:
    entered = day_of(datetime.fromisoformat(fact["recorded_at"]))
    said_on, holds_from = date.fromisoformat(fact["said_on"]), date.fromisoformat(fact["holds_from"])
    whence = origin(said["source"], fact["document"], said_on, holds_from, fact["by"], entered)
    return FactLine(said["label"], said["value"], f"{whence} {fact['reason']}".strip())


def _card(finding: Kept, said: Mapping[str, str], facts: Mapping[str, FactLine]) -> FindingCard:
    local = finding["layer"] == "local"
    return FindingCard(
        heading=said["heading"],
        status="set_aside" if finding["set_aside"] else status_of(finding["result"], finding["unknown_because"]),
        quote=" ".join(finding["quotes"]),
        section=finding["section"] if local else "",
        source=_("The standard") if local else finding["section"],
        explanation=finding["set_aside"] or said["reading"],
        strength=said["strength"],
        facts=[facts[name] for name in finding["facts"] if name in facts],
    )


def _proposals(values: Mapping[str, Kept], words: Mapping[str, Mapping[str, str]]) -> list[Proposal]:
    """One for each rule, in the order the values were kept."""
    rules: dict[str, list[str]] = {}
    for name, value in values.items():
        rules.setdefault(value["rule"] or name, []).append(name)
    return [
        Proposal(
            topic=words[names[0]]["topic"],
            values=[(words[name]["label"], words[name]["value"]) for name in names],
            strength=words[names[0]]["strength"],
            quote=" ".join(values[names[0]]["quotes"]),
            optional=values[names[0]]["strength"] in OPTIONAL,
        )
        for names in rules.values()
    ]
