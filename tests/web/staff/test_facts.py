"""The facts page: asked from the vocabulary, decisive ones first, each with source, date and author."""

from datetime import date

import pytest

from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.models import CaseFact
from rettesnor.rules.quantity import Quantity
from rettesnor.standards import files
from tests.cases import cast
from tests.web.staff.test_hearing import day


def typed(client, case, **changes):
    """The page's form as the browser would send it, with some fields changed."""
    form = client.get(f"/sager/{case.slug}/oplysninger/").context["form"]
    data: dict[str, object] = {}
    for bound in form:
        value = bound.value()
        if hasattr(value, "year") and not hasattr(value, "hour"):
            data |= {
                f"{bound.name}_day": value.day,
                f"{bound.name}_month": value.month,
                f"{bound.name}_year": value.year,
            }
        else:
            data[bound.name] = "" if value is None else value
    whence = {"whence-source": "caseworker", **day("whence-said_on", cast.LATER.date())}
    return {**data, **whence, **{name.replace("__", "-"): value for name, value in changes.items()}}


def save(client, case, **changes):
    return client.post(f"/sager/{case.slug}/oplysninger/", typed(client, case, **changes))


def known(case):
    return {name: row.value for name, row in facts_on(case, cast.LATER.date(), cast.LATER).items()}


def test_every_fact_of_the_vocabulary_is_on_the_page_with_label_and_help(client, read):
    text = read(f"/sager/{cast.application().slug}/oplysninger/")
    for fact in files.vocabulary().facts:
        assert fact.label.da in text
        assert fact.help.da in text


def test_the_facts_that_can_still_change_the_outcome_stand_first(client):
    case = cast.application()
    page = client.get(f"/sager/{case.slug}/oplysninger/").context
    first = {row.definition.name for row in page["by_law"]}
    assert {"lawful_stay", "cannot_work_on_normal_terms", "cannot_use_other_offers"} <= first
    assert "birth_date" not in first
    assert "support_need" in {row.definition.name for row in page["by_standard"]}


def test_nothing_is_asked_for_once_the_outcome_is_settled(client, read):
    case = cast.karen(agreed_wage="143.37 kr")
    save(client, case, housing="own_home_alone", housing__source="citizen")
    assert "Ingen manglende oplysning kan længere ændre udfaldet" in read(f"/sager/{case.slug}/oplysninger/")


def test_what_was_changed_is_recorded_and_nothing_else(client):
    case = cast.application()
    response = save(client, case, lawful_stay="true", lawful_stay__source="register")
    assert response.status_code == 302
    row = case.facts.get(name="lawful_stay")
    assert (row.value, row.source, row.by, row.said_on) == (True, "register", cast.user(), cast.LATER.date())
    assert row.holds_from == row.said_on
    assert case.facts.count() == 3


def test_the_page_says_who_entered_what_when(client, read):
    case = cast.karen()
    text = read(f"/sager/{case.slug}/oplysninger/")
    assert "Fra sagsbehandleren (Samtale), 2. oktober 2026. Gælder fra 1. oktober 2026." in text
    assert "Registreret af Sanne Test den 5. oktober 2026." in text


def test_a_judgement_needs_a_written_reason(client):
    case = cast.application()
    response = save(client, case, support_need="moderate")
    assert response.status_code == 200
    assert response.context["form"].errors == {"support_need-reason": ["Skriv begrundelsen for vurderingen."]}
    assert save(client, case, support_need="moderate", support_need__reason="VUM.").status_code == 302
    assert known(case)["support_need"] == "moderate"


def test_a_field_that_is_emptied_makes_the_fact_unknown_again(client):
    case = cast.karen()
    save(client, case, lawful_stay="")
    assert "lawful_stay" not in known(case)


def test_contradicting_facts_are_refused_and_said_in_the_summary(client):
    case = cast.karen()
    response = save(client, case, option_flex_job="can_use", option_flex_job__reason="Bevilget.")
    assert response.status_code == 200
    assert response.context["form"].non_field_errors()
    assert known(case)["option_flex_job"] == "cannot_use"


@pytest.mark.parametrize(("number", "stored"), [("12,5", "12.5 km"), ("8", "8 km"), ("", None)])
def test_a_distance_is_written_in_kilometres_with_a_comma(client, number, stored):
    case = cast.application()
    save(client, case, distance_to_work=number)
    assert known(case).get("distance_to_work") == stored


def test_a_distance_that_is_no_number_is_refused(client):
    response = save(client, cast.application(), distance_to_work="langt")
    assert response.context["form"].errors["distance_to_work"] == ["Skriv et tal, for eksempel 12,5."]


