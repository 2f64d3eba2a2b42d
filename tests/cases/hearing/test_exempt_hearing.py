"""Recording why no hearing is held."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.exempt_hearing import exempt_hearing
from rettesnor.cases.models import Ground, HearingExemption
from tests.cases.cast import BALLERUP, NOW, draft, karen, ole, user
from tests.cases.stops import partly

pytestmark = pytest.mark.django_db


def refused_code(case, **changes):
    arguments = {"by": user(case.municipality), "now": NOW, "ground": Ground.NR_1, "reason": "Ubetænkeligt."}
    arguments["facts"] = ["support_need"]
    with pytest.raises(NotAllowed) as refused:
        exempt_hearing(case, **{**arguments, **changes})
    assert not HearingExemption.objects.exists()
    return refused.value.obstacles[0].code


@pytest.mark.parametrize(
    ("ground", "provision"),
    [
        (Ground.NOT_SIGNIFICANT, "forvaltningsloven § 19, stk. 1"),
        (Ground.NOT_ADVERSE, "forvaltningsloven § 19, stk. 1"),
        (Ground.ALREADY_KNOWN, "forvaltningsloven § 19, stk. 1"),
        *((Ground(f"nr_{n}"), f"forvaltningsloven § 19, stk. 2, nr. {n}") for n in range(1, 7)),
    ],
)
def test_a_hearing_that_is_not_owed_is_no_exemption(ground, provision):
    shown_on = NOW.date() if ground == Ground.ALREADY_KNOWN else None
    exemption = exempt_hearing(
        ole(), by=user(BALLERUP), now=NOW, ground=ground, reason="Derfor.", facts=["support_need"], shown_on=shown_on
    )
    assert exemption.provision == provision
    assert ground.is_exemption == ("stk. 2" in provision)


def test_it_needs_a_written_reason():
    assert refused_code(karen(), reason="") == "empty"


def test_it_names_the_facts_it_covers():
    assert refused_code(karen(), facts=[]) == "empty"


def test_facts_that_count_against_the_citizen_are_never_called_not_adverse():
    assert refused_code(ole(), ground=Ground.NOT_ADVERSE, facts=["option_flex_job"]) == "counts_against"


def test_facts_that_the_law_s_answer_rests_on_are_never_called_insignificant():
    assert refused_code(ole(), ground=Ground.NOT_SIGNIFICANT, facts=["option_flex_job"]) == "counts_against"


def test_nor_is_a_fact_that_a_part_of_the_draft_names():
    case = karen()
    draft(case, partly(("support_need",)))
    assert refused_code(case, ground=Ground.NOT_SIGNIFICANT, facts=["support_need"]) == "counts_against"


def test_what_the_citizen_knows_already_they_were_told_on_a_day_that_is_no_earlier_than_the_facts():
    known = {"ground": Ground.ALREADY_KNOWN, "reason": "Det fremgik af samtalen."}
    assert refused_code(karen(), **known) == "empty"
    assert refused_code(karen(), **known, shown_on=NOW.date() - timedelta(days=1)) == "before"
    assert refused_code(karen(), **known, shown_on=NOW.date() + timedelta(days=1)) == "in_the_future"


def test_it_can_be_over_named_facts_that_the_case_holds():
    assert refused_code(karen(), facts=["income"]) == "not_known"


def test_another_municipality_exempts_nobody():
    assert refused_code(karen(), by=user(BALLERUP)) == "other_municipality"
