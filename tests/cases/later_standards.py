"""Standards that come after the one a case began under."""

import json
from datetime import timedelta

from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import GRANT, NOW, draft, karen


def changed(standard_id, new_id, from_day, *replacements):
    """A later standard that differs from a shipped one in some words of its file."""
    text = files.standard(standard_id).model_dump_json(by_alias=True, exclude_unset=True)
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    written = json.loads(text) | {"standard": new_id}
    written["status"]["in_force_from"] = from_day.isoformat()
    return StandardVersion.objects.record(Standard.model_validate(written), now=NOW - timedelta(days=10))


def greve_with(weeks, from_day):
    return changed("greve-2019", f"greve-{weeks}", from_day, ('"12 weeks"', f'"{weeks} weeks"'))


def greve_beside_104(weeks, from_day):
    """A standard whose time for the decision holds for those alone who have an offer by § 104 too."""
    limited = f'"{weeks} weeks","if":{{"granted_104":true}}'
    return changed("greve-2019", f"greve-104-{weeks}", from_day, ('"12 weeks"', limited))


FOR_EACH_STEP = (
    {"id": "contact", "for": "first-contact", "within": "1 week", "from": "application-received"},
    {
        "id": "acknowledgement", "for": "acknowledgement", "within": "3 days", "from": "application-received",
        "falls_away": "when-decided-before",
    },
    {"id": "start", "for": "start", "within": "4 weeks", "from": "decision-made"},
)  # fmt: skip


def greve_promising(from_day, *rules):
    """A standard that has other rules too under the sentence of its time limit: a time for each step, unless told."""
    rules = rules or tuple({"kind": "deadline", "strength": "must", **step} for step in FOR_EACH_STEP)
    written = json.loads(files.standard("greve-2019").model_dump_json(by_alias=True, exclude_unset=True))
    units = [unit for section in written["sections"] for unit in section.get("units", [])]
    [unit] = [unit for unit in units if unit.get("rule", {}).get("id") == "decision-deadline"]
    unit["rules"] = [unit.pop("rule"), *rules]
    unit["unexpressed"] = {"about": "deadline", "lost": "Hvad der sker i uger med helligdage."}
    written |= {"standard": "greve-promising"}
    written["status"]["in_force_from"] = from_day.isoformat()
    return StandardVersion.objects.record(Standard.model_validate(written), now=NOW - timedelta(days=10))


def drafted_before_greve_8():
    """A case whose draft is written under the standard in force; another comes in force ten days after."""
    case = karen()
    draft(case, GRANT)
    greve_with(8, (NOW + timedelta(days=10)).date())
    return case