@pytest.mark.parametrize(
    ("typed_in", "said"), [("1.250", "1250 eller 1,250"), ("\uff11\uff12", "Skriv et tal"), ("9" * 18, "")]
)
def test_an_amount_that_can_be_read_in_two_ways_or_in_none_is_asked_back_at_its_field(client, typed_in, said):
    [error] = save(client, cast.application(), hourly_pay=typed_in).context["form"].errors["hourly_pay"]
    assert said in error


def test_points_between_thousands_are_read_where_a_comma_shows_what_they_are(client):
    case = cast.application()
    response = save(client, case, net_earnings="1.250,50")
    assert response.status_code == 302, response.context["form"].errors
    assert known(case)["net_earnings"] == "1250.50 kr"


def test_an_old_page_does_not_undo_what_a_colleague_entered_meanwhile(client):
    case = cast.application()
    old = typed(client, case, granted_104="true")
    old["seen"] = cast.NOW.isoformat()
    cast.facts(case, now=cast.LATER, lawful_stay=True)
    assert client.post(f"/sager/{case.slug}/oplysninger/", old).status_code == 302
    assert known(case)["lawful_stay"] is True
    assert known(case)["granted_104"] is True


def test_where_something_comes_from_is_said_and_never_assumed(client):
    case = cast.application()
    nothing = {"whence-source": "", "whence-said_on_day": "", "whence-said_on_month": "", "whence-said_on_year": ""}
    response = save(client, case, lawful_stay="true", **nothing)
    assert set(response.context["form"].errors) == {"whence-source", "whence-said_on"}
    assert "lawful_stay" not in known(case)


def test_what_only_one_can_have_supplied_needs_no_word_of_who_did(client):
    case = cast.application()
    changes = {"support_need": "moderate", "support_need-reason": "VUM.", "whence-source": ""}
    assert save(client, case, **changes).status_code == 302
    assert case.facts.get(name="support_need").source == "caseworker"


def test_a_fact_s_own_source_comes_before_the_one_for_all(client):
    case = cast.application()
    own = {"lawful_stay-document": "CPR-registeret", **day("lawful_stay-said_on", cast.NOW)}
    save(client, case, lawful_stay="true", **own)
    row = case.facts.get(name="lawful_stay")
    assert (row.document, row.said_on) == ("CPR-registeret", cast.NOW.date())


def test_whoever_saves_an_old_page_is_told_what_was_recorded_since(client):
    case = cast.application()
    old = typed(client, case, lawful_stay="false")
    old["seen"] = cast.NOW.isoformat()
    cast.facts(case, now=cast.LATER, lawful_stay=True)
    page = client.post(f"/sager/{case.slug}/oplysninger/", old)
    [error] = page.context["form"].errors["lawful_stay"]
    assert "Sanne Test" in error
    assert known(case)["lawful_stay"] is True
    again = {**old, "seen": page.context["seen"]}
    assert client.post(f"/sager/{case.slug}/oplysninger/", again).status_code == 302
    assert known(case)["lawful_stay"] is False


def test_what_is_far_from_usual_is_asked_back_and_kept_when_it_is_right(client):
    case = cast.application()
    page = save(client, case, distance_to_work="800")
    assert "distance_to_work" in page.context["form"].errors
    assert 'name="distance_to_work-sure"' in page.content.decode()
    assert save(client, case, distance_to_work="800", **{"distance_to_work-sure": "on"}).status_code == 302
    assert known(case)["distance_to_work"] == "800 km"


def test_where_nothing_was_decided_ankestyrelsen_s_decision_is_asked_about_where_it_was_typed_with_all_ways_out(client):
    case = cast.application()
    back = day("appeal_decision_received", cast.LATER.date())
    page = save(client, case, **back)
    assert list(page.context["form"].errors) == ["appeal_decision_received"]
    shown = page.content.decode()
    for name in ("appeal_decision_received", "decision_received", "application_received"):
        assert f'<li><a href="#id_{name}_0">{files.vocabulary()[name].label.da}</a></li>' in shown
    assert save(client, case, **back, **day("decision_received", cast.NOW.date())).status_code == 302
    assert known(case)["appeal_decision_received"] == cast.LATER.date().isoformat()


def test_it_is_asked_first_and_without_a_box_that_would_not_help(client):
    """A decision of the old system: the day of the application is the one that has to be corrected."""
    case = cast.application()
    days = {**day("appeal_decision_received", cast.LATER.date()), **day("decision_received", date(2026, 6, 10))}
    page = save(client, case, **days)
    assert list(page.context["form"].errors) == ["appeal_decision_received"]
    assert "-sure" not in page.content.decode()
    assert save(client, case, **days, **day("application_received", date(2026, 6, 1))).status_code == 302
    assert known(case)["application_received"] == "2026-06-01"


