"""Which municipality acts for the citizen: the one of residence, unless there is a ground for another (RSL § 9)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import compiled
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.competence import CompetenceRule

GROUND = "acting_ground"
NO_GROUND = "none"
Stops = Literal["another_municipality_acts", "acting_ground_missing"]


class Acting(NamedTuple):
    """What the law says of it, or the standard alone on a day for which the law's wording is not known.

    `findings` begin with the rule on who acts; a rule by which another can decide in its place follows, where it
    applies. `stops` is why the case cannot be decided here: another municipality acts, or the citizen lives in another
    one and no ground is known for this one to act. Where it is not known who acts, nothing stops.
    """

    findings: tuple[Finding, ...]
    stops: Stops | None

    @property
    def asked_about(self) -> bool:
        """Whether anything is known of it in this case."""
        return any(value is not None for value in self.findings[0].facts.values())


def acting(assessment: Assessment) -> Acting | None:
    """None where no text says it; what only can be, or is an example, says nothing of it."""
    found = [each for each in assessment.findings if isinstance(each.sourced.rule, CompetenceRule)]
    main = next((each for each in found if _says_who_acts(each)), None)
    if main is None:
        return None
    in_its_place = [each for each in found if each.applies and GROUND in each.sourced.asks and each is not main]
    return Acting((main, *in_its_place), None if in_its_place else _stops(main))


def _says_who_acts(finding: Finding) -> bool:
    return finding.sourced.says_who_acts and finding.sourced.rule.binds and not finding.set_aside


def _stops(finding: Finding) -> Stops | None:
    if finding.result == "not_met":
        return "another_municipality_acts"
    if finding.result == "unknown" and _lacks_a_ground(finding):
        return "acting_ground_missing"
    return None


def _lacks_a_ground(finding: Finding) -> bool:
    """Whether another municipality would act if there were none."""
    test = finding.sourced.lowered.test
    assert test
    return compiled(test)({**finding.facts, GROUND: NO_GROUND}) is False
