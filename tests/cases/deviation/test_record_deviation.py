"""Setting a rule of the standard aside for one citizen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.decision.discard_draft import discard_draft
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.deviation.withdraw_deviation import withdraw_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, LATER, NOW, application, deviation, draft, facts, karen, user
from tests.cases.issuing import stopped_by
from tests.cases.later_standards import drafted_before_greve_8

pytestmark = pytest.mark.django_db


def refused_code(case, **changes):
    arguments = {"by": user(case.municipality), "now": NOW, "rule": "need-too-low", "reason": "Behovet er større."}
    with pytest.raises(NotAllowed) as refused:
        record_deviation(case, **{**arguments, **changes})
    return refused.value.obstacles[0].code


def test_a_rule_set_aside_no_longer_keeps_the_citizen_outside():
    case = karen(support_need="light")
    assert assess_case(case, NOW.date(), NOW).assessment.standard == "outside"
    record_deviation(case, by=user(), now=LATER, rule="need-too-low", reason="VUM viser ikke det hele.")
    assert assess_case(case, LATER.date(), LATER).assessment.standard == "inside"
    assert assess_case(case, LATER.date(), NOW).assessment.standard == "outside"


def test_the_timeline_quotes_the_rule_and_not_the_program_s_name_for_it():
    case = karen()
    row = record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="Behovet er større.")
    withdraw_deviation(case, by=user(), now=LATER, deviation=row, reason="Det var en fejl.")
    for event in Event.objects.filter(verb__in=("record_deviation", "withdraw_deviation")):
        assert "let støttebehov (en smule, lidt)." in event.details["said"]["da"]
        assert "need-too-low" not in event.details["said"]["da"]


def test_it_needs_a_written_reason():
    assert refused_code(karen(), reason=" ") == "empty"


def test_a_rule_of_the_law_cannot_be_set_aside():
    assert refused_code(karen(), rule="sel-103-cause") == "rule_of_the_law"


def test_a_promise_of_how_the_case_is_dealt_with_cannot_be_set_aside():
    """A decision is always in writing in Greve; by SEL § 138 it is the level of service that is guiding."""
    assert refused_code(karen(), rule="written-decision") == "promise_of_procedure"


def test_a_promised_plan_is_set_aside_for_the_benefit_of_the_citizen_alone():
    case = karen()
    assert refused_code(case, rule="action-plan-offered") == "forgone_without_full_grant"
    draft(case, GRANT)
    record_deviation(case, by=user(), now=NOW, rule="action-plan-offered", reason="Borgeren vil hellere være fri.")


def test_a_rhythm_that_is_only_the_usual_one_can_be_set_aside():
    case = karen()
    draft(case, replace(GRANT, follow_up_on=LATER.date() + timedelta(days=366)))
    assert [each.code for each in stopped_by(case)] == ["follow_up_later_than_promised"]
    record_deviation(case, by=user(), now=NOW, rule="yearly-follow-up", reason="Borgeren er på højskole i et år.")
    assert stopped_by(case) == []


def test_a_rule_that_the_standard_does_not_have_is_named():
    assert refused_code(karen(), rule="no-such-rule") == "unknown_rule"


def test_a_rule_is_set_aside_once():
    case = karen()
    record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="Behovet er større.")
    assert refused_code(case) == "already_set_aside"


def test_a_draft_kept_under_an_earlier_standard_has_its_own_deviations_looked_at_again():
    case = drafted_before_greve_8()
    deviation(case, "need-too-low")
    later = NOW + timedelta(days=11)
    facts(case, now=later, support_need="light")
    earlier = StandardVersion.objects.get(pk="greve-2019")
    draft(case, replace(GRANT, older_standard_because="Ansøgningen kom før."), later, standard=earlier)
    assert [each.code for each in stopped_by(case, later)] == ["deviation_older"]
    reason = "Behovet er stadig større."
    record_deviation(case, by=user(), now=later, rule="need-too-low", reason=reason, standard=earlier)
    assert stopped_by(case, later) == []


def test_a_standard_that_no_decision_in_the_case_can_rest_on_has_no_rule_to_set_aside():
    case = drafted_before_greve_8()
    earlier = StandardVersion.objects.get(pk="greve-2019")
    assert refused_code(case, standard=StandardVersion.objects.get(pk="greve-8")) == "unknown_rule"
    discard_draft(case, by=user(), now=LATER, reason="Den skal skrives om.")
    assert refused_code(case, standard=earlier, now=NOW + timedelta(days=11)) == "unknown_rule"


def test_another_municipality_sets_nothing_aside():
    assert refused_code(application("karen"), by=user(BALLERUP)) == "other_municipality"
