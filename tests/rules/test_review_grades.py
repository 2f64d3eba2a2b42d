"""How grave a flaw of a standard is: as grave as the sentence is binding."""

import pytest

from rettesnor.rules.review import found
from rettesnor.standards import files
from tests.rules.clean_text import CLEAN, ON, exclusion, text


@pytest.mark.parametrize(
    ("strength", "grade"), [("must", "conflict"), ("default", "risk"), ("may", None), ("typical", None)]
)
def test_a_narrower_criterion_is_as_grave_as_it_is_binding(strength, grade):
    planted = text({**CLEAN, "new": exclusion({"granted_104": True}, strength=strength)})
    assert [f.grade for f in found(planted, files.law(), files.vocabulary(), ON)] == ([grade] if grade else [])
