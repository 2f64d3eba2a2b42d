"""Follow-up: what is promised of it."""

import pytest

from tests.rules.kinds.kinds import rule

YEARLY = {"every": "12 months", "minimum": True}


@pytest.mark.parametrize(
    ("said", "is_promise"),
    [
        (YEARLY, True),
        ({"first_after": "6 months", "minimum": True}, True),
        ({**YEARLY, "strength": "default"}, False),
        ({**YEARLY, "strength": "typical"}, False),
        ({"every": "12 months"}, False),
        ({"minimum": True, "by": "caseworker"}, False),
    ],
)
def test_only_the_least_that_must_be_done_is_a_promise(said, is_promise):
    assert rule("rhythm", **said).is_promise_of_procedure is is_promise
