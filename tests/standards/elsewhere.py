"""Reading the data of another folder than the shipped one for a while, and leaving nothing of it remembered."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from rettesnor.standards import files
from rettesnor.standards.remarks import remarks
from tests.golden import test_golden_cases as golden

# What is remembered by a name alone. A standard is remembered by where it stands.
FORGOTTEN = (files.municipality, remarks, golden.program)


@contextmanager
def reading_from(standards: Path, *anew: Any) -> Iterator[None]:
    """This process reads the data of a folder meanwhile, whatever comes of it.

    The law and the facts go on being the shipped ones, but for what is named to be read `anew`, there and afterwards.
    """
    files.vocabulary(), files.law(), files.own_facts()  # remembered before, so that those of the folder are not
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "ROOT", standards)
        _forget(*anew)
        try:
            yield
        finally:
            _forget(*anew)


def _forget(*anew: Any) -> None:
    for each in (*FORGOTTEN, *anew):
        each.cache_clear()
