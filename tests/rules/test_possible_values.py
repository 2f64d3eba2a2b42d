"""How far a date or an amount can go: what cannot be is refused, what is far from usual is asked back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.limits import Limit
from rettesnor.rules.quantity import MOST
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.wording.problems import say_doubt, say_problem

VOCABULARY = files.vocabulary()
ON = date(2026, 11, 23)
FLEX_JOB, OTHERS = VOCABULARY["option_flex_job"].label, VOCABULARY["cannot_use_other_offers"].label
BECAUSE = VOCABULARY.contradictions[0].because


def refused(written, on=ON, known=None):
    return [(problem.name, problem.code) for problem in VOCABULARY.problems(written, on=on, known=known)]


def doubted(written, on=ON):
    values = VOCABULARY.entered(written, on=on)
    return [(problem.name, problem.code) for problem in VOCABULARY.doubts(values, on=on)]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1899-12-31", "too_early"),
        ("1900-01-01", None),
        ("2026-11-23", None),
        ("2026-11-24", "too_late"),
        ("2045-05-14", "too_late"),
        ("1858-01-01", "too_early"),
        ("9999-12-31", "too_late"),
        ("0001-01-01", "too_early"),
        ("20260101", "not_a_value"),
        (20260101, "not_a_value"),
        ("2026-02-30", "not_a_value"),
        ("99999-01-01", "not_a_value"),
    ],
)
def test_nobody_is_born_after_the_day_or_in_another_age(written, code):
    assert refused({"birth_date": written}) == ([("birth_date", code)] if code else [])


def test_the_oldest_there_can_be_is_reckoned_from_the_day():
    born = VOCABULARY["birth_date"]
    assert born.span(date(2040, 2, 29)) == (date(1910, 2, 28).toordinal(), date(2040, 2, 29).toordinal())
    assert refused({"birth_date": "1910-02-27"}, on=date(2040, 2, 29)) == [("birth_date", "too_early")]


@given(st.dates())
def test_there_are_limits_on_every_day_of_the_calendar(on):
    for fact in VOCABULARY.facts:
        if fact.possible:
            assert isinstance(fact.span(on), tuple)
    list(VOCABULARY.problems({"birth_date": "1985-05-14"}, on=on))


@pytest.mark.parametrize("fact", [fact for fact in VOCABULARY.facts if fact.name.endswith(("_received", "_present"))])
def test_what_has_happened_is_not_to_come_and_not_before_the_birth(fact):
    born = {"birth_date": "1985-05-14"}
    assert refused({**born, fact.name: "2026-11-24"}) == [(fact.name, "too_late")]
    assert refused({**born, fact.name: "1985-05-13"}) == [(fact.name, "too_early")]
    assert refused({**born, fact.name: "1985-05-14"}) == []
    assert refused({fact.name: "1985-05-13"}) == []


def test_a_value_is_held_against_the_facts_that_are_known_already():
    received = {"application_received": date(2000, 1, 1).toordinal()}
    born = {"birth_date": date(2001, 1, 1).toordinal()}
    assert refused({"birth_date": "2001-01-01"}, known=received) == [("birth_date", "too_early")]
    assert refused({"application_received": "2000-01-01"}, known=born) == [("application_received", "too_early")]
    assert refused({"application_received": None}, known=born | received) == []
    assert refused({"housing": "other"}, known=born | received) == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"weekly_days": "7 days/week"}, None),
        ({"weekly_days": "8 days/week"}, "too_much"),
        ({"distance_to_work": "1000 km"}, None),
        ({"distance_to_work": "1000.001 km"}, "too_much"),
        ({"distance_to_work": f"{10**30} km"}, "not_a_value"),
        ({"distance_to_work": "-1 km"}, "not_a_value"),
        ({"distance_to_work": 10**5000}, "not_a_value"),
        ({"distance_to_work": f"1.{'0' * 5000} km"}, "not_a_value"),
        ({"agreed_wage": "1000.01 kr"}, "too_much"),
    ],
)
def test_an_amount_has_a_most(written, code):
    assert refused(written) == ([(*written, code)] if code else [])


@pytest.mark.parametrize(
    ("written", "doubts"),
    [
        ({"birth_date": "1985-05-14"}, []),
        ({"birth_date": "1920-05-14"}, [("birth_date", "too_early")]),
        ({"birth_date": "2020-05-14"}, [("birth_date", "too_late")]),
        ({"application_received": "2026-05-23"}, []),
        ({"application_received": "2026-05-22"}, [("application_received", "too_early")]),
        (
            {
                "application_received": "2026-06-14",
                "decision_received": "2026-09-02",
                "appeal_decision_received": "2026-09-01",
            },
            [("appeal_decision_received", "too_early")],
        ),
        (
            {"application_received": "2026-06-14", "decision_received": "2026-06-13"},
            [("decision_received", "too_early")],
        ),
        ({"distance_to_work": "200 km"}, [("distance_to_work", "too_much")]),
        ({"agreed_wage": "14.33 kr"}, [("agreed_wage", "too_little")]),
    ],
)
def test_what_is_far_but_could_be_right_is_asked_back_and_not_refused(written, doubts):
    assert doubted(written) == doubts


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        (
            {"birth_date": "2045-05-14"},
            "»Fødselsdato« kan ikke være 14. maj 2045; den seneste dag er 23. november 2026 (den dag, der ses på)",
            '"Date of birth" cannot be 14 May 2045; the latest day is 23 November 2026 (the day in question)',
        ),
        (
            {"birth_date": "1985-05-14", "complaint_received": "1984-01-01"},
            "»Klage modtaget« kan ikke være 1. januar 1984; den tidligste dag er 14. maj 1985 (Fødselsdato)",
            '"Complaint received" cannot be 1 January 1984; the earliest day is 14 May 1985 (Date of birth)',
        ),
        (
            {"weekly_days": "9 days/week"},
            "»Dage om ugen i tilbuddet« kan ikke være 9 dage om ugen; det er højst 7 dage om ugen",
            '"Days a week in the offer" cannot be 9 days a week; it is at most 7 days a week',
        ),
        (
            {"lawful_stay": "ja"},
            "»Opholder sig lovligt i Danmark« kan ikke være »ja«; skriv true eller false",
            '"Stays lawfully in Denmark" cannot be "ja"; write true or false',
        ),
        (
            {"option_flex_job": "can_use", "cannot_use_other_offers": True},
            f"»{FLEX_JOB.da}: Kan benyttes« og »{OTHERS.da}: kan ikke benyttes« modsiger hinanden. {BECAUSE.da}",
            f'"{FLEX_JOB.en}: Can be used" and "{OTHERS.en}: cannot be used" contradict each other: {BECAUSE.en}',
        ),
    ],
)
def test_a_refusal_names_the_fact_the_value_the_limit_and_what_sets_it(written, danish, english):
    [problem] = VOCABULARY.problems(written, on=ON)
    assert say_problem(problem, "da") == danish
    assert say_problem(problem, "en") == english


def test_a_doubt_is_a_question():
    [doubt] = VOCABULARY.doubts(VOCABULARY.entered({"application_received": "2020-05-14"}, on=ON), on=ON)
    assert say_doubt(doubt, "da") == (
        "Er det rigtigt, at »Ansøgning modtaget« er 14. maj 2020? "
        "Det er før 23. maj 2026 (6 måneder før den dag, der ses på)."
    )
    assert say_doubt(doubt, "en").startswith('Is it right that "Application received" is 14 May 2020?')


@pytest.mark.parametrize(
    ("name", "value", "danish"),
    [
        ("application_received", "2020-05-14", "Det er mere end 6 måneder siden."),
        ("birth_date", "1915-01-01", "Det er mere end 100 år siden."),
        ("birth_date", "2020-01-01", "Det er mindre end 15 år siden."),
    ],
)
def test_a_doubt_of_today_says_how_long_ago_it_is(name, value, danish):
    [doubt] = VOCABULARY.doubts(VOCABULARY.entered({name: value}, on=ON), on=ON)
    assert say_doubt(doubt, "da", today=True).endswith(f"? {danish}")


def fact(**changes):
    written = {**VOCABULARY["distance_to_work"].model_dump(by_alias=True), **changes}
    return FactDefinition.model_validate(written)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"possible": None, "likely": None}, "possible_without_amount_or_day"),
        ({"possible": {"from": "0 kr", "to": "10 kr"}}, "no_limit_of_an_amount.* unit: m"),
        ({"possible": {"from": "0 m", "to": "today"}}, "no_limit_of_an_amount.* unit: m"),
        ({"possible": {"to": "10 km"}}, "limit_not_always_known.* end: from"),
        ({"possible": {"from": "0 m", "to": "1001 km"}}, "possible_beyond_the_most.* allowed: 1000000 m"),
        ({"possible": {"from": "soon", "to": "5 moons"}}, "not_a_quantity"),
        ({"possible": {}}, "range_without_ends"),
    ],
)
def test_limits_that_make_no_sense_are_refused_when_the_vocabulary_is_read(changes, words):
    with pytest.raises(ValidationError, match=words):
        fact(**changes)


def test_a_limit_that_is_another_fact_names_one_that_tells_a_day():
    received = VOCABULARY["application_received"].model_dump(by_alias=True)
    possible = {"from": ["housing", "1900-01-01"], "to": "today"}
    wrong = FactDefinition.model_validate({**received, "possible": possible, "likely": None})
    with pytest.raises(ValidationError, match=r"limit_no_day.* limit: housing"):
        Vocabulary(facts=(VOCABULARY["housing"], wrong))


@pytest.mark.parametrize(
    "written",
    ["today", "130 years ago", "6 months ago", "12 months ahead", "1900-01-01", "birth_date", "1000 km", "12.50 kr"],
)
def test_a_limit_is_written_back_as_it_stands(written):
    assert str(Limit.parse(written)) == written


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("today", date(2026, 8, 31)),
        ("6 months ago", date(2026, 2, 28)),
        ("6 months ahead", date(2027, 2, 28)),
        ("5 years ago", date(2021, 8, 31)),
        ("5 years ahead", date(2031, 8, 31)),
    ],
)
def test_a_limit_lies_whole_months_or_years_from_the_day_in_question(written, day):
    assert Limit.parse(written).value(date(2026, 8, 31), {}) == day.toordinal()


@pytest.mark.parametrize(("written", "day"), [("5 years ago", date.min), ("5 years ahead", date.max)])
def test_a_limit_beyond_the_calendar_is_its_first_or_last_day(written, day):
    assert Limit.parse(written).value(day, {}) == day.toordinal()


def test_no_unit_of_a_fact_is_without_a_most():
    assert {each.unit for each in VOCABULARY.facts if each.unit} <= set(MOST)
