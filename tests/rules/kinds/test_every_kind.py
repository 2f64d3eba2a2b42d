"""Every rule kind: in its own module, with its own words, and with no parameter that changes nothing."""

from importlib import import_module
from typing import Any, get_args

import pytest

from rettesnor.rules.kinds import KINDS, AnyRule
from rettesnor.rules.kinds.base import Rule
from rettesnor.standards import files
from rettesnor.wording.rules import say_rule
from tests.rules.kinds.alterations import altered
from tests.rules.kinds.kinds import lowered, rule

# One rule a kind with all its parameters set; where two exclude each other, the kind stands twice.
FULL: list[tuple[str, dict[str, Any]]] = [
    ("condition", {"requires": {"support_need": ["high"]}}),
    ("exclusion", {"when": {"support_need": ["high"]}}),
    ("age", {"at_least": "18 years", "below": "65 years"}),
    (
        "extent",
        {
            "at_least": "1 days/week",
            "at_most": "4 days/week",
            "places": ["full"],
            "set_by": "individual-need",
            "adjusted": "at-follow-up",
            "departs": ["higher"],
        },
    ),
    ("extent", {"place": "half", "at_most": "15 hours/week"}),
    ("combination", {"when": {"granted_104": True}, "only_if": {"special_considerations": True}}),
    (
        "hours",
        {
            "place": "full",
            "open": [{"days": ["monday"], "opens": "08:00", "closes": "15:45"}],
            "patterns": ["mornings"],
            "closed": ["uge 42"],
            "agreed": "at-start",
            "arrive": {"earliest": "07:30", "latest": "09:00"},
            "leave": {"earliest": "13:00", "latest": "15:00"},
            "at": ["Møllen"],
            "days_off": "5 weeks",
            "days_off_paid": True,
            "work_days": ["tuesday"],
        },
    ),
    (
        "pay",
        {
            "methods": ["effort"],
            "ordered": True,
            "floor": "5 %",
            "floor_for": ["gratuity"],
            "steps_up": [{"after": "3 months", "floor": "6 %"}],
            "reflects": "effort",
            "assessed_by": "provider",
            "set_by": "provider",
            "paid_by": "provider",
            "by": "rules-in-force",
            "unpaid_for": "2 weeks",
            "final_after": "4 months",
            "rhythm": "monthly",
            "given": True,
            "at_least": "9 kr",
            "at_most": "35 kr",
            "assessed_every": "12 months",
            "adjusted": "yearly",
            "unpaid_during": ["holiday"],
            "paid_in_illness": "14 days",
            "holiday_pay": True,
            "adjusted_on": "04-01",
            "pay_day": "last-weekday",
        },
    ),
    (
        "transport",
        {
            "own_distance": "10 km",
            "distance": "deducted",
            "measured": "from-workplace",
            "each_way": True,
            "cap": "30 %",
            "beyond": "municipality",
            "ride_cost": "shared",
            "usual_means": "public",
            "arranges": "citizen",
            "assessed": ["need"],
            "vehicle": "taxi",
            "refunded_by": "provider",
            "refunded": "receipts",
            "payer": "municipality",
            "for_means": ["taxi"],
            "instead": ["bicycle"],
            "chosen_by": "citizen",
            "at_the_distance": "citizen",
            "own_stretch": "2 zones",
            "longest_ride": "60 minutes",
            "cap_amount": "250 kr",
            "companion": "free",
            "rate": "state-low",
            "stopped_after": 3,
            "means_in_order": ["public", "taxi"],
            "farthest": "40 km",
            "only_between": "home-and-workplace",
            "refunded_every": "3 months",
        },
    ),
    (
        "cost",
        {
            "free": True,
            "own": ["food"],
            "price": "25 kr",
            "at_most": "600 kr",
            "per": "day",
            "voluntary": True,
            "provided": ["work-clothes"],
            "deducted_from": "payslip",
        },
    ),
    (
        "supplier",
        {
            "preference": ["own", "external"],
            "combined": True,
            "free_choice": False,
            "chosen_by": ["professional"],
            "demands": ["trained-staff"],
            "every": "6 months",
            "sent_to": "municipality",
            "papers": ["contract"],
            "papers_when": "yearly",
            "elsewhere": "takstbladet",
            "approved": True,
            "before_follow_up": "4 weeks",
            "waiting_list": True,
            "placed_by": ["need"],
            "told_every": "3 months",
        },
    ),
    ("trial", {"lasts": "3 months", "extended_by": "3 months", "outcomes": ["goes-on"], "agreed_by": ["citizen"]}),
    (
        "step",
        {
            "step": "start-meeting",
            "before": "start",
            "after": "visit",
            "takes": "2 weeks",
            "within": "14 days",
            "from": "decision-made",
            "agreed_by": ["citizen"],
            "in_place": ["transport"],
        },
    ),
    ("neighbour", {"offer": "activity_offer", "goes": "instead", "chosen_by": "citizen"}),
    (
        "deadline",
        {
            "for": "decision",
            "within": "8 weeks",
            "from": "application-received",
            "to": "decision-made",
            "usual": True,
            "extension": "not-stated",
            "extended_by": "4 weeks",
            "added": [{"by": "2 weeks", "in": "july"}],
            "falls_away": "when-decided-before",
        },
    ),
    ("deadline", {"for": "decision", "elsewhere": "hjemmesiden", "from": "application-received"}),
    (
        "rhythm",
        {
            "first_after": "6 months",
            "second_after": "12 months",
            "every": "12 months",
            "each_year_on": "09-01",
            "minimum": True,
            "of": ["goals"],
            "triggers": ["need"],
            "forms": ["phone"],
            "by": "caseworker",
        },
    ),
    (
        "application",
        {
            "to": "receiving",
            "office": "Boligkontoret",
            "for_other_help": True,
            "first": ["contact"],
            "channels": ["phone"],
            "by": ["relative"],
            "mandate": "written",
            "papers": ["medical-statement"],
            "papers_are": "required",
            "needed": "at-start",
            "help_from": ["companion"],
            "office_open": [{"days": ["tuesday"], "opens": "10:00", "closes": "14:00"}],
            "papers_no_older_than": "6 months",
            "brings": ["companion"],
        },
    ),
    (
        "evidence",
        {
            "method": "vum",
            "used_for": ["offer"],
            "sources": ["doctor"],
            "before": "decision",
            "cooperation": ["citizen"],
        },
    ),
    (
        "consent",
        {
            "needed_for": "information-from-others",
            "given_by": "citizen-alone",
            "refusable": True,
            "relevant_only": True,
        },
    ),
    ("hearing", {"over": "draft-decision"}),
    (
        "decision",
        {
            "written": True,
            "says": ["reasons"],
            "rests_on": ["individual-assessment"],
            "outcome": "grant",
            "granted_for": "12 months",
            "renewed": "after-assessment",
            "sent_by": "letter",
        },
    ),
    (
        "complaint",
        {
            "within": "4 weeks",
            "ways": ["oral"],
            "to": "deciding",
            "reassessed": True,
            "decision_sent_again": True,
            "answered_within": "4 weeks",
            "answer": "received",
            "forwarded_within": "7 days",
            "forwarded_with": ["file"],
            "told_when_forwarded": True,
            "copy_to_citizen": True,
            "about": ["grant"],
        },
    ),
    ("plan", {"plan": "action-plan", "made_by": "provider", "offered": "always", "holds": ["goals"]}),
    ("competence", {"unit": "deciding", "decides": ["grant"], "delegated_by": "council"}),
    (
        "ending",
        {
            "grounds": ["pension-age", "unexplained-absence"],
            "all_needed": True,
            "steps_before": ["talk"],
            "observed": "1 month",
            "decision": "stated",
            "longer_than": "3 months",
            "notice": "14 days",
            "given_by": "citizen",
            "takes_effect": "at-once",
        },
    ),
    (
        "duty",
        {"on": "citizen", "to": "cancel-ride", "when": ["absence"], "longer_than": "3 weeks", "no_later_than": "06:30"},
    ),
    ("content", {"of": "task"}),
    ("citation", {"act": "sel", "section": "103", "number": "LBK 798"}),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_kind_says_what_it_means_and_stands_in_the_module_of_its_name(kind: type[Rule]):
    [name] = get_args(kind.model_fields["kind"].annotation)
    assert kind.__module__ == f"rettesnor.rules.kinds.{name}"
    assert kind.__doc__
    assert kind.topic
    assert kind.stage
    assert import_module(kind.__module__)
    assert name in {made for made, _ in FULL}, f"give {name} a rule with all its parameters in this test"


def test_the_list_of_kinds_is_the_one_that_files_are_read_with():
    assert set(get_args(get_args(AnyRule)[0])) == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "parameters", "name"),
    [(kind, parameters, name) for kind, parameters in FULL for name in parameters],
)
def test_every_parameter_changes_what_the_rule_lowers_to_or_what_is_said_of_it(kind, parameters, name):
    made = rule(kind, **parameters)
    other = altered(made, name)
    assert other is not None, f"no other valid value of {kind}.{name} could be made"
    assert (lowered(other), words(other)) != (lowered(made), words(made))


def words(made: Rule):
    """The rule as the standard's page says it beside its sentence."""
    return say_rule(made, files.vocabulary(), "da")
