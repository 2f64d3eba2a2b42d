"""A page of a case calls a standard by its title and a rule by its sentence: ids are for files alone."""

import re
from html import unescape

import pytest

from rettesnor.cases.file.quoted import quoted
from rettesnor.standards import files
from tests.cases import cast

RULE, STANDARD = "need-too-low", "greve-2019"
TITLE = files.standard(STANDARD).title


@pytest.fixture
def case(db):
    case = cast.karen(support_need="light")
    cast.deviation(case, RULE)
    return case


def shown(client, address):
    page = client.get(address).content.decode()
    return unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]))


def test_while_the_decision_is_being_written(case, sign_in):
    cast.draft(case, cast.GRANT)
    client = sign_in(cast.user(cast.GREVE))
    for page in ("", "vurdering/", "afgoerelse/", "afgoerelse/udsted/", "oplysninger/"):
        text = shown(client, f"/sager/{case.slug}/{page}")
        assert STANDARD not in text
        assert RULE not in text
    [aside] = case.deviations.all()
    assert quoted(aside.standard, RULE, cast.NOW.date()) in shown(client, f"/sager/{case.slug}/afgoerelse/udsted/")


def test_when_it_is_issued(case, sign_in):
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case)
    text = shown(sign_in(cast.user(cast.GREVE)), f"/sager/{case.slug}/afgoerelser/{decision.pk}/")
    assert TITLE in text
    assert STANDARD not in text
    assert RULE not in text
