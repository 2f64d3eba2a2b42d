"""Taking back a notice of what is missing that was never sent."""

import pytest

from rettesnor.cases.hearing.withdraw_information_notice import (
    WITHDRAW_INFORMATION_NOTICE,
    withdraw_information_notice,
)
from rettesnor.cases.models import InformationNotice
from tests.cases.cast import BALLERUP, LATER, NOW, karen, notice, user
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return karen(cannot_use_other_offers=None)


def test_it_is_taken_back_once_and_with_a_reason(case):
    sent = notice(case, ("cannot_use_other_offers",))

    def withdraw(reason):
        return withdraw_information_notice(case, by=user(), now=LATER, notice=sent, reason=reason)

    assert codes(withdraw, "x") == ["says_nothing"]
    assert withdraw("Brevet blev aldrig sendt.").supersedes == sent
    assert codes(withdraw, "Igen og igen.") == ["no_information_notice"]
    assert InformationNotice.objects.count() == 2


def test_another_municipality_takes_nothing_back(case):
    assert WITHDRAW_INFORMATION_NOTICE.why_not(case, by=user(BALLERUP), now=NOW).code == "other_municipality"
