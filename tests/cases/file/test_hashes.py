"""What hashes are made of: one text for one content, and nothing is lost on the way."""

import pytest

from rettesnor.cases.file.hashes import canonical_json
from tests.cases.cast import NOW


def test_a_day_and_a_moment_are_written_as_such():
    assert canonical_json([NOW.date(), NOW]) == '["2026-10-05","2026-10-05T09:00:00+00:00"]'


def test_what_cannot_be_written_is_refused_and_not_left_out():
    with pytest.raises(TypeError, match="no place in canonical JSON"):
        canonical_json({"what": object()})
