"""Something that a rule asks to be seen to in a case."""

from dataclasses import dataclass

from rettesnor.cases.file.action import Action


@dataclass(frozen=True)
class Asked:
    """What to see to, in a sentence. `field` is the control of the action's page where it is done, if it is one."""

    what: str
    action: Action
    field: str = ""
