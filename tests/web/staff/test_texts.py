"""A team leader writes the texts of the municipality's letters in the browser, and sees how they read."""

import pytest

from rettesnor.accounts.models import Role
from rettesnor.letters.blocks import BLOCKS, words_of_letters
from rettesnor.letters.models import TextBlock, current_block
from tests.cases import cast
from tests.letters.letters import words_of

LIST = f"/kommunen/{cast.GREVE}/tekster/"
PAGE = f"{LIST}receipt.deadline/"
OWN = "Vi svarer inden den {decide_by}."


@pytest.fixture
def leader(db, sign_in):
    cast.municipality(cast.GREVE)
    return sign_in(cast.user(role=Role.TEAM_LEADER))


def test_every_text_is_on_the_list(leader):
    text = leader.get(LIST).content.decode()
    assert [key for key in BLOCKS if f'href="{LIST}{key}/"' not in text] == []


def test_every_placeholder_has_an_example_to_be_shown_with():
    used = {name for placeholders in BLOCKS.values() for name in placeholders.allowed}
    assert used == set(words_of_letters("da").examples)


def test_a_new_version_stands_in_the_letters_from_then_on(leader, monkeypatch):
    assert leader.post(PAGE, {"text": OWN}).url == PAGE
    block = current_block(cast.GREVE, "receipt.deadline", "da", cast.LATER)
    assert (block.text, block.version) == (OWN, 2)
    case = cast.application()
    pdf = leader.post(f"/sager/{case.slug}/kvittering/", {"how": "letter", "look": "pdf"})
    assert "Vi svarer inden den 24. december 2026." in words_of(pdf.content)


def test_it_is_shown_before_it_is_saved(leader):
    page = leader.post(PAGE, {"text": OWN, "look": "text"}).content.decode()
    assert "Vi svarer inden den 24. december 2026." in page
    assert TextBlock.objects.filter(municipality=cast.GREVE, key="receipt.deadline").count() == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hej\nVi svarer den {decide_by} {navn}.", "Linje 2"),
        ("Hej\n\nVi svarer den {decide_by.", "Linje 3"),
        ("Vi svarer snart.", "{decide_by}"),
        ("Vi svarer den {decide_by} 😀", "Linje 1"),
    ],
)
def test_what_is_wrong_is_said_with_the_line_it_stands_in(leader, text, said):
    page = leader.post(PAGE, {"text": text})
    assert any(said in error for error in page.context["form"].errors["text"])
    assert TextBlock.objects.filter(municipality=cast.GREVE, key="receipt.deadline").count() == 1


def test_earlier_versions_can_be_read_with_who_wrote_them(leader):
    leader.post(PAGE, {"text": OWN})
    page = leader.get(PAGE)
    assert [version.version for version in page.context["versions"]] == [2, 1]
    assert page.context["in_use"].version == 2


def test_a_caseworker_reads_the_texts_and_changes_none(client):
    assert client.get(LIST).status_code == 200
    assert client.get(PAGE).status_code == 200
    assert client.post(PAGE, {"text": OWN}).status_code == 403


def test_another_municipality_s_texts_and_a_text_that_is_none_are_not_there(client):
    assert client.get(f"/kommunen/{cast.BALLERUP}/tekster/").status_code == 404
    assert client.get(f"/kommunen/{cast.BALLERUP}/tekster/receipt.next/").status_code == 404
    assert client.get(f"{LIST}nothing/").status_code == 404
