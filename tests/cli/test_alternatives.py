"""Where an `if` is not known: each answer under what it assumes, in words and as JSON."""

from rettesnor.cli.alternatives import alternatives_as_json, alternatives_as_lines
from tests.rules.test_in_a_case import FREE, NO_BUS, TEN_KM, settled
from tests.rules.test_readings import WHY, made


def said(*rules, language="da"):
    vocabulary = made(*rules).vocabulary
    return list(alternatives_as_lines(settled(*rules), lambda each: [str(each.citizen_ore)], vocabulary, language))


def test_a_condition_is_said_as_it_would_be_and_as_it_would_not():
    lines = said(TEN_KM, {**FREE, **NO_BUS})
    assert lines[1:3] == ["Hvis dette gælder: Kan selv bruge offentlig transport: nej (r1)", "  0"]
    assert "Hvis dette ikke gælder: Kan selv bruge offentlig transport: nej (r1)" in lines


def test_steps_that_are_the_same_in_all_are_said_once():
    lines = said(TEN_KM, {**FREE, **NO_BUS}, language="en")
    assert not any("The settlement runs from" in line for line in lines)


def test_a_condition_of_one_reading_is_said_as_what_the_two_do_not_share():
    lines = said({**FREE, "or_read_as": {"because": WHY, **NO_BUS}}, language="en")
    assert "If »Rule 0.« (; r0) is read so: the condition: not said" in lines
    assert any(line.startswith("If »Rule 0.« (; r0) is read so: the condition: ") for line in lines[2:])


def test_programs_get_the_condition_as_it_is_written():
    rules = TEN_KM, {**FREE, **NO_BUS}
    data = alternatives_as_json(
        settled(*rules), lambda each: {"citizen": each.citizen_ore}, made(*rules).vocabulary, "en"
    )
    assert [(each["citizen"], each["assumed"][0]["holds"]) for each in data] == [(0, True), (45_000, False)]
    assert data[0]["assumed"][0]["rule"] == "r1"
    assert data[0]["assumed"][0]["if"] == {"can_use_public_transport": False}
