"""Every obstacle leads to the page and the field where it is cleared: one table, complete."""

import re

import pytest
from django.urls import NoReverseMatch, reverse

from rettesnor.accounts.models import Role
from rettesnor.cases.file.fields import FIELDS
from rettesnor.cases.file.obstacle import Obstacle, all_codes
from rettesnor.cases.models import Outcome, PartName
from rettesnor.web.staff.links import LINKS, OF_NO_CASE, link_of
from tests.cases import cast
from tests.cases.issuing import with_part
from tests.cases.revision.revising import granted, opened


def test_every_code_is_in_the_table_and_nothing_else_is():
    assert set(LINKS) == all_codes()


@pytest.mark.parametrize("route", sorted({target.page for target in LINKS.values() if target.page}))
def test_the_page_is_there(route):
    try:
        reverse(route, args=[] if route in OF_NO_CASE else ["253-2026-00001"])
    except NoReverseMatch:
        pytest.fail(f"there is no page {route}")


FIELDS_OF_PAGES = sorted({(target.page, target.field) for target in LINKS.values() if target.page and target.field})


TODAY = cast.LATER.date()
EXAMPLES = {
    "part": PartName.EXTENT,
    "what": "decision_sentence",
    "sender": "complaint",
    "first": TODAY,
    "last": TODAY,
    "quote": "Du får en handleplan.",
    "facts": ["lawful_stay"],
    "day": TODAY,
    "number": "2026-00001",
}


def _case(field):
    """Karen's; of a day that something takes effect, one that was opened to change what she was granted."""
    if field != "effective_on":
        return cast.karen()
    return opened(granted(), now=cast.LATER, received_on=TODAY).case


@pytest.mark.parametrize(("route", "field"), FIELDS_OF_PAGES)
def test_the_field_is_on_the_page(sign_in, db, route, field):
    case = _case(field)
    of_part = with_part(cast.GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED)
    cast.draft(case, cast.GRANT if route == "issue" else of_part)
    code = next(code for code, target in LINKS.items() if (target.page, target.field) == (route, field))
    url, _hash, anchor = link_of(Obstacle(code, None, EXAMPLES), case).url.partition("#")
    leader = sign_in(cast.user(role=Role.TEAM_LEADER))
    assert f'id="{anchor}"' in leader.get(url).content.decode()


@pytest.mark.django_db
def test_a_link_says_the_obstacle_with_its_provision_and_leads_to_the_field():
    case = cast.application()
    link = link_of(Obstacle("part_needs_facts", "forvaltningsloven § 24, stk. 2", {"part": "extent"}), case)
    assert link.url == f"/sager/{case.slug}/afgoerelse/#field-extent-facts"
    assert link.label.endswith("omfang (forvaltningsloven § 24, stk. 2).")


@pytest.mark.django_db
def test_what_was_typed_on_this_page_leads_nowhere_else():
    assert link_of(Obstacle("empty", None, {"what": "reason"}), cast.application()).url == ""


def test_every_argument_that_can_be_empty_has_a_name_in_words():
    assert all(re.match(r"the |how ", words) for words in FIELDS.values())
