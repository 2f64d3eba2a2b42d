"""What the cards of an assessment are headed, and that a day which is only the usual says so."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.web.staff.file.cards import heading_of
from rettesnor.web.staff.file.due import Due
from tests.rules.made_up_standards import standard_of

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("rule", "danish", "english"),
    [
        (
            {"kind": "ending", "grounds": ["own-wish", "purpose-achieved"], "steps_before": ["talk"]},
            "Ophør: borgeren ønsker det, formålet er nået",
            "Ending: the citizen wishes it, the purpose is achieved",
        ),
        (
            {"kind": "ending", "grounds": ["goals-reached", "purpose-achieved"], "all_needed": True},
            "Ophør: målene er nået, formålet er nået; de skal alle være til stede",
            "Ending: the goals are reached, the purpose is achieved; all of them are needed",
        ),
        (
            {"kind": "condition", "requires": {"option_flex_job": {"met": ["cannot_use"], "not_met": ["can_use"]}}},
            "Betingelse: Fleksjob: Kan ikke benyttes (men ikke Kan benyttes; resten vurderes af en person)",
            "Condition: Flexi-job: Cannot be used (but not Can be used; a person judges the rest)",
        ),
    ],
)
def test_a_heading_says_the_rule_in_words_somebody_would_write(rule, danish, english):
    program = build(standard_of([{"strength": "must", **rule}]), files.law(), files.vocabulary(), DAY)
    assessment = assess(program, {})
    for language, said in (("da", danish), ("en", english)):
        with override(language):
            assert heading_of(program.local[0], assessment) == said


@pytest.mark.parametrize("is_usual", [True, False])
def test_a_day_that_is_only_the_usual_says_so_beside_it(is_usual):
    with override("da"):
        shown = render_to_string("staff/why_due.html", {"due": Due(DAY, is_usual=is_usual)})
    assert ("Den nævner ingen sidste dag." in shown) is is_usual
