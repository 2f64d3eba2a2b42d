from datetime import date

import pytest

from rettesnor.rules.condition import Condition
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.kinds.exclusion import ExclusionRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.standards.files import vocabulary
from rettesnor.wording.expected import expected
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import lowered
from rettesnor.wording.trees import TreeWords
from rettesnor.wording.values import say_fact, say_value, say_value_name
from tests.rules.kinds.kinds import context

DISTANCE = "Afstand mellem hjem og arbejdssted"
FLEX = "Fleksjob"


def test_a_day_that_a_text_gives_as_the_usual_is_not_called_the_last():
    assert say_value_name("decision_due", "da", usual=True) == "Afgørelse normalt inden"
    assert say_value_name("decision_due", "en", usual=True) == "Decision usually by"


@pytest.mark.parametrize(
    ("name", "value", "unit", "label", "words"),
    [
        ("order.transport_own_distance", 10_000, "m", "Befordring: afstand, borgeren selv dækker", "10 km"),
        ("order.pay_floor_amount", 717, "kr", "Løn: mindste timesats", "7,17 kr."),
        (
            "pay_methods@a-rule",
            ("effort", "gratuity"),
            None,
            "Løn: måder at aflønne på",
            "løn efter indsats, arbejdsdusør",
        ),
        ("extent_at_most", 8, "days/week", "Omfang: højst", "4 dage om ugen"),
        ("decision_due", "2027-01-06", "date", "Afgørelse senest", "6. januar 2027"),
        ("follow_up_every", "12 months", "span", "Opfølgning: derefter hver gang der er gået", "12 måneder"),
        ("supplier_free_choice", False, None, "Leverandør: frit valg af leverandør", "nej"),
        ("extent_at_least", None, None, "Omfang: mindst", "ikke oplyst"),
        ("hours_open", ("monday+tuesday 08:00-15:45",), None, "Åbningstid: åbent", "mandag, tirsdag 08:00-15:45"),
    ],
)
def test_a_value_has_a_label_and_words(name, value, unit, label, words):
    assert say_value_name(name, "da") == label
    assert say_value(name, value, unit, "da") == words


@pytest.mark.parametrize(
    ("name", "value", "danish", "english"),
    [
        ("lawful_stay", True, "ja", "yes"),
        ("lawful_stay", None, "ikke oplyst", "not known"),
        ("support_need", "light", "Let", "Light"),
        ("birth_date", date(1985, 5, 14).toordinal(), "14. maj 1985", "14 May 1985"),
        ("distance_to_work", 12_000, "12 km", "12 km"),
        ("acting_municipality", "253", "Greve (253)", "Greve (253)"),
    ],
)
def test_a_fact_is_said_by_the_labels_of_the_vocabulary(name, value, danish, english):
    assert say_fact(vocabulary()[name], value, "da") == danish
    assert say_fact(vocabulary()[name], value, "en") == english


@pytest.mark.parametrize("fact", vocabulary().facts, ids=lambda fact: fact.name)
def test_what_a_fact_expects_is_said_in_both_languages(fact):
    assert expected(fact).in_("da")
    assert expected(fact).in_("en")


def test_a_rule_is_said_as_label_and_value():
    rule = DeadlineRule.model_validate(
        {
            "id": "d", "kind": "deadline", "strength": "must", "for": "decision", "within": "30 weekdays",
            "from": "application-received", "to": "answer-received", "extension": "not-stated",
        }
    )  # fmt: skip
    assert say_rule(rule, vocabulary(), "da") == (
        "Frist",
        (
            ("Frist for", "afgørelse"),
            ("Inden", "30 hverdage"),
            ("Regnes fra", "ansøgningen er modtaget"),
            ("Regnes til", "borgeren har fået svar"),
            ("Forlængelse", "ikke oplyst"),
        ),
    )
    title, lines = say_rule(rule, vocabulary(), "en")
    assert title == "Deadline"
    assert ("Within", "30 weekdays") in lines


def test_a_condition_within_a_rule_is_said_by_the_labels_of_its_facts():
    rule = ExclusionRule.model_validate(
        {"id": "e", "kind": "exclusion", "strength": "must", "when": {"support_need": ["none", "light"]}}
    )
    assert say_rule(rule, vocabulary(), "da") == (
        "Undtagelse fra målgruppen",
        (("Omfatter ikke, når", "Samlet vurdering af støttebehov (VUM): Intet eller Let"),),
    )


