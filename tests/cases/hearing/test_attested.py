"""A hearing that is recorded late rests on the word of somebody else than who gains by it."""

import pytest

from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Source
from tests.cases.cast import BALLERUP, NOW, RECEIVED, TALK, ole, user
from tests.cases.hearing.test_send_hearing import LATE, refused_reason, send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["Sanne Test", "sanne test, socialrådgiver", "Sanne", "Sanne Karen Test"])
def test_who_records_a_hearing_late_does_not_attest_it(name):
    reason = refused_reason(ole(), sent_on=TALK, **{**LATE, "attested_by": name})
    assert (reason.code, reason.parameters) == ("attests_own", {"who": "Sanne Test"})


def test_nor_does_who_moved_the_day_of_what_it_shows():
    case = ole()
    record_facts(
        case,
        [
            NewFact(
                "option_flex_job",
                "can_use",
                RECEIVED,
                Source.CASEWORKER,
                RECEIVED,
                reason="Vurderet.",
                moved_because="Det blev sagt, da han søgte.",
            )
        ],
        by=user(BALLERUP, name="Palle"),
        now=NOW,
    )
    reason = refused_reason(case, sent_on=TALK, **{**LATE, "attested_by": "Palle Test"})
    assert (reason.code, reason.parameters) == ("attests_own", {"who": "Palle Test"})
    assert send(case, sent_on=TALK, **LATE).attested_by == LATE["attested_by"]
