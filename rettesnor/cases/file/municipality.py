"""From the code on a row to the municipality's own data file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rettesnor.standards import files


def municipality_of(code: str) -> files.Municipality:
    """The municipality with that code. Raises LookupError where none of the files has it."""
    try:
        return _by_code(files.ROOT)[code]
    except KeyError:
        raise LookupError(f"no municipality.yaml has the code {code}") from None


@cache
def _by_code(root: Path) -> Mapping[str, files.Municipality]:
    """Read once for each folder of data: looking for the files takes longer than anything that is done with them."""
    return {municipality.code: municipality for municipality in files.municipalities()}
