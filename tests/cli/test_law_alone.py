"""`rettesnor assess` where the standard has no condition for the help, and what it counts beside the conditions."""

import re

from tests.cli.command import KAREN

GREVE, BALLERUP = "greve-2019", "ballerup"


def test_a_standard_without_a_condition_for_the_help_has_no_outcome_and_no_empty_heading(rettesnor):
    said = rettesnor.assess(KAREN + "applied_for: special_course\n", BALLERUP).out
    assert "Standarden afgør intet om denne hjælp. Det gør loven alene." in said
    assert "Efter standarden:" not in said
    assert "Standarden: målgruppe" not in said
    assert "Loven: målgruppe" in said
    assert "Udfaldet afhænger af: Særlige sociale problemer" in said


def test_a_standard_whose_only_condition_is_set_aside_leaves_it_to_the_law(rettesnor):
    aside = "deviations: [{rule: special-course-not-offered, reason: Konkret vurdering.}]\n"
    said = rettesnor.assess(f"{KAREN}applied_for: special_course\n{aside}", GREVE).out
    assert "Standarden afgør intet om denne hjælp." in said


def test_the_rules_that_are_seen_to_on_the_way_are_counted_for_each_text(rettesnor):
    ran = rettesnor.assess(KAREN, GREVE, "--json")
    findings = [each for each in ran.json["findings"] if each["applies"] is not False]
    said = rettesnor.assess(KAREN, GREVE).flat
    own, laws = re.search(r"Dertil (\d+) regler i standarden og (\d+) i loven om sagens gang", said).groups()
    local = sum(each["layer"] == "local" for each in findings)
    assert 0 < int(own) < local
    assert 0 < int(laws) < len(findings) - local
