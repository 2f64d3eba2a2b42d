from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.agreed_wages import AgreedWages
from rettesnor.law.explain import Code
from rettesnor.law.money import Ore
from rettesnor.law.pay import SPECIAL_COURSE, floor_of
from rettesnor.law.pay_question import Judgement, LocalFloor, LocalPay, Method
from tests.law.pay_examples import (
    EFFORT,
    GRATUITY,
    HOURLY,
    IN_KRONER,
    OF_OTHER_WAGE,
    OTHERWISE,
    RISING,
    YES,
    ask,
    wage,
)

RATES = st.integers(min_value=0, max_value=30_000).map(Ore)
SHARES = st.integers(min_value=1, max_value=10_000)
WAGES = st.integers(min_value=1, max_value=100_000)
JUDGEMENTS = st.builds(Judgement, st.sampled_from([True, False, None]), st.sampled_from(["en grund", None]))
QUESTIONS = st.builds(
    lambda question, method, **changed: replace(question, method=method, **changed),
    st.sampled_from([GRATUITY, HOURLY, EFFORT]),
    st.sampled_from(list(Method)),
    rate_ore=st.none() | st.integers(600, 900).map(Ore),
    area=st.sampled_from([None, "industri"]),
    effort_unsuitable=JUDGEMENTS,
    work_assessed=st.sampled_from([True, False, None]),
    reduced_ability=JUDGEMENTS,
    very_modest_earnings=JUDGEMENTS,
    started=st.sampled_from([None, date(2026, 1, 1), date(2026, 11, 1)]),
)
# What a person may come to know of each unknown.
ANSWERS: dict[str, list[Any]] = {
    "rate_ore": [Ore(600), Ore(716), Ore(717), Ore(860), Ore(861)],
    "area": ["industri"],
    "work_assessed": [True, False],
    "reduced_ability": [YES, Judgement(False)],
    "very_modest_earnings": [YES, Judgement(False)],
    "started": [date(2026, 1, 1), date(2026, 11, 1)],
}


def codes(answer):
    return [row.code for row in answer.rows]


@given(SHARES, WAGES)
def test_the_floor_is_the_lowest_whole_øre_that_is_not_under_the_share(share, agreed):
    floor = floor_of(share, Ore(agreed))
    assert floor * 10_000 >= share * agreed > (floor - 1) * 10_000


@given(RATES, WAGES)
def test_a_gratuity_is_allowed_exactly_when_it_is_five_per_cent(rate, agreed):
    answer = ask(rate_ore=rate, wages=AgreedWages((wage(agreed),)))
    assert answer.allowed is (100 * rate >= 5 * agreed)
    assert answer.allowed is (rate >= answer.floor_ore)


@given(RATES, WAGES, st.sampled_from([EFFORT, HOURLY]))
def test_other_pay_is_allowed_whatever_it_comes_to_and_flagged_under_the_floor(rate, agreed, question):
    answer = ask(question, rate_ore=rate, wages=AgreedWages((wage(agreed),)))
    assert answer.allowed is True
    assert answer.flagged is (100 * rate < 5 * agreed)
    assert (Code.PAY_FLAGGED in codes(answer)) is answer.flagged


@given(st.integers(0, 10_000), st.sampled_from(list(Method)))
def test_a_standard_never_lowers_the_floor_of_the_gratuity(share, method):
    floor = ask(local=LocalPay("s", floors=(LocalFloor(share, (method,)),))).floor_ore
    assert floor == (floor_of(max(share, 500), Ore(14335)) if method is Method.GRATUITY else 717)


@given(QUESTIONS, st.sampled_from([None, RISING]), st.data())
def test_filling_in_an_unknown_never_changes_what_was_settled(question, local, data):
    """Pay by effort aside: as the main rule it stands until a person has written why it is not suitable."""
    before = ask(question, local)
    unknown = [name for name in ANSWERS if _unknown(getattr(question, name))]
    changes = {name: data.draw(st.sampled_from(ANSWERS[name])) for name in unknown}
    after = ask(replace(question, **changes), local)
    for name in ("allowed", "flagged", "floor_ore"):
        settled = getattr(before, name)
        assert settled is None or settled == getattr(after, name)


def _unknown(value):
    return value is None or (
        isinstance(value, Judgement) and (value.holds is None or (value.holds and not value.reason))
    )


@given(QUESTIONS, st.sampled_from([None, RISING]))
def test_whatever_is_not_settled_names_what_is_missing(question, local):
    answer = ask(question, local)
    if None in (answer.allowed, answer.flagged, answer.floor_ore):
        assert answer.unknown_because
    assert set(answer.unknown_because) <= set(codes(answer))


