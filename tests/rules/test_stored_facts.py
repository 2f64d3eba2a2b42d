"""What was recorded once is read by the vocabulary of today, whatever it is, and is never refused."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.facts import Contradiction, FactDefinition, Words
from rettesnor.rules.limits import Range
from rettesnor.rules.problems import BadFacts
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.wording.problems import say_problem
from rettesnor.wording.values import say_stored

TODAY = files.vocabulary()
ON = date(2026, 11, 23)


def changed(name: str, **changes: object) -> Vocabulary:
    facts = tuple(
        FactDefinition.model_validate({**dict(fact), **changes}) if fact.name == name else fact for fact in TODAY.facts
    )
    return Vocabulary(facts=facts, contradictions=TODAY.contradictions)


NEEDS = TODAY["support_need"].options
RENAMED = changed("support_need", options=(*NEEDS[:-1], NEEDS[-1].model_copy(update={"name": "complete"})))
REMOVED = changed("support_need", options=NEEDS[:-1])
RETYPED = changed("granted_104", type="date", possible=Range.model_validate({"from": "1900-01-01", "to": "today"}))
WITHOUT = Vocabulary(
    facts=tuple(fact for fact in TODAY.facts if fact.name != "housing"), contradictions=TODAY.contradictions
)
CONTRADICTED = Vocabulary(
    facts=TODAY.facts,
    contradictions=(
        *TODAY.contradictions,
        Contradiction(
            facts={"granted_104": True, "housing": "own_home_alone"},
            rules_out="housing",
            because=Words(da="Sådan er det blevet.", en="So it has become."),
        ),
    ),
)
VOCABULARIES = {
    "today": TODAY,
    "an option renamed": RENAMED,
    "an option removed": REMOVED,
    "a type changed": RETYPED,
    "a fact removed": WITHOUT,
    "a contradiction added": CONTRADICTED,
}
vocabularies = st.sampled_from(list(VOCABULARIES))

json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**4299, 10**4301)
    | st.floats(allow_nan=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def plausible(fact: FactDefinition) -> st.SearchStrategy[object]:
    """What a row of the fact is likely to hold, with days and amounts that cannot be."""
    match fact.type:
        case "boolean":
            return st.booleans()
        case "choice":
            return st.sampled_from([option.name for option in fact.options])
        case "date":
            return st.dates().map(date.isoformat)
        case "quantity":
            return st.integers(0, 10**6).map(lambda amount: f"{amount} {fact.unit}")
        case _:
            return st.sampled_from(("253", "101"))


rows = st.fixed_dictionaries(
    {}, optional={fact.name: plausible(fact) | json for fact in TODAY.facts}
) | st.dictionaries(st.text() | st.sampled_from([fact.name for fact in TODAY.facts]), json)


@settings(max_examples=200)
@given(vocabularies, rows)
def test_every_row_shape_can_be_read_and_said(now, written):
    vocabulary = VOCABULARIES[now]
    stored = vocabulary.stored(written, on=ON)
    for name, problem in stored.unreadable.items():
        assert problem.written == written[name] or problem.fact
        assert say_problem(problem, "da")
        assert say_problem(problem, "en")
    for name, value in written.items():
        if name in vocabulary:
            assert say_stored(vocabulary[name], value, "da").encode() or value == ""
    gone = {each.rules_out for each in stored.contradictions}
    assert {n for n, v in written.items() if v is not None} == set(stored.values) | set(stored.unreadable) | gone


@settings(max_examples=200)
@given(vocabularies, rows)
def test_what_can_be_entered_is_read_the_same_when_it_is_stored(now, written):
    vocabulary = VOCABULARIES[now]
    try:
        entered = vocabulary.entered(written, on=ON)
    except BadFacts:
        return
    stored = vocabulary.stored(written, on=ON)
    assert stored.values == entered
    assert not stored.unreadable
    assert not stored.contradictions


@settings(max_examples=200)
@given(vocabularies, rows)
def test_what_is_read_of_the_stored_could_be_entered_but_for_the_order_of_days(now, written):
    vocabulary = VOCABULARIES[now]
    stored = vocabulary.stored(written, on=ON)
    again = {name: vocabulary[name].written(value) for name, value in stored.values.items()}
    assert {problem.code for problem in vocabulary.problems(again, on=ON)} <= {"too_early"}


@pytest.mark.parametrize(
    ("vocabulary", "name", "written", "code"),
    [
        (RENAMED, "support_need", "full", "not_a_value"),
        (REMOVED, "support_need", "full", "not_a_value"),
        (RETYPED, "granted_104", True, "not_a_value"),
        (WITHOUT, "housing", "other", "no_such_fact"),
        (TODAY, "decision_received", "9999-12-31", "too_late"),
        (TODAY, "birth_date", "1858-01-01", "too_early"),
    ],
)
def test_what_is_no_value_today_is_unknown_and_kept_as_it_was_written(vocabulary, name, written, code):
    stored = vocabulary.stored({name: written, "lawful_stay": True}, on=ON)
    assert stored.values == {"lawful_stay": True}
    problem = stored.unreadable[name]
    assert (problem.code, problem.written) == (code, written)


def test_in_a_stored_contradiction_the_fact_that_has_to_give_way_is_unknown():
    written = {"granted_104": True, "housing": "own_home_alone"}
    stored = CONTRADICTED.stored(written, on=ON)
    assert stored.values == {"granted_104": True}
    assert [each.rules_out for each in stored.contradictions] == ["housing"]
    assert not TODAY.stored(written, on=ON).contradictions


def test_every_stored_contradiction_is_told_at_once():
    written = {"cannot_use_other_offers": True, "option_flex_job": "can_use", "option_activation": "can_use"}
    stored = TODAY.stored(written, on=ON)
    assert set(stored.values) == {"option_flex_job", "option_activation"}
    assert [next(iter(each.facts)) for each in stored.contradictions] == ["option_activation", "option_flex_job"]


def test_a_stored_day_before_the_one_it_follows_is_read():
    written = {"birth_date": "1990-01-01", "application_received": "1980-01-01"}
    assert set(TODAY.stored(written, on=ON).values) == set(written)
    with pytest.raises(BadFacts):
        TODAY.entered(written, on=ON)


def test_a_fact_that_is_unknown_again_is_neither_known_nor_unreadable():
    stored = TODAY.stored({"housing": None}, on=ON)
    assert (stored.values, stored.unreadable) == ({}, {})
