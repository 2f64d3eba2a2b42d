"""What is wrong with a file: where, what, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from rettesnor.wording import Language
from rettesnor.wording.translation import InTwoLanguages, translated
from rettesnor.wording.translation import gettext_noop as _

MOST_SAID = 50


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a file."""

    file: str
    line: int
    why: InTwoLanguages

    def in_(self, language: Language) -> str:
        return f"{self.file}:{self.line}: {self.why.in_(language)}"

    def __str__(self) -> str:
        return self.in_("en")


class BadFile(ValueError):
    """A file that cannot be used, with everything found wrong in it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(faults)

    def __str__(self) -> str:
        return self.in_("en")

    def in_(self, language: Language) -> str:
        """A line for each fault, as far as a person reads on."""
        lines = [fault.in_(language) for fault in self.faults[:MOST_SAID]]
        if more := len(self.faults) - len(lines):
            lines.append(translated(_("and {more} more faults"), language, more=more))
        return "\n".join(lines)