def test_parameters_within_parameters_are_said_too():
    pay = PayRule.model_validate(
        {
            "id": "p", "kind": "pay", "strength": "must", "floor": "5 %",
            "steps_up": [{"after": "6 months", "floor": "10 %"}],
        }
    )  # fmt: skip
    (_, _), (label, value) = say_rule(pay, vocabulary(), "da")[1]
    assert label == "Stiger med tiden"
    assert value.startswith("efter 6 måneder; mindst")
    stated = next(proposed for proposed in pay.values() if proposed.name == "pay_steps_up")
    assert say_value(stated.name, stated.stated, stated.unit, "da") == value
    hours = HoursRule.model_validate(
        {
            "id": "h", "kind": "hours", "strength": "must",
            "open": [{"days": ["monday", "friday"], "opens": "08:00", "closes": "15:45"}],
        }
    )  # fmt: skip
    assert say_rule(hours, vocabulary(), "da")[1] == (("Åbent", "mandag, fredag 08:00-15:45"),)


@pytest.mark.parametrize(
    ("written", "danish"),
    [
        ("always", "altid"),
        ({"lawful_stay": True}, "Opholder sig lovligt i Danmark"),
        ({"lawful_stay": False}, "Opholder sig lovligt i Danmark: nej"),
        (
            {"any": [{"lawful_stay": True}, {"distance_to_work": {"over": "10 km", "at_most": "20 km"}}]},
            f"Opholder sig lovligt i Danmark eller ({lowered(DISTANCE)} over 10 km og {lowered(DISTANCE)} højst 20 km)",
        ),
        (
            {"option_flex_job": {"met": ["cannot_use"], "not_met": ["can_use"]}},
            f"{FLEX}: Kan ikke benyttes (men ikke Kan benyttes; resten vurderes af en person)",
        ),
        (
            {"option_flex_job": {"met": ["not_relevant", "cannot_use"], "not_met": ["can_use"]}},
            f"{FLEX}: Ikke relevant eller Kan ikke benyttes",
        ),
        ({"not": {"income": ["state_pension"]}}, "Indkomst: ikke Folkepension"),
        (
            {"housing": ["own_home_alone", "own_home_with_partner", "residential_home"]},
            "Bolig: »Egen bolig, bor alene«, »Egen bolig, bor med partner« eller »Botilbud«",
        ),
        (
            {"any": [{"lawful_stay": True}, {"mental_function_reduced": True}, {"special_social_problems": True}]},
            "Opholder sig lovligt i Danmark, betydelig nedsat psykisk funktionsevne eller særlige sociale problemer",
        ),
        ({"housing": {"met": ["residential_home"]}}, "Bolig: Botilbud eller noget lignende"),
        (
            {
                "any": [
                    {"income": ["early_retirement_pension", "state_pension"]},
                    {"early_retirement_pension": True, "early_retirement_pension_dormant": False},
                ]
            },
            (
                "(Indkomst: Førtidspension eller Folkepension) eller (har fået tilkendt førtidspension og den "
                "tilkendte førtidspension udbetales)"
            ),
        ),
        (
            {"birth_date": {"age_at_least": "60 years", "age_below": "65 years"}},
            "Fødselsdato: mindst 60 år siden og fødselsdato: under 65 år siden",
        ),
        ({"not": {"acting_municipality": "own"}}, "ikke Handlekommune: kommunen selv"),
        ({"residence_municipality": "other"}, "Bopælskommune: en anden kommune"),
        ({"application_received": {"before": "2026-01-01"}}, "Ansøgning modtaget før 1. januar 2026"),
        (
            {"all_information_present": {"no_earlier_than": "application_received"}},
            "Alle oplysninger modtaget tidligst Ansøgning modtaget",
        ),
    ],
)
def test_a_condition_is_said_in_one_line(written, danish):
    assert TreeWords(vocabulary(), "da").condition(Condition(written)) == danish


def test_a_tree_is_said_step_by_step_with_what_each_step_came_to():
    tree = Condition({"any": [{"special_social_problems": True}, {"support_need": ["high"]}]}).lower(context())
    step = TreeWords(vocabulary(), "da").steps(tree, {"special_social_problems": False})
    assert step.lines() == [
        "Mindst én af disse er opfyldt: ikke afklaret",
        "  Særlige sociale problemer: nej",
        "  Samlet vurdering af støttebehov (VUM): Højt: ikke afklaret",
    ]