@pytest.mark.parametrize("missing", ["reduced_ability", "very_modest_earnings"])
@pytest.mark.parametrize(
    ("judgement", "allowed", "code"),
    [
        (Judgement(), None, Code.PAY_NOT_JUDGED),
        (Judgement(True), None, Code.PAY_NO_REASON),
        (Judgement(True, ""), None, Code.PAY_NO_REASON),
        (Judgement(None, "Det er ikke afklaret."), None, Code.PAY_NOT_JUDGED),
        (Judgement(False), False, Code.PAY_JUDGED_NOT),
        (Judgement(False, "Tjener mere."), False, Code.PAY_JUDGED_NOT),
    ],
)
def test_a_gratuity_needs_both_conditions_each_with_a_reason(missing, judgement, allowed, code):
    answer = ask(**{missing: judgement})
    assert answer.allowed is allowed
    assert answer.ladder[Method.GRATUITY] is allowed
    assert code in codes(answer)
    assert answer.unknown_because == (() if allowed is False else (code,))


def test_one_condition_that_fails_decides_even_if_the_other_is_unknown():
    answer = ask(reduced_ability=Judgement(False), very_modest_earnings=Judgement())
    assert (answer.allowed, answer.unknown_because) == (False, ())


def test_tasks_that_cannot_be_counted_give_hourly_pay_and_no_gratuity():
    answer = ask(HOURLY, reduced_ability=YES, very_modest_earnings=Judgement(False))
    assert answer.ladder == {Method.EFFORT: False, Method.ASSESSED_HOURLY: True, Method.GRATUITY: False}


def test_pay_by_effort_is_open_until_a_person_has_written_why_it_is_not_suitable():
    assert ask(EFFORT).ladder[Method.EFFORT] is True
    assert ask(EFFORT, effort_unsuitable=Judgement(True)).ladder[Method.EFFORT] is True
    assert ask(EFFORT, effort_unsuitable=Judgement(True, "Opgaverne kan ikke tælles.")).allowed is False


@pytest.mark.parametrize(
    ("assessed", "allowed", "because"),
    [(True, True, ()), (False, False, ()), (None, None, (Code.PAY_WORK_NOT_ASSESSED,))],
)
def test_hourly_pay_rests_on_a_work_assessment(assessed, allowed, because):
    answer = ask(HOURLY, work_assessed=assessed)
    assert (answer.allowed, answer.unknown_because) == (allowed, because)


def test_a_missing_wage_is_unknown_and_never_nothing():
    answer = ask(area="gartneri")
    assert (answer.allowed, answer.floor_ore) == (None, None)
    assert answer.unknown_because == (Code.PAY_NO_AGREED_WAGE,)


def test_pay_by_effort_is_allowed_while_it_is_not_known_whether_to_flag_it():
    answer = ask(EFFORT, area=None)
    assert (answer.allowed, answer.flagged, answer.unknown_because) == (True, None, (Code.PAY_NO_AREA,))


def test_the_floor_moves_when_the_agreed_wage_rises_on_1_march():
    assert ask(on=date(2027, 2, 28)).allowed is True
    assert ask(on=date(2027, 3, 1)).allowed is False
    assert ask(on=date(2027, 3, 1)).floor_ore == 735


class TestALocalFloor:
    def test_that_is_higher_holds(self):
        answer = ask(local=LocalPay("s", floors=(LocalFloor(600),)), rate_ore=Ore(860))
        assert (answer.floor_ore, answer.allowed) == (861, False)
        assert {Code.PAY_LOCAL_HIGHER, Code.PAY_GRATUITY_TOO_LOW} <= set(codes(answer))
        assert answer.rows[-1].values["provision"] == "s"

    def test_that_is_lower_leaves_that_of_the_order_and_says_so(self):
        answer = ask(local=LocalPay("s", floors=(LocalFloor(400),)), rate_ore=Ore(700))
        assert (answer.floor_ore, answer.allowed) == (717, False)
        assert Code.PAY_LOCAL_LOWER in codes(answer)
        assert answer.rows[-1].values["provision"] == "BEK 483 § 1, stk. 2, nr. 3"

    def test_that_is_the_order_s_own_leaves_the_order_to_be_named(self):
        answer = ask(local=LocalPay("s", floors=(LocalFloor(500),)), rate_ore=Ore(700))
        assert answer.rows[-1].code is Code.PAY_GRATUITY_TOO_LOW
        assert answer.rows[-1].values["provision"] == "BEK 483 § 1, stk. 2, nr. 3"
        assert not {Code.PAY_LOCAL_HIGHER, Code.PAY_LOCAL_LOWER} & set(codes(answer))

    def test_that_is_the_order_s_own_is_the_standard_s_promise_for_other_pay_than_the_gratuity(self):
        local = LocalPay("s", floors=(LocalFloor(500, (Method.ASSESSED_HOURLY,)),))
        last = ask(HOURLY, local, rate_ore=Ore(700)).rows[-1]
        assert (last.code, last.values["source"]) == (Code.PAY_UNDER_PROMISE, "s")

    @pytest.mark.parametrize(
        ("started", "floor"), [(date(2026, 8, 21), 861), (date(2026, 8, 22), 717), (date(2026, 11, 21), 717)]
    )
    def test_that_rises_after_three_months_holds_from_that_day(self, started, floor):
        assert ask(local=RISING, started=started).floor_ore == floor

    @pytest.mark.parametrize(("rate", "allowed"), [(716, False), (717, None), (860, None), (861, True)])
    def test_that_rises_leaves_open_only_the_rates_it_would_decide(self, rate, allowed):
        answer = ask(local=RISING, rate_ore=Ore(rate))
        assert (answer.allowed, answer.floor_ore) == (allowed, None)
        assert answer.unknown_because == (Code.PAY_STEP_NO_START,)

    def test_for_hourly_pay_flags_and_never_refuses(self):
        local = LocalPay("s", floors=(LocalFloor(2000, (Method.ASSESSED_HOURLY,)),))
        answer = ask(HOURLY, local, rate_ore=Ore(2500))
        assert (answer.allowed, answer.flagged, answer.floor_ore) == (True, True, 2867)

    def test_for_one_way_of_paying_says_nothing_of_another(self):
        local = LocalPay("s", floors=(LocalFloor(2000, (Method.ASSESSED_HOURLY,)),))
        assert ask(local=local).floor_ore == 717


