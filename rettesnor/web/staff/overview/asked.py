"""What a rule asks to be seen to in a case, and the options of a parameter in words."""

from __future__ import annotations

from dataclasses import dataclass

from rettesnor.cases.file.action import Action
from rettesnor.cases.file.language import page_language
from rettesnor.wording.formats import say_all
from rettesnor.wording.options import say_option


@dataclass(frozen=True)
class Asked:
    """Something to see to. `field` is the control of the action's page where it is done, if it is one alone."""

    what: str
    action: Action
    field: str = ""


def listed(kind: str, parameter: str, options: tuple[str, ...]) -> str:
    language = page_language()
    return say_all([say_option(kind, parameter, option, language) for option in options], language)
