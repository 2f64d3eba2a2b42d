"""Every obstacle leads to the page and the field where it is cleared: one table, complete."""

import re

import pytest
from django.urls import NoReverseMatch, reverse

from rettesnor.cases.file.obstacle import FIELDS, Obstacle, all_codes
from rettesnor.cases.models import PartName
from rettesnor.web.staff.links import LINKS, OF_NO_CASE, link_of
from tests.cases import cast


def test_every_code_is_in_the_table_and_nothing_else_is():
    assert set(LINKS) == all_codes()


@pytest.mark.parametrize("page", sorted({target.page for target in LINKS.values() if target.page}))
def test_the_page_is_there(page):
    try:
        reverse(page, args=[] if page in OF_NO_CASE else ["253-2026-00001"])
    except NoReverseMatch:
        pytest.fail(f"there is no page {page}")


FIELDS_OF_PAGES = sorted({(target.page, target.field) for target in LINKS.values() if target.page and target.field})


@pytest.mark.parametrize(("page", "field"), FIELDS_OF_PAGES)
def test_the_field_is_on_the_page(client, page, field):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    for part in PartName if "{part}" in field else [PartName.TARGET_GROUP]:
        for what in ["decision_sentence"] if "{what}" in field else [""]:
            html = client.get(reverse(page, args=[case.slug])).content.decode()
            assert f'id="field-{field.format(part=part, what=what)}"' in html


@pytest.mark.django_db
def test_a_link_says_the_obstacle_with_its_provision_and_leads_to_the_field():
    case = cast.application()
    link = link_of(Obstacle("part_needs_facts", "forvaltningsloven § 24, stk. 2", {"part": "extent"}), case)
    assert link.url == f"/sager/{case.slug}/afgoerelse/#field-extent-facts"
    assert link.label.endswith("omfang. (forvaltningsloven § 24, stk. 2)")


@pytest.mark.django_db
def test_what_was_typed_on_this_page_leads_nowhere_else():
    assert link_of(Obstacle("empty", None, {"what": "reason"}), cast.application()).url == ""


def test_every_argument_that_can_be_empty_has_a_name_in_words():
    assert all(re.match(r"the |how ", words) for words in FIELDS.values())
