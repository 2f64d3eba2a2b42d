"""No day may have contradictory facts, whichever was recorded first: not the last day, and none before it."""

from datetime import date

import pytest

from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Source
from tests.cases.cast import NOW, application, user

pytestmark = pytest.mark.django_db

IN_FORCE, JOB_ENDED = date(2026, 9, 1), date(2026, 10, 1)


def judged(name, value, day):
    return NewFact(name, value, day, Source.CASEWORKER, said_on=day, reason="Vurderet.")


@pytest.fixture
def case():
    """A flexi-job could be used for a month, and cannot any more."""
    case = application()
    rows = [
        judged("option_flex_job", "can_use", IN_FORCE),
        judged("option_flex_job", "cannot_use", JOB_ENDED),
    ]
    record_facts(case, rows, by=user(), now=NOW)
    return case


def test_what_contradicts_an_earlier_day_alone_is_refused(case):
    with pytest.raises(NotAllowed) as refused:
        record_facts(case, [judged("cannot_use_other_offers", True, IN_FORCE)], by=user(), now=NOW)
    assert [obstacle.code for obstacle in refused.value.obstacles] == ["bad_facts"]
    assert "cannot_use_other_offers" not in facts_on(case, NOW.date(), NOW)


def test_from_the_day_on_which_they_agree_it_is_recorded(case):
    record_facts(case, [judged("cannot_use_other_offers", True, JOB_ENDED)], by=user(), now=NOW)
    assert facts_on(case, JOB_ENDED, NOW)["cannot_use_other_offers"].value is True
    assert "cannot_use_other_offers" not in facts_on(case, IN_FORCE, NOW)


def test_what_contradicts_a_day_in_between_is_refused_though_both_ends_agree(case):
    record_facts(case, [judged("cannot_use_other_offers", True, JOB_ENDED)], by=user(), now=NOW)
    between = [
        judged("option_flex_job", "can_use", date(2026, 10, 2)),
        judged("option_flex_job", "cannot_use", date(2026, 10, 3)),
    ]
    with pytest.raises(NotAllowed):
        record_facts(case, between, by=user(), now=NOW)
    assert case.facts.filter(holds_from__gt=JOB_ENDED).count() == 0
