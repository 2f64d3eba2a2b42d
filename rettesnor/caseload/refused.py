"""That a caseload cannot be computed."""

from rettesnor.wording import Language
from rettesnor.wording.terms import in_


class Refused(Exception):
    """What is wrong, where, and what to do about it, in Danish and in English. Nothing has been written."""

    def __init__(self, danish: str, english: str) -> None:
        self.danish = danish
        self.english = english
        super().__init__(english)

    def in_(self, language: Language) -> str:
        return in_((self.danish, self.english), language)