def test_the_ways_a_standard_does_not_name_stay_open_and_are_listed():
    answer = ask(HOURLY, LocalPay("s", methods=(Method.GRATUITY,)))
    assert answer.allowed is True
    row = next(row for row in answer.rows if row.code is Code.PAY_LOCAL_METHODS)
    assert row.values["unnamed"] == ["effort", "assessed-hourly"]


class TestASpecialCourse:
    @pytest.mark.parametrize("rate", [0, 1, 717])
    def test_has_a_gratuity_without_floor_or_ladder(self, rate):
        answer = ask(offer="special_course", rate_ore=Ore(rate), reduced_ability=Judgement(), area=None, local=RISING)
        assert (answer.allowed, answer.flagged, answer.floor_ore) == (True, False, None)
        assert answer.rows[0].values["provision"] == "BEK 483 § 3"

    def test_flags_any_other_way_of_paying(self):
        assert ask(EFFORT, offer="special_course").flagged is True

    def test_is_not_settled_without_a_rate(self):
        answer = ask(offer="special_course", rate_ore=None)
        assert (answer.allowed, answer.unknown_because) == (None, (Code.PAY_NO_RATE,))


def test_a_rate_less_than_nothing_is_refused():
    with pytest.raises(ValueError, match="less than nothing"):
        ask(rate_ore=Ore(-1))


@pytest.mark.parametrize(
    ("started", "rate", "allowed"),
    [
        (date(2026, 8, 21), 717, False),
        (date(2026, 8, 21), 1200, True),
        (date(2026, 8, 22), 717, True),
        (None, 717, None),
        (None, 1200, True),
    ],
)
def test_a_promise_in_kroner_holds_from_its_day_on(started, rate, allowed):
    """Three months after 21 August is the day that is asked about."""
    promised = LocalPay("egen-standard", floors=(IN_KRONER,))
    assert ask(local=promised, started=started, rate_ore=Ore(rate)).allowed is allowed


@pytest.mark.parametrize(
    ("promised", "named"), [(716, Method.GRATUITY.provision), (717, Method.GRATUITY.provision), (718, "egen-standard")]
)
def test_a_floor_is_the_order_s_where_the_standard_promises_no_more(promised, named):
    local = LocalPay("egen-standard", floors=(LocalFloor(0, amount_ore=Ore(promised)),))
    [verdict] = [row for row in ask(local=local, rate_ore=Ore(800)).rows if row.code == Code.PAY_GRATUITY_ENOUGH]
    assert (verdict.values["floor"], verdict.values["provision"]) == (max(717, promised), named)


def test_a_promise_of_another_wage_leaves_the_answer_to_a_person():
    answer = ask(local=LocalPay("egen-standard", floors=(OF_OTHER_WAGE,)), started=date(2026, 1, 5))
    assert answer.allowed is None
    assert answer.unknown_because == (Code.PAY_LOCAL_OTHER_BASE,)


def test_a_start_without_pay_is_told_and_changes_nothing_of_what_the_order_gives():
    unpaid = replace(OTHERWISE, floors=())
    assert ask(local=unpaid).allowed is ask().allowed
    assert Code.PAY_LOCAL_UNPAID in codes(ask(local=unpaid))


def test_a_promise_in_kroner_or_of_another_wage_is_told_as_such_and_not_as_a_step_of_the_share():
    told = codes(ask(local=OTHERWISE, started=date(2026, 1, 5)))
    assert {Code.PAY_LOCAL_AMOUNT, Code.PAY_LOCAL_OTHER_BASE} <= set(told)
    assert not {Code.PAY_STEP_REACHED, Code.PAY_STEP_AHEAD} & set(told)
    assert Code.PAY_STEP_NO_START not in codes(ask(local=LocalPay("egen-standard", floors=(OF_OTHER_WAGE,))))


def test_a_special_course_paid_otherwise_than_by_a_gratuity_is_told_with_the_pay_and_the_provision():
    [row] = [row for row in ask(EFFORT, offer="special_course").rows if row.code is Code.PAY_SPECIAL_OTHER]
    assert row.values == {"method": "effort", "provision": SPECIAL_COURSE}
