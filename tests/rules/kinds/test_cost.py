"""What the citizen pays: a share of a price is reckoned where the text says what it is a share of."""

import pytest
from pydantic import ValidationError

from tests.rules.kinds.kinds import lowered, rule


def values(**parameters):
    return {value.name: value.stated for value in lowered(rule("cost", **parameters)).values}


def test_a_share_of_a_price_is_an_amount_in_ore_rounded_down():
    assert values(share="50 %", share_of="30.25 kr")["cost_share_amount"] == 1_512


def test_a_share_of_a_price_that_the_text_does_not_name_stays_a_share():
    assert "cost_share_amount" not in values(own=["work-clothes"], share="10 %")


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"share": "5 kr"}, "not_a_share"),
        ({"share_of": "30 kr"}, "share_of_without_share"),
        ({"share": "5 %", "share_of": "30 %"}, "price_not_in_kroner"),
    ],
)
def test_what_is_no_share_of_a_price_is_refused(parameters, code):
    with pytest.raises(ValidationError, match=code):
        rule("cost", **parameters)
