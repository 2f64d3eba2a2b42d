"""The standards and the law, as anybody may read them."""

from itertools import pairwise

import pytest
from django.urls import reverse
from django.utils.html import escape
from django.utils.timezone import localdate

from rettesnor.rules.kinds.citation import CitationRule
from rettesnor.standards import files
from rettesnor.standards.legal_review import review_items
from rettesnor.standards.remarks import remarks
from rettesnor.web.library.document import chapters, provision_clauses
from rettesnor.wording.formats import say_month
from rettesnor.wording.review import FOUND_BY
from rettesnor.wording.terms import say

STANDARDS = files.standard_ids()


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_names_every_municipality_and_leads_to_its_standard(client):
    page = text_of(client.get("/standarder/"))
    for name in STANDARDS:
        assert reverse("standard", args=[name]) in page
        assert files.municipality(files.standard(name).municipality).name in page


@pytest.mark.parametrize("name", STANDARDS)
def test_every_sentence_stands_on_the_page_in_its_order(name):
    standard = files.standard(name)
    shown = [clause.text for chapter in chapters(standard) for clause in chapter.clauses]
    assert shown == [unit.words for _section, unit in standard.placed_units()]


@pytest.mark.parametrize("name", STANDARDS)
def test_every_rule_stands_beside_the_sentence_it_comes_from(name):
    standard = files.standard(name)
    shown = {clause.text: [rule.name for rule in clause.rules] for c in chapters(standard) for clause in c.clauses}
    for _section, unit in standard.placed_units():
        for rule in unit.carried:
            assert rule.id in shown[unit.words]


@pytest.mark.parametrize("name", STANDARDS)
def test_an_act_that_a_text_rests_on_is_called_what_it_is_called_in_a_sentence(name):
    shown = {rule.name: rule for c in chapters(files.standard(name)) for clause in c.clauses for rule in clause.rules}
    names = files.law().names
    cited = {rule.id: rule.act for rule in files.standard(name).rules() if isinstance(rule, CitationRule)}
    for rule, act in cited.items():
        assert shown[rule].rows[0].value == names.get(act, act)
    assert not set(names) & {row.value for rule in shown.values() for row in rule.rows}


@pytest.mark.parametrize("name", STANDARDS)
def test_headings_go_down_one_level_at_a_time(name):
    levels = [1, *(chapter.level for chapter in chapters(files.standard(name)) if chapter.heading)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", STANDARDS)
def test_a_standard_shows_its_review_notes_and_what_it_is_silent_on(client, name, language):
    client.cookies["django_language"] = language
    page = client.get(reverse("standard", args=[name]))
    standard = files.standard(name)
    said = remarks(name, localdate(), language)
    assert len(page.context["reviews"]) == sum(remark.unit is None for remark in said)
    assert len(page.context["silent_on"]) == len(standard.silent_on or ())
    shown = text_of(page)
    assert shown.count("rn-clause-review") == len(said)
    for remark in said:
        assert escape(remark.note) in shown
        assert not remark.provision or escape(remark.provision) in shown
    for by in FOUND_BY:
        assert shown.count(f"({say(FOUND_BY, by, language)})") == sum(by in remark.sources for remark in said) > 0


def test_a_standard_that_does_not_exist_is_not_found(client):
    assert client.get("/standarder/findes-ikke/").status_code == 404


@pytest.mark.parametrize("act", files.law().acts, ids=lambda act: act.act)
def test_a_provision_stands_word_for_word_with_every_rule_drawn_from_it(client, act):
    assert act.number in text_of(client.get(reverse("act", args=[act.act])))
    for provision in act.provisions:
        clauses = list(provision_clauses(provision))
        assert " ".join(" ".join(clause.text for clause in clauses).split()) == " ".join(provision.text.split())
        assert sorted(rule.name for clause in clauses for rule in clause.rules) == sorted(r.id for r in provision.rules)


def test_the_law_lists_every_act_as_it_was_in_a_named_month(client):
    page = text_of(client.get("/lov/"))
    for act in files.law().acts:
        assert act.title in page
        assert say_month(act.as_of, "da") in page


def test_the_legal_review_names_every_open_question_and_every_value_not_verified(client):
    page = client.get("/lov/gennemgang/")
    items = [item for _mark, group in page.context["groups"] for item in group]
    assert sorted(item.id for item in items) == sorted(item.id for item in review_items())
    shown = [each.what for _kind, each in page.context["unverified"]]
    assert any("LOV 703" in what for what in shown), "the pension age of 70 is not verified"
    assert text_of(page).count("Hold-an Vej 7") >= 1, "addresses the municipality must confirm"
