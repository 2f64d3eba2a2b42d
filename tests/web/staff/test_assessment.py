"""The assessment page."""

from datetime import timedelta

import pytest

from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Help, Source
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast


def label(fact):
    return files.vocabulary()[fact].label.da


def cards(client, case):
    layers = client.get(f"/sager/{case.slug}/vurdering/").context["layers"]
    return {layer.name: (layer.against, layer.met) for layer in layers}


def test_every_condition_stands_in_its_layer_with_sentence_and_facts(client):
    found = cards(client, cast.karen())
    assert list(found) == ["Loven", "Standarden"]
    assert found["Loven"][0] == []
    [stay] = [card for card in found["Loven"][1] if card.facts[0].label == label("lawful_stay")]
    assert (stay.quote, stay.source) == ("opholder sig lovligt her i landet", "serviceloven § 2, stk. 1")
    assert "Sanne Test" in stay.facts[0].origin


def test_unknown_says_whether_a_fact_a_judgement_or_the_text_is_missing(client):
    found = cards(client, cast.application())
    status = {card.heading: card.status for against, _met in found.values() for card in against}
    assert status["Betingelse: Opholder sig lovligt i Danmark"] == "unknown"
    assert status["Betingelse: Tilbud efter anden lovgivning kan ikke benyttes"] == "judgement"


def test_a_conflict_shows_both_readings_and_is_named(client, read):
    case = cast.karen(support_need="light")
    text = read(f"/sager/{case.slug}/vurdering/")
    assert "Målgruppen omfatter ikke borgere med intet støttebehov" in text
    assert "Modsætning" in text
    assert "til bekræftelse af en jurist" in text


def test_the_decisive_unknowns_are_those_of_the_assessment(client):
    case = cast.karen(cannot_use_other_offers=None)
    layer, outcome, names, _sets = client.get(f"/sager/{case.slug}/vurdering/").context["decisive"][0]
    assert (layer, outcome, names) == ("Efter loven", "undetermined", [label("cannot_use_other_offers")])


def test_a_proposed_value_stands_with_its_strength_and_sentence(client):
    proposals = client.get(f"/sager/{cast.karen().slug}/vurdering/").context["proposed"]
    extent = next(proposal for proposal in proposals if proposal.topic == "Omfang")
    assert ("Pladser", "deltidsplads") in extent.values
    assert extent.strength == "som udgangspunkt"
    assert extent.quote.startswith("Som udgangspunkt bevilges beskyttet beskæftigelse som en deltidsplads")


def test_what_a_part_of_the_decision_can_be_stands_below_what_the_rules_say_it_is(read):
    page = read(f"/sager/{cast.karen().slug}/vurdering/")
    own = page.index("Hvis Greve Kommune har egne tilbud, visiteres der som udgangspunkt til disse tilbud.")
    workshop = page.index("Beskyttet beskæftigelse kan enten foregå i beskyttede værksteder eller i virksomheder")
    assert "Kan være sådan eller er et eksempel" in page[own:workshop]


def test_what_the_standard_is_silent_on_is_said(client, read):
    assert "klage" in client.get(f"/sager/{cast.karen().slug}/vurdering/").context["silent_on"]


def test_a_local_rule_is_set_aside_with_a_reason_and_can_count_again(client, read):
    case = cast.karen(support_need="light")
    aside = f"/sager/{case.slug}/vurdering/fravig/need-too-low/"
    assert aside in read(f"/sager/{case.slug}/vurdering/")
    assert "Målgruppen omfatter ikke" in read(aside)
    assert client.post(aside, {"reason": "Karen har brug for rammer, som et job ikke kan give."}).status_code == 302
    text = read(f"/sager/{case.slug}/vurdering/")
    assert "Karen har brug for rammer" in text
    assert "Fraveget i denne sag" in text
    back = f"/sager/{case.slug}/vurdering/fravigelser/{case.deviations.get().pk}/"
    assert client.post(back, {"reason": "Behovet er ændret."}).status_code == 302
    assert client.get(f"/sager/{case.slug}/vurdering/").context["deviations"] == []


def test_setting_aside_takes_a_reason(client):
    case = cast.karen(support_need="light")
    page = client.post(f"/sager/{case.slug}/vurdering/fravig/need-too-low/", {"reason": " "})
    assert page.context["form"].errors


