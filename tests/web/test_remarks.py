"""The page of all remarks on the standards: the gravest first, narrowed by what the address asks for."""

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
def test_all_remarks_of_all_texts_stand_on_the_page_conflicts_first(client, language):
    client.cookies["django_language"] = language
    page = client.get(PAGE)
    shown = page.content.decode()
    assert len(lines(page)) == len(every(language)) > 200
    assert all(escape(remark.note) in shown for remark in every(language))
    grades = [grade for grade, _label, _lines in page.context["groups"]]
    assert grades == [grade for grade in get_args(Grade) if grade in grades]
    assert grades[0] == "conflict"


@pytest.mark.parametrize(
    ("asked", "picked"),
    [
        ({"tekst": "ballerup"}, lambda remark: remark.standard == "ballerup"),
        ({"grad": "conflict"}, lambda remark: remark.grade == "conflict"),
        ({"fundet": "machine"}, lambda remark: remark.found_by == "machine"),
        ({"svar": "open"}, lambda remark: remark.answered is None),
        ({"svar": "answered"}, lambda remark: remark.answered is not None),
        ({"tekst": "greve-2019", "grad": "gap"}, lambda r: (r.standard, r.grade) == ("greve-2019", "gap")),
        ({"grad": "no such grade"}, lambda remark: True),
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
    draft, proposal = "randers-draft er et udkast", "ishoej-proposed er et forslag"
    whole, one, in_force = (
        client.get(PAGE, {"tekst": text}).content.decode() for text in ("", "randers-draft", "ballerup")
    )
    assert draft in whole
    assert proposal in whole
    assert draft in one
    assert proposal not in one
    assert draft not in in_force
