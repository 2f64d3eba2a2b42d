"""From the code on a row to the municipality's own data file."""

from rettesnor.standards import files


def municipality_of(code: str) -> files.Municipality:
    """The municipality with that code. Raises LookupError where none of the files has it."""
    for municipality in files.municipalities():
        if municipality.code == code:
            return municipality
    raise LookupError(f"no municipality.yaml has the code {code}")