def test_a_day_that_the_remittal_rests_on_is_asked_about_again_where_it_is_emptied(client):
    case = cast.application()
    days = {"decision_received": cast.NOW.date(), "appeal_decision_received": cast.LATER.date()}
    cast.facts(case, now=cast.LATER, **{name: each.isoformat() for name, each in days.items()})
    emptied = {f"decision_received_{part}": "" for part in ("day", "month", "year")}
    page = save(client, case, **emptied)
    assert list(page.context["form"].errors) == ["decision_received"]
    assert known(case)["decision_received"] == cast.NOW.date().isoformat()


def test_what_is_refused_of_the_day_of_receipt_stands_at_that_day_and_says_what_it_comes_after(client):
    case = cast.karen()
    cast.draft(case, cast.GRANT, cast.NOW)
    cast.issue(case, cast.NOW)
    [error] = (
        save(client, case, **day("application_received", cast.LATER.date()))
        .context["form"]
        .errors["application_received"]
    )
    assert error == "Dagen for modtagelsen kan ikke ligge efter den dag, afgørelsen blev truffet, 5. oktober 2026."


def test_the_history_shows_old_and_new_value_with_who_when_and_why(client, read):
    case = cast.karen()
    save(client, case, **{"support_need": "full", "support_need-reason": "Ny udredning."})
    [newest, *_rest] = client.get(f"/sager/{case.slug}/oplysninger/historik/").context["changes"]
    assert newest.before != newest.after
    assert (newest.who, newest.reason, newest.at) == ("Sanne Test", "Ny udredning.", cast.LATER)
    assert "Ny udredning." in read(f"/sager/{case.slug}/oplysninger/historik/")


STORED = [
    ("support_need", "massive", "an option that is gone or was renamed"),
    ("lawful_stay", "maybe", "a type that was changed"),
    ("no_longer_asked", "4 days/week", "a fact that is no longer there"),
    ("all_information_present", "9999-12-31", "a day that cannot be"),
    ("distance_to_work", {"km": [1, None]}, "something that was never a value"),
]


def stored(case, name, value, **more):
    """A row as it would lie in the database, however it came there."""
    said = {"holds_from": cast.RECEIVED, "source": "caseworker", "said_on": cast.TALK}
    CaseFact.objects.create(case=case, name=name, value=value, by=cast.user(), at=cast.NOW, **said, **more)


@pytest.mark.parametrize(("name", "value", "what"), STORED)
def test_what_was_recorded_before_the_vocabulary_changed_stops_no_page(client, name, value, what):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    stored(case, name, value)
    for page in ("", "oplysninger/", "oplysninger/historik/", "vurdering/", "partshoering/", "afgoerelse/"):
        assert client.get(f"/sager/{case.slug}/{page}").status_code == 200, (what, page)
    assert client.get("/sager/").status_code == 200
    [unclear] = client.get(f"/sager/{case.slug}/oplysninger/").context["unclear"]
    assert unclear.written


def test_a_stored_contradiction_is_shown_where_it_is_mended(client, read):
    case = cast.karen()
    stored(case, "option_flex_job", "can_use", reason="Bevilget.")
    text = read(f"/sager/{case.slug}/oplysninger/")
    assert "Det, der er oplyst og ikke tæller med" in text
    assert 'href="#field-cannot_use_other_offers"' in text


def test_the_number_of_queries_does_not_grow_with_the_facts(client, django_assert_max_num_queries):
    case = cast.karen()
    with django_assert_max_num_queries(19):
        client.get(f"/sager/{case.slug}/oplysninger/")


def test_a_fact_that_only_changes_a_proposed_value_is_asked_for_too(client, read):
    page = client.get(f"/sager/{cast.karen().slug}/oplysninger/").context
    assert page["by_law"] == page["by_standard"] == []
    assert [row.definition.name for row in page["of_values"]] == ["agreed_wage", "housing"]


@pytest.mark.parametrize(
    ("typed_in", "stored"), [("2,5", "2.5 days/week"), ("2½", "2.5 days/week"), ("½", "0.5 days/week")]
)
def test_half_days_are_written_as_people_write_them(client, read, typed_in, stored):
    case = cast.karen()
    save(client, case, wished_days=typed_in, wished_days__source="citizen")
    assert Quantity.parse(known(case)["wished_days"]).amount == Quantity.parse(stored).amount
    assert f"Borgeren ønsker: {typed_in.replace(',5', '½')} dag" in read(f"/sager/{case.slug}/vurdering/")
