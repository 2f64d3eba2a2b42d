"""The page of the remarks on the standards: the conflicts, and the other grades where the address asks for them."""

from datetime import date
from typing import get_args

import pytest
from django.urls import reverse
from django.utils.html import escape
from django.utils.timezone import localdate

from rettesnor.rules.standard import Grade, JuristAnswer, Review
from rettesnor.standards import files
from rettesnor.standards.remarks import Remark, remarks
from rettesnor.web.library.document import place_of, review_note

PAGE = "/standarder/gennemgang/"


def every(language="da"):
    return [remark for each in files.standard_ids() for remark in remarks(each, localdate(), language)]


def lines(page):
    assert page.status_code == 200
    return [line for _grade, _label, group in page.context["groups"] for line in group]


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_remarks_of_all_texts_stand_on_the_page(client, language):
    client.cookies["django_language"] = language
    page = client.get(PAGE, {"grad": "all"})
    shown = page.content.decode()
    assert len(lines(page)) == len(every(language)) > 200
    assert all(escape(remark.note) in shown for remark in every(language))
    assert all(escape(remark.noted.note) in shown for remark in every(language) if remark.noted)


def test_of_one_text_the_conflicts_stand_first(client):
    page = client.get(PAGE, {"grad": "all", "tekst": "ballerup"})
    grades = [grade for grade, _label, _lines in page.context["groups"]]
    assert grades == [grade for grade in get_args(Grade) if grade in grades]
    assert grades[0] == "conflict"
    assert "<details" not in page.text.partition("<main")[2]


def test_all_remarks_of_all_texts_are_folded_text_by_text(client):
    page = client.get(PAGE, {"grad": "all"})
    assert [name for name, _label, _lines in page.context["groups"]] == files.standard_ids()
    assert page.text.partition("<main")[2].count("<details") == len(files.standard_ids())


@pytest.mark.parametrize("asked", [{}, {"grad": "no such grade"}, {"grad": ""}], ids=str)
def test_without_a_grade_the_conflicts_are_shown_alone(client, asked):
    page = client.get(PAGE, asked)
    assert len(lines(page)) == len([remark for remark in every() if remark.grade == "conflict"]) > 0
    assert 'value="conflict" selected' in page.text


def test_the_other_grades_are_counted_and_linked_and_what_is_asked_for_otherwise_stays_in_the_address(client):
    page = client.get(PAGE, {"tekst": "ballerup"})
    *grades, together = page.context["grades"]
    assert [link.url for link in grades if link.current] == ["?tekst=ballerup&grad=conflict"]
    for link in (*grades, together):
        assert f'href="{escape(link.url)}"' in page.text
        assert link.label.endswith(f" ({len(lines(client.get(PAGE + link.url)))})")
    assert len(lines(client.get(PAGE + together.url))) == len([r for r in every() if r.standard == "ballerup"])


@pytest.mark.django_db
def test_the_page_asks_the_database_no_more_for_many_remarks_than_for_few(client, django_assert_max_num_queries):
    for grade in ("conflict", "all"):
        with django_assert_max_num_queries(0):
            client.get(PAGE, {"grad": grade})


@pytest.mark.parametrize(
    ("asked", "picked"),
    [
        ({"tekst": "ballerup", "grad": "all"}, lambda remark: remark.standard == "ballerup"),
        ({"tekst": "ballerup"}, lambda r: (r.standard, r.grade) == ("ballerup", "conflict")),
        ({"grad": "risk"}, lambda remark: remark.grade == "risk"),
        ({"fundet": "machine", "grad": "all"}, lambda remark: "machine" in remark.sources),
        ({"fundet": "reader", "grad": "all"}, lambda remark: "reader" in remark.sources),
        ({"svar": "open", "grad": "all"}, lambda remark: remark.answered is None),
        ({"svar": "answered", "grad": "all"}, lambda remark: remark.answered is not None),
        ({"tekst": "greve-2019", "grad": "gap"}, lambda r: (r.standard, r.grade) == ("greve-2019", "gap")),
        ({"tekst": "no such text", "grad": "all"}, lambda remark: True),
    ],
)
def test_the_address_narrows_the_list(client, asked, picked):
    assert len(lines(client.get(PAGE, asked))) == len([remark for remark in every() if picked(remark)])


def test_a_remark_leads_to_its_rule_and_without_one_to_its_section(client):
    pages = {each: client.get(reverse("standard", args=[each])).text for each in files.standard_ids()}
    for remark in every():
        place = place_of(remark, files.standard(remark.standard))
        assert not place or f'id="{place[1:]}"' in pages[remark.standard]


def test_an_answer_stands_in_the_jurists_own_words_with_name_and_day():
    answer = JuristAnswer(by="Jurist Inge Holm", on=date(2026, 11, 2), says="Enig. Teksten rettes ved næste revision.")
    remark = Remark("greve-2019", "risk", "En bemærkning.", None, "reader", answer)
    note = review_note(remark)
    assert (note.answered, note.answer) == ("Jurist Inge Holm, 2. november 2026:", answer.says)
    assert not review_note(Remark("greve-2019", "risk", "En bemærkning.", None, "reader", None)).answered


@pytest.mark.parametrize("missing", ["by", "on", "says"])
def test_an_answer_says_who_when_and_what(missing):
    answer = {"by": "Inge Holm", "on": "2026-11-02", "says": "Enig."}
    del answer[missing]
    with pytest.raises(ValueError, match=missing):
        Review.model_validate({"grade": "risk", "note": "En bemærkning.", "answered": answer})


def test_the_page_says_which_of_the_texts_shown_are_not_in_force(client):
    client.cookies["django_language"] = "da"
    draft, proposal = "« er et udkast", "(foreslået tekst)« er et forslag"
    whole, one, in_force = (
        client.get(PAGE, {"tekst": text}).content.decode() for text in ("", "randers-draft", "ballerup")
    )
    assert draft in whole
    assert proposal in whole
    assert draft in one
    assert proposal not in one
    assert draft not in in_force
