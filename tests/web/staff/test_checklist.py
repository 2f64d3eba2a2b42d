"""What the law and the standard ask for, on the page of a case."""

import re
from datetime import date
from typing import get_args, get_origin

import pytest
from django.utils.translation import override

from rettesnor.cases.available import ACTIONS
from rettesnor.rules.kinds.application import ApplicationRule
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.kinds.evidence import EvidenceRule
from rettesnor.rules.kinds.plan import PlanRule
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.web.staff.overview.duties import asked_by
from tests.cases import cast
from tests.cases.later_standards import greve_promising
from tests.rules.kinds.kinds import ON, rule


def options(annotation):
    """The options of a choice, however it is wrapped."""
    for each in get_args(annotation):
        yield from [each] if isinstance(each, str) else options(each)


@pytest.fixture
def shown(client):
    """The checklist of a case, as its page shows it."""
    return lambda case: client.get(f"/sager/{case.slug}/").context["checklist"]


def items(checklist):
    return [item for group in checklist.groups for item in (*group.items, *group.optional)]


def test_it_holds_the_sentences_of_the_law_and_the_standard_with_their_strength(shown):
    [plan] = [item for item in items(shown(cast.karen())) if item.what.label == "Tilbyd borgeren en handleplan."]
    assert plan.said_strength == "skal"
    assert [sentence.source for sentence in plan.sentences] == [
        "serviceloven § 141, stk. 2",
        "Standarden, Dokumentation til borgeren",
    ]


def test_the_step_that_is_next_is_open_and_the_others_are_folded(shown):
    case = cast.application()
    assert [group.label for group in shown(case).groups if group.is_now] == ["Indtast oplysninger"]
    cast.facts(case, **cast.INSIDE)
    assert [group.label for group in shown(case).groups if group.is_now] == ["Hold partshøring"]
    cast.draft(case, cast.GRANT)
    assert [group.label for group in shown(case).groups if group.is_now] == ["Udsted afgørelsen"]


def test_what_a_text_says_can_be_done_or_gives_as_an_example_is_no_duty(db, sign_in):
    case = cast.application("ole")
    groups = sign_in(cast.user(cast.BALLERUP)).get(f"/sager/{case.slug}/").context["checklist"].groups
    assert "Indhent oplysninger fra læge og hospital." in [i.what.label for group in groups for i in group.optional]
    assert {item.strength for group in groups for item in group.items} <= {"must", "default"}
    assert {item.strength for group in groups for item in group.optional} <= {"may", "typical"}


def test_a_rule_whose_condition_is_open_says_what_it_depends_on(client, read):
    case = cast.application()
    assert "Det afhænger af: Særlige sociale problemer." in read(f"/sager/{case.slug}/")
    cast.facts(case, special_social_problems=False)
    assert "Det afhænger af: Særlige sociale problemer." not in read(f"/sager/{case.slug}/")


def test_a_rule_that_is_set_aside_asks_for_nothing(db, sign_in):
    case = cast.application("ole")
    client = sign_in(cast.user(cast.BALLERUP))

    def asked():
        return {item.what.label for item in items(client.get(f"/sager/{case.slug}/").context["checklist"])}

    draft = "Send borgeren udkastet til afgørelsen, så borgeren kan komme med bemærkninger."
    assert draft in asked()
    cast.draft(case, cast.GRANT)
    cast.no_draft_hearing(case)
    assert draft not in asked()


def test_every_line_leads_to_a_page_that_is_there(client, shown):
    for item in items(shown(cast.karen())):
        page = item.what.url.partition("#")[0]
        assert client.get(page, follow=True).status_code == 200, page


@pytest.mark.parametrize("standard_id", files.standard_ids())
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_duty_of_every_standard_is_a_whole_sentence_and_has_an_action(standard_id, language):
    program = build(files.standard(standard_id), files.law(), files.vocabulary(), ON)
    with override(language):
        asked = [each for sourced in (*program.law, *program.local) for each in asked_by(sourced.rule)]
    assert asked
    for each in asked:
        assert each.action in ACTIONS
        assert re.fullmatch(r"[A-ZÆØÅ][^{}_]+\.", each.what), each.what


@pytest.mark.parametrize(
    ("kind", "parameter", "option"),
    [
        (kind, parameter, option)
        for kind, parameter in (
            (DecisionRule, "says"),
            (DecisionRule, "rests_on"),
            (EvidenceRule, "method"),
            (PlanRule, "offered"),
        )
        for option in options(kind.model_fields[parameter].annotation)
    ],
)
def test_every_option_of_a_rule_has_its_sentence(kind, parameter, option):
    [name] = get_args(kind.model_fields["kind"].annotation)
    several = get_origin(kind.model_fields[parameter].annotation) is tuple
    plan = {"plan": "action-plan"} if kind is PlanRule else {}
    assert list(asked_by(rule(name, **plan, **{parameter: [option] if several else option})))


TEXT_RULES = (
    {"id": "papers", "kind": "application", "strength": "must", "papers": ["medical-statement"]},
    {"id": "prices", "kind": "supplier", "strength": "must", "elsewhere": "Takstbladet"},
)


