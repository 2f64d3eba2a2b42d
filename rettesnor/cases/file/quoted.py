"""A rule of a standard by its own words: its name means something to the program alone."""

from __future__ import annotations

from datetime import date

from rettesnor.cases.file.assess import program_of
from rettesnor.standards.models import StandardVersion


def quoted(standard: StandardVersion, rule: str, on: date) -> str:
    """The sentence the rule rests on."""
    program = program_of(standard, on, standard.municipality)
    return next(sourced.quotes[-1] for sourced in program.local if sourced.rule.id == rule)
