"""Whether a draft's outcome can stand on its assessment, held against nothing else."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.outcome import decisive_facts, outcome_obstacles
from rettesnor.cases.file.assess import CaseAssessment, Unclear
from rettesnor.cases.models import CaseFact, DecisionDraft, Outcome, PartName
from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from tests.cases.cast import CAN_USE_A_FLEX_JOB, GREVE, INSIDE, NOW, SEL_103
from tests.rules.made_up_standards import standard_of

OUTSIDE = {**INSIDE, **CAN_USE_A_FLEX_JOB}
OPEN = {name: value for name, value in INSIDE.items() if name != "lawful_stay"}
LATER = {PartName.PLACE: "Senere.", PartName.PAY: "Senere.", PartName.TRANSPORT: "Senere."}


def assessed(values, *rules):
    """By the law alone, or under a standard of those rules too."""
    on = NOW.date()
    program = build(
        standard_of(list(rules)) if rules else None, files.law(), files.vocabulary(), on, municipality=GREVE
    )
    known = program.vocabulary.entered({"birth_date": "1985-04-03", **values}, on=program.on)
    written = dict.fromkeys(values, CaseFact())
    return CaseAssessment(assess(program, known), written, Unclear({}, ()), (), None, NOW, GREVE)


def part(name, outcome, *provisions):
    return {
        "part": name,
        "outcome": outcome,
        "text": "",
        "provisions": provisions,
        "reason": "",
        "facts": ("lawful_stay",),
        "amounts": {"days/week": 6} if name == PartName.EXTENT and outcome != Outcome.REJECTED else {},
    }


IN_IT = part(PartName.TARGET_GROUP, Outcome.GRANTED)


def granting(**changes):
    parts = [IN_IT, part(PartName.EXTENT, Outcome.GRANTED)]
    put_off = {"later": LATER, "later_on": date(2027, 3, 1)}
    return DecisionDraft(**{"parts": parts, **put_off, "as_asked": True, "plan_offered": True, **changes})


def refusing(**changes):
    return DecisionDraft(**{"parts": [part(PartName.TARGET_GROUP, Outcome.REJECTED, SEL_103)], **changes})


def codes(draft, values):
    return [obstacle.code for obstacle in outcome_obstacles(draft, assessed(values))]


def test_an_outcome_that_the_law_points_to_stands():
    assert codes(granting(), INSIDE) == []
    assert codes(refusing(), OUTSIDE) == []


def test_an_outcome_against_the_law_needs_a_person_s_reason():
    assert codes(granting(), OUTSIDE) == ["law_says_outside"]
    assert codes(refusing(), INSIDE) == ["part_needs_provision", "law_says_inside"]
    assert codes(granting(against_assessment="Fleksjobbet findes ikke."), OUTSIDE) == []
    assert codes(refusing(against_assessment="Det gør det."), INSIDE) == ["part_needs_provision"]


def test_a_target_group_that_is_rejected_in_part_is_against_a_law_that_says_inside_too():
    partly = [part(PartName.TARGET_GROUP, Outcome.PARTLY_GRANTED, SEL_103), part(PartName.EXTENT, Outcome.GRANTED)]
    assert "law_says_inside" in codes(granting(parts=partly), INSIDE)


def test_less_of_another_part_is_not_against_a_law_that_says_inside():
    less = [
        part(PartName.TARGET_GROUP, Outcome.GRANTED),
        part(PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3"),
    ]
    assert codes(granting(parts=less, as_asked=False), INSIDE) == []


def test_the_target_group_is_decided_always_and_the_rest_now_or_later_where_help_is_granted():
    assert codes(DecisionDraft(), INSIDE) == ["part_undecided"]
    undecided = granting(later={PartName.PLACE: "Senere.", PartName.PAY: "Senere."})
    assert codes(undecided, INSIDE) == ["part_undecided"]
    assert codes(refusing(later={}), OUTSIDE) == []


@pytest.mark.parametrize(
    ("as_asked", "code"), [(True, []), (None, ["as_asked_unsaid"]), (False, ["as_asked_contradicted"])]
)
def test_a_grant_of_every_part_is_what_was_asked_for(as_asked, code):
    assert codes(granting(as_asked=as_asked), INSIDE) == code


def test_the_facts_the_law_turns_on_are_had_or_named_as_missing_in_a_case_decided_on_the_file():
    assert decisive_facts(assessed(OPEN)) == ["lawful_stay"]
    assert codes(granting(), OPEN) == ["facts_needed"]
    assert codes(granting(missing_facts=["lawful_stay"]), OPEN) == ["facts_needed"]
    assert codes(granting(on_the_file="Svarer ikke."), OPEN) == ["facts_needed"]
    assert codes(granting(on_the_file="Svarer ikke.", missing_facts=["lawful_stay"]), OPEN) == []


def test_no_fact_is_needed_where_the_law_has_its_outcome():
    assert decisive_facts(assessed(INSIDE)) == decisive_facts(assessed(OUTSIDE)) == []


def test_a_plan_is_offered_or_the_draft_says_why_not():
    assert codes(granting(plan_offered=False), INSIDE) == ["plan_not_offered"]
    assert codes(granting(plan_offered=False, no_plan_because="Nej tak."), INSIDE) == []
    assert codes(refusing(plan_offered=False), OUTSIDE) == []


def test_what_a_standard_says_after_its_lead_in_is_quoted_itself():
    yearly = {"kind": "rhythm", "strength": "must", "every": "12 months", "minimum": True, "with": "Det gælder, at:"}
    late = granting(follow_up_on=NOW.date() + timedelta(days=366))
    [broken] = outcome_obstacles(late, assessed(INSIDE, yearly))
    assert (broken.code, broken.parameters["quote"]) == ("follow_up_later_than_promised", "Rule 0.")


@pytest.mark.parametrize(
    ("days", "found"), [(364, []), (365, []), (366, ["follow_up_later_than_promised"]), (None, [])]
)
def test_it_is_followed_up_by_the_day_that_is_promised(days, found):
    """Twelve months from the day it is decided; where no day is set, none is too late."""
    yearly = {"kind": "rhythm", "strength": "must", "every": "12 months", "minimum": True}
    day = days and NOW.date() + timedelta(days=days)
    assert [each.code for each in outcome_obstacles(granting(follow_up_on=day), assessed(INSIDE, yearly))] == found
