"""That something written cannot be used."""

from __future__ import annotations


class Unusable(ValueError):
    """A code, and what it is about. What is wrong and what to write instead is said by `rettesnor.wording.unusable`."""

    def __init__(self, code: str, /, **about: object) -> None:
        self.code = code
        self.about = about
        super().__init__(code, about)

    def __str__(self) -> str:
        return ", ".join([self.code, *(f"{name}: {value}" for name, value in self.about.items())])

    def under(self, name: str) -> Unusable:
        """The same, said of a named part."""
        return Unusable("under", name=name, why=self)
