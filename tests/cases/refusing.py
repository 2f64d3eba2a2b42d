"""What stops an action, by code."""

import pytest

from rettesnor.cases.file.refusal import NotAllowed


def codes(action, *args, **kwargs):
    """The codes of everything that stops it."""
    with pytest.raises(NotAllowed) as refused:
        action(*args, **kwargs)
    return [obstacle.code for obstacle in refused.value]
