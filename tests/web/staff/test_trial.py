"""Trying a case on a standard that is not in force, from the assessment to the look-over."""

import pytest

from rettesnor.cases.models import DecisionDraft
from tests.cases import cast
from tests.letters.letters import words_of
from tests.web.staff.test_decide import GRANT, missing

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return cast.without_a_standard("rita")


@pytest.fixture
def client(case, sign_in):
    return sign_in(cast.user(cast.RANDERS))


def try_it(client, case):
    page = f"/sager/{case.slug}/afgoerelse/?standard=randers-draft"
    return client.post(page, {**GRANT, "read": client.get(f"{page}&outcome=granted").context["read"]})


def test_by_itself_the_assessment_is_of_the_law_alone_and_offers_the_draft(case, client, read):
    text = read(f"/sager/{case.slug}/vurdering/")
    assert "Ingen af kommunens standarder gælder" in text
    assert 'href="?standard=randers-draft"' in text
    assert "Prøv på udkastet »Kvalitetsstandard for dagtilbud til voksne. Beskyttet beskæftigelse«" in text
    assert "Det her er en prøvesag" not in text
    page = client.get(f"/sager/{case.slug}/vurdering/").context
    assert [layer.name for layer in page["layers"]] == ["Loven"]
    assert [label for label, *_ in page["decisive"]] == ["Efter loven"]


def test_on_the_draft_everything_is_shown_and_marked_as_a_trial(case, client, read):
    text = read(f"/sager/{case.slug}/vurdering/", standard="randers-draft")
    assert "Det her er en prøvesag" in text
    assert "Tilbage til det, der gælder" in text
    assert f"/sager/{case.slug}/afgoerelse/?outcome=granted&amp;standard=randers-draft" in text
    assert "/fravig/" not in text
    page = client.get(f"/sager/{case.slug}/vurdering/", {"standard": "randers-draft"}).context
    assert [label for label, *_ in page["decisive"]] == ["Efter loven", "Efter standarden"]


def test_another_municipality_s_standard_is_not_found(case, client):
    cast.municipality(cast.GREVE)
    assert client.get(f"/sager/{case.slug}/vurdering/", {"standard": "greve-2019"}).status_code == 404


def test_the_decision_is_written_as_a_trial_and_cannot_be_issued(case, client, read):
    assert try_it(client, case).status_code == 302
    assert DecisionDraft.objects.get().standard_id == "randers-draft"
    assert "Det her er en prøvesag" in read(f"/sager/{case.slug}/afgoerelse/")
    assert any(
        label.startswith("»Kvalitetsstandard for dagtilbud til voksne. Beskyttet beskæftigelse« gælder ikke")
        for label in missing(client, case)
    )
    assert client.get(f"/sager/{case.slug}/afgoerelse/udsted/").context["seen"] == ""
    assert "PRØVESAG" in words_of(client.get(f"/sager/{case.slug}/afgoerelse/udkast.pdf").content)


def test_the_draft_goes_back_to_what_is_in_force(case, client):
    try_it(client, case)
    page = f"/sager/{case.slug}/afgoerelse/?standard="
    client.post(page, {**GRANT, "read": client.get(page).context["read"]})
    assert DecisionDraft.objects.get().standard is None


def test_a_case_without_a_time_limit_says_that_the_municipality_must_set_one(case, read):
    assert "Kommunen skal fastsætte en frist på hvert område (retssikkerhedsloven § 3)" in read(f"/sager/{case.slug}/")
    assert "Ingen frist er kendt" in read("/sager/")


def test_a_decision_by_the_law_alone_says_so_on_its_page(sign_in):
    case = cast.without_a_standard()
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case)
    page = sign_in(cast.user(cast.ISHOEJ)).get(f"/sager/{case.slug}/afgoerelser/{decision.pk}/")
    assert "Afgørelsen hviler på loven alene" in page.content.decode()
