"""The switches that make faults show are on."""

import warnings

import pytest
from django.template import engines


def test_an_undefined_template_variable_fails():
    with pytest.raises(NameError, match=r"undefined template variable: citizen\.nmae"):
        engines["django"].from_string("Kære {{ citizen.nmae }}").render({"citizen": {"name": "Karen"}})


def test_a_warning_is_an_error():
    with pytest.raises(UserWarning):
        warnings.warn("look here", stacklevel=1)