def test_a_rule_of_the_law_cannot_be_set_aside(client):
    assert client.get(f"/sager/{cast.karen().slug}/vurdering/fravig/sel-2-lawful-stay/").status_code == 404


def test_the_number_of_queries_is_small(client, django_assert_max_num_queries):
    case = cast.karen()
    client.get("/sager/")  # the first look of a session writes down that it began
    with django_assert_max_num_queries(20):
        client.get(f"/sager/{case.slug}/vurdering/")


def _source(name):
    return Source.CITIZEN if name == "housing" else Source.CASEWORKER


@pytest.fixture
def in_ishoej(db, sign_in):
    """What the page of a case under a standard with a limit on combining is drawn from."""

    def context(**known):
        cast.municipality(cast.ISHOEJ)
        StandardVersion.objects.record(files.standard("ishoej-present"), now=cast.NOW - timedelta(days=50))
        case = cast.without_a_standard()
        rows = [
            NewFact(name, value, cast.RECEIVED, _source(name), cast.TALK, document="Samtale", reason="Vurderet.")
            for name, value in known.items()
        ]
        record_facts(case, rows, by=cast.user(cast.ISHOEJ), now=cast.NOW)
        return sign_in(cast.user(cast.ISHOEJ)).get(f"/sager/{case.slug}/vurdering/").context

    return context


@pytest.mark.parametrize(
    ("known", "status"),
    [
        ({"housing": "own_home_alone"}, "not_applying"),
        ({"housing": "residential_home", "evening_offer_104": False}, "not_limited"),
        (
            {
                "housing": "residential_home",
                "evening_offer_104": True,
                "special_case_for_evening_offer": False,
            },
            "limited",
        ),
    ],
)
def test_a_limit_on_combining_stands_by_itself_and_is_no_condition_of_the_target_group(in_ishoej, known, status):
    page = in_ishoej(**known)
    assert [card.status for card in page["combining"]] == [status]
    quote = page["combining"][0].quote
    cards = [card for layer in page["layers"] for card in (*layer.against, *layer.met, *layer.not_applying)]
    assert quote not in [card.quote for card in cards]


def test_a_conflict_that_may_concern_the_citizen_stands_apart_with_what_is_not_known(in_ishoej):
    page = in_ishoej(housing="own_home_alone")
    assert not any("klub/aftentilbud" in card.local_quote for card in page["conflicts"])
    [card] = [card for card in page["possible_conflicts"] if "klub/aftentilbud" in card.local_quote]
    [(explanation, settled)] = card.explanations
    assert not settled
    club = files.standard("ishoej-present").vocabulary(files.vocabulary())["evening_offer_104"].label.da
    assert explanation.startswith(f"Gælder, hvis dette er opfyldt: {club}. Endnu ikke afgjort: {club}.")


def test_where_the_standard_has_no_condition_for_the_help_the_law_alone_is_asked_about(db, sign_in):
    cast.municipality(cast.BALLERUP)
    case = cast.application("ole", applied_for=Help.SPECIAL_COURSE)
    cast.facts(case, lawful_stay=True)
    page = sign_in(cast.user(cast.BALLERUP)).get(f"/sager/{case.slug}/vurdering/")
    assert [str(label) for label, *_rest in page.context["decisive"]] == ["Efter loven"]
    assert "Standarden afgør intet om denne hjælp. Det gør loven alene." in page.content.decode()


def test_what_can_still_change_a_value_is_said_once_though_standard_and_law_both_set_it(client):
    names = [name for name, _sets in client.get(f"/sager/{cast.karen().slug}/vurdering/").context["open_values"]]
    assert "Løn: mindste timesats" in names
    assert len(set(names)) == len(names)


def test_the_municipality_that_acts_is_told_once_anything_is_known_of_it(client, read):
    case = cast.karen()
    assert "Hvilken kommune der er handlekommune" not in read(f"/sager/{case.slug}/vurdering/")
    cast.facts(case, residence_municipality=cast.RANDERS)
    text = read(f"/sager/{case.slug}/vurdering/")
    assert "Hvilken kommune der er handlekommune for borgeren" in text
    assert "Der er ikke oplyst noget grundlag." in text
    assert "Pligten til at yde hjælp til en borger" in text
