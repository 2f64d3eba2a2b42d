"""Whatever the new decision says, a reassessment never leaves the citizen worse off."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rettesnor.cases.decision.complained_about import of_complaints
from rettesnor.cases.hearing.no_worse import taken_back
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from tests.cases import cast
from tests.cases.complaint.complaining import COMPLAINED, codes, complain, decided, new_decision
from tests.cases.stops import partly

RANK = {Outcome.REJECTED: 0, Outcome.PARTLY_GRANTED: 1, Outcome.GRANTED: 2}
AMOUNTS = st.dictionaries(st.sampled_from(["days/week", "hours/week"]), st.integers(1, 74), max_size=2)
PARTS = st.lists(
    st.fixed_dictionaries(
        {"part": st.sampled_from(PartName.values), "outcome": st.sampled_from(Outcome.values), "amounts": AMOUNTS}
    ),
    unique_by=lambda part: str(part["part"]),
)


def given_by(parts):
    """Each part as numbers that can be compared, reckoned apart from the guard."""
    return {part["part"]: (RANK[part["outcome"]], part["amounts"]) for part in parts}


@given(before=PARTS, after=PARTS)
def test_where_nothing_stops_it_each_part_gives_at_least_what_it_gave(before, after):
    if taken_back(after, before):
        return
    old, new = given_by(before), given_by(after)
    for part, (rank, amounts) in old.items():
        now_rank, now_amounts = new.get(part, (0, {}))
        assert now_rank >= rank
        assert part not in new or all(now_amounts.get(unit, 0) >= amount for unit, amount in amounts.items())


@given(parts=PARTS)
def test_the_same_again_is_never_stopped(parts):
    assert taken_back(parts, parts) == []


@pytest.mark.django_db
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=PARTS)
def test_no_draft_that_gives_less_gets_past_while_the_complaint_is_here(complained_case, parts):
    decision = complained_case.decisions.get()
    found = list(of_complaints(complained_case, DecisionDraft(parts=parts), COMPLAINED))
    assert [each.parameters["part"] for each in found] == taken_back(parts, decision.parts)


@pytest.fixture
def complained_case():
    case = decided()
    complain(case)
    return case


@pytest.mark.django_db
@pytest.mark.parametrize("days", ["1", "2.5", "3", "3.5", "4"])
def test_what_is_issued_gives_as_many_days_at_least(complained_case, days):
    content = partly(("support_need",), amounts=(f"{days} days/week",))
    stopped = codes(lambda: new_decision(complained_case, COMPLAINED, content))
    assert ("worse_than_complained" in stopped) == (float(days) < 3)
    newest = complained_case.decisions.last()
    given_days = next(part["amounts"]["days/week"] for part in newest.parts if part["part"] == PartName.EXTENT)
    assert given_days >= 6  # halves of a day


@pytest.mark.django_db
def test_nor_does_a_rejection(complained_case):
    content = replace(cast.REJECTION, supersedes_because="Klagen.")
    assert "worse_than_complained" in codes(lambda: new_decision(complained_case, COMPLAINED, content))
