"""Going on with a case that was closed."""

import pytest

from rettesnor.cases.inbox import inbox
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.intake.reopen_case import REOPEN_CASE, reopen_case
from rettesnor.cases.models import CaseClosing, ClosingGround
from tests.cases.cast import BALLERUP, LATER, NOW, application, user
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def closed():
    case = application()
    close_case(case, by=user(), now=NOW, ground=ClosingGround.MISTAKE, reason="Troede det var en dublet.")
    return case


def reopen(case, reason="Det var det ikke."):
    return reopen_case(case, by=user(), now=LATER, reason=reason)


def test_a_reopened_case_waits_again_and_keeps_that_it_was_closed():
    case = closed()
    reopen(case)
    assert case.closing is None
    assert [line.case for line in inbox(user(), now=LATER).lines] == [case]
    first, last = CaseClosing.objects.order_by("at", "id")
    assert (first.withdrawn, last.withdrawn, last.supersedes_because) == (False, True, "Det var det ikke.")


def test_it_can_be_closed_again():
    case = closed()
    reopen(case)
    close_case(case, by=user(), now=LATER, ground=ClosingGround.MISTAKE, reason="Jo, alligevel.")
    assert case.closing.reason == "Jo, alligevel."


def test_only_a_closed_case_is_reopened_and_with_a_reason():
    case = closed()
    assert codes(reopen, case, " ") == ["empty"]
    reopen(case)
    assert codes(reopen, case) == ["case_not_closed"]
    assert REOPEN_CASE.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"
