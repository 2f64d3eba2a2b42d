"""The ground of each part is one that can carry its outcome; and to refuse everything is a refusal."""

import pytest

from rettesnor.cases.decision.outcome import outcome_obstacles
from rettesnor.cases.file.assess import CaseAssessment, Unclear, program_of
from rettesnor.cases.models import CaseFact, Outcome, PartName
from rettesnor.rules.assess import assess
from tests.cases.cast import GREVE, INSIDE, NOW, SEL_103
from tests.cases.decision.test_outcome import IN_IT, LATER, OUTSIDE, codes, granting, part, refusing

ORDER = "bekendtgørelsen om aflønning og befordringsudgifter"


def less_of(*part_of_it):
    parts = [IN_IT, part(PartName.EXTENT, Outcome.GRANTED), part(*part_of_it)]
    later = {name: why for name, why in LATER.items() if name != part_of_it[0]}
    return granting(parts=parts, later=later, as_asked=False)


@pytest.mark.parametrize("provision", ["serviceloven § 105, stk. 1", f"{ORDER} § 1", f"{ORDER} § 1, stk. 2"])
def test_pay_is_not_refused_on_the_provision_that_grants_it(provision):
    """SEL § 105: the municipality *shall* pay by effort; that there is no money is no ground the law knows."""
    assert codes(less_of(PartName.PAY, Outcome.REJECTED, provision), INSIDE) == ["provision_grants_it"]


def test_another_pay_than_by_effort_rests_on_the_ladder_of_the_order_alone():
    assert codes(less_of(PartName.PAY, Outcome.PARTLY_GRANTED, f"{ORDER} § 1, stk. 2"), INSIDE) == []
    by_effort = less_of(PartName.PAY, Outcome.PARTLY_GRANTED, "serviceloven § 105, stk. 1")
    assert codes(by_effort, INSIDE) == ["provision_grants_it"]


def test_transport_is_refused_only_where_the_whole_way_is_the_citizen_s_own():
    draft = less_of(PartName.TRANSPORT, Outcome.REJECTED, f"{ORDER} § 2, stk. 1")
    assert codes(draft, INSIDE) == ["provision_grants_it"]
    assert codes(draft, {**INSIDE, "distance_to_work": "11 km"}) == ["provision_grants_it"]
    assert codes(draft, {**INSIDE, "distance_to_work": "10 km"}) == []


def test_the_cap_that_protects_the_citizen_carries_no_less_transport():
    cap = less_of(PartName.TRANSPORT, Outcome.PARTLY_GRANTED, f"{ORDER} § 2, stk. 2")
    assert codes(cap, INSIDE) == ["provision_grants_it"]


def test_help_without_any_extent_is_no_help():
    parts = [IN_IT, part(PartName.EXTENT, Outcome.REJECTED, "serviceloven § 1, stk. 3")]
    assert codes(granting(parts=parts, as_asked=None), INSIDE) == [
        "provision_grants_it", "nothing_granted", "law_says_inside",
    ]  # fmt: skip


def test_a_target_group_whose_every_other_part_is_put_off_is_no_grant():
    put_off = granting(parts=[IN_IT], later={PartName.EXTENT: "Senere.", **LATER})
    assert codes(put_off, INSIDE) == ["nothing_granted"]


def test_a_target_group_whose_every_other_part_is_rejected_is_a_rejection():
    place = part(PartName.PLACE, Outcome.REJECTED, "serviceloven § 1, stk. 3")
    refusing_all = granting(parts=[IN_IT, place], as_asked=False)
    assert refusing_all.outcome == Outcome.REJECTED
    assert codes(refusing_all, INSIDE) == ["nothing_granted", "law_says_inside"]


def test_outside_the_target_group_the_other_parts_fall_with_it():
    parts = [
        part(PartName.TARGET_GROUP, Outcome.REJECTED, SEL_103),
        {**part(PartName.PAY, Outcome.REJECTED, SEL_103), "facts": ()},
    ]
    assert codes(refusing(parts=parts), OUTSIDE) == []


@pytest.mark.parametrize(
    ("named", "found"),
    [((), ["part_needs_facts"]), (("support_need",), ["part_needs_facts"]), (("special_social_problems",), [])],
)
def test_a_rejection_at_discretion_names_known_facts_that_it_rests_on(named, found):
    """§ 103, stk. 2 leaves the course to discretion, which is not heard by itself; what it rests on is."""
    program = program_of(None, NOW.date(), municipality=GREVE)
    values = {"birth_date": "1985-04-03", "lawful_stay": True, "special_social_problems": True}
    course = assess(program, program.vocabulary.entered(values, on=program.on), offer="special_course")
    case = CaseAssessment(course, dict.fromkeys(values, CaseFact()), Unclear({}, ()), (), None, NOW, GREVE)
    rejected = {**part(PartName.TARGET_GROUP, Outcome.REJECTED, "serviceloven § 103, stk. 2"), "facts": named}
    draft = refusing(parts=[rejected], against_assessment="Forløbet passer ikke til behovet.")
    assert [obstacle.code for obstacle in outcome_obstacles(draft, case)] == found