def test_a_sentence_that_no_rule_holds_in_full_is_to_be_read_by_a_person(client, read):
    case = cast.karen()
    greve_promising(date(2026, 9, 1), *TEXT_RULES)
    [(stage, [sentence]), (other, [elsewhere])] = client.get(f"/sager/{case.slug}/").context["checklist"].to_read
    assert (stage, other) == ("Modtagelse", "Afgørelse")
    assert sentence.source == "Standarden, Sagsbehandlingstid"
    assert sentence.why.endswith("Hvad der sker i uger med helligdage.")
    assert elsewhere.why.endswith("Takstbladet")
    assert "Binder og skal læses af en person" in read(f"/sager/{case.slug}/")


def test_nothing_is_to_be_read_where_the_rules_hold_all(shown):
    assert not shown(cast.karen()).to_read


@pytest.mark.parametrize(
    ("kind", "parameters", "label"),
    [
        ("application", {"papers": ["medical-statement"]}, "Sørg for, at disse papirer er der: en lægeudtalelse."),
        (
            "application",
            {"papers": ["pension-decision"], "papers_are": "recommended"},
            "Fortæl borgeren, at disse papirer hjælper: pensionsafgørelsen.",
        ),
        ("application", {"mandate": "written"}, "Få fuldmagten på skrift, hvis nogen handler for borgeren."),
        ("step", {"step": "visit", "before": "decision"}, "Sørg for dette før afgørelsen: et besøg på arbejdspladsen."),
        (
            "step",
            {"step": "introduction", "in_place": ["transport"]},
            "Sørg for, at dette er på plads før opstart: befordringen.",
        ),
        (
            "neighbour",
            {"offer": "activity_offer", "goes": "instead"},
            "Overvej, om et andet tilbud passer bedre til borgeren: aktivitets- og samværstilbud (serviceloven § 104).",
        ),
        (
            "deadline",
            {"for": "first-contact", "within": "1 week", "from": "application-received"},
            "Kontakt borgeren inden 1 uge, og indtast dagen.",
        ),
        ("application", {"first": ["contact"]}, "Kontakt borgeren, når ansøgningen er kommet."),
        ("application", {"first": ["meeting"]}, "Indbyd borgeren til en samtale."),
        ("application", {"first": ["application-gone-through"]}, "Gennemgå ansøgningen sammen med borgeren."),
        ("application", {"first": ["guidance"]}, "Vejled borgeren om reglerne."),
        ("application", {"place": "agreed-with-citizen"}, "Aftal med borgeren, hvor samtalen holdes."),
        (
            "duty",
            {"on": "municipality", "to": "involve-relatives"},
            "Spørg, om borgeren ønsker, at de nærmeste er med.",
        ),
        ("duty", {"on": "municipality", "to": "involve-citizen"}, "Inddrag borgeren, før afgørelsen træffes."),
        ("transport", {"measured": "from-workplace"}, "Regn borgerens egen strækning sådan: fra arbejdspladsen."),
        ("content", {"of": "purpose"}, "Hold formålet op mod det, teksten siger, at hjælpen er til for."),
        ("content", {"of": "left-out"}, "Overvej, om borgeren har brug for hjælp, som tilbuddet ikke omfatter."),
        (
            "competence",
            {"unit": "committee", "decides": ["grant", "follow-up"]},
            "Sørg for, at afgørelsen træffes af visitationsudvalget: bevilling.",
        ),
    ],
)
def test_what_the_text_asks_around_the_decision_is_something_to_do(kind, parameters, label):
    with override("da"):
        assert [each.what for each in asked_by(rule(kind, **parameters))] == [label]


def test_how_a_text_describes_the_workplace_is_not_ordered_into_the_letter():
    """»Du bliver ansat« and »hvad der ellers følger med på en arbejdsplads« read as if one were an employee."""
    assert not list(asked_by(rule("content", of="setting")))


@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_what_a_text_promises_of_the_first_contact_is_somebody_s_task(standard_id):
    promised = [
        each for each in files.standard(standard_id).rules() if isinstance(each, ApplicationRule) and each.first
    ]
    assert all(list(asked_by(each)) for each in promised)


def test_nothing_that_the_law_alone_asks_is_called_the_standard_s():
    program = build(files.standard("haderslev-2023"), files.law(), files.vocabulary(), ON)
    with override("en"):
        asked = [each.what for sourced in program.law for each in asked_by(sourced.rule)]
    assert asked
    assert not [what for what in asked if "standard" in what]


def test_papers_for_a_refund_are_no_matter_of_the_decision():
    assert not list(asked_by(rule("application", papers=["transport-receipts"], needed="for-refund")))


@pytest.mark.parametrize(
    "written",
    [
        {"unit": "deciding", "decides": ["grant"]},  # as it is anyhow
        {"unit": "committee", "decides": ["ending"]},  # no decision that is made here
        {"unit": "provider", "decides": ["grant"]},  # for the municipality to decide, whatever the text says
    ],
    ids=str,
)
def test_who_decides_is_something_to_see_to_where_it_is_another_unit_that_can(written):
    assert not list(asked_by(rule("competence", **written)))


def test_of_what_is_beside_the_duties_too_what_can_be_stands_below_what_is(db, sign_in):
    case = cast.application("ole")
    also = sign_in(cast.user(cast.BALLERUP)).get(f"/sager/{case.slug}/").context["checklist"].also
    [complaint] = [said for said in also if said.stage == "Klage"]
    assert "Du får besked, når klagen er sendt videre." in [sentence.quote for sentence in complaint.binding]
    assert "Du kan vælge at klage mundtligt eller skriftligt til din sagsbehandler:" in [
        sentence.quote for sentence in complaint.optional
    ]
