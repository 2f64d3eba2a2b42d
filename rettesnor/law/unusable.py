"""That something written cannot be used."""

from __future__ import annotations


class Unusable(ValueError):
    """What is wrong and what to write instead, in Danish and in English."""

    def __init__(self, danish: str, english: str) -> None:
        self.danish = danish
        self.english = english
        super().__init__(english)

    def in_(self, language: str) -> str:
        return self.english if language == "en" else self.danish

    def under(self, name: str) -> Unusable:
        """The same, said of a named part."""
        return Unusable(f"{name}: {self.danish}", f"{name}: {self.english}")
