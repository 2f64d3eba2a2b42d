"""The facts page: asked from the vocabulary, decisive ones first, each with source, date and author."""

import pytest

from rettesnor.cases.file.facts import facts_on
from rettesnor.standards import files
from tests.cases import cast


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
    return {**data, **{name.replace("__", "-"): value for name, value in changes.items()}}


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
    assert "Ingen manglende oplysning kan længere ændre udfaldet" in read(f"/sager/{cast.karen().slug}/oplysninger/")


def test_what_was_changed_is_recorded_and_nothing_else(client):
    case = cast.application()
    response = save(client, case, lawful_stay="true", lawful_stay__source="register")
    assert response.status_code == 302
    row = case.facts.get(name="lawful_stay")
    assert (row.value, row.source, row.by, row.holds_from) == (True, "register", cast.user(), cast.LATER.date())
    assert case.facts.count() == 3


def test_the_page_says_who_entered_what_when(client, read):
    case = cast.karen()
    text = read(f"/sager/{case.slug}/oplysninger/")
    assert "Fra sagsbehandleren (Samtale den 2. oktober 2026), gælder fra 1. oktober 2026." in text
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


def test_an_old_page_does_not_undo_what_a_colleague_entered_meanwhile(client):
    case = cast.application()
    old = typed(client, case, granted_104="true")
    old["seen"] = cast.NOW.isoformat()
    cast.facts(case, now=cast.LATER, lawful_stay=True)
    assert client.post(f"/sager/{case.slug}/oplysninger/", old).status_code == 302
    assert known(case)["lawful_stay"] is True
    assert known(case)["granted_104"] is True


def test_the_number_of_queries_does_not_grow_with_the_facts(client, django_assert_max_num_queries):
    case = cast.karen()
    with django_assert_max_num_queries(16):
        client.get(f"/sager/{case.slug}/oplysninger/")
