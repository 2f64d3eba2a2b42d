"""What is wrong with a file: where, what, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from rettesnor.wording import Language
from rettesnor.wording.terms import in_

MOST_SAID = 50


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a file, in Danish and in English."""

    file: str
    line: int
    danish: str
    english: str

    def in_(self, language: Language) -> str:
        return f"{self.file}:{self.line}: {self.danish if language == 'da' else self.english}"

    def __str__(self) -> str:
        return self.in_("en")


class BadFile(ValueError):
    """A file that cannot be used, with everything found wrong in it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(self.in_("en"))

    def in_(self, language: Language) -> str:
        """A line for each fault, as far as a person reads on."""
        lines = [fault.in_(language) for fault in self.faults[:MOST_SAID]]
        if more := len(self.faults) - len(lines):
            lines.append(in_((f"og {more} fejl mere", f"and {more} more faults"), language))
        return "\n".join(lines)
