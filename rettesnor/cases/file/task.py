"""What a case waits for: said once by the stage it belongs to, shown by the case page and the inbox alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from django.utils.translation import gettext_noop as _

from rettesnor.cases.file.action import Action
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated

Whom = Literal["caseworker", "citizen", "leader", "program"]

WORDS: Mapping[str, str] = {
    "first_contact": _("the first contact with the citizen"),
    "acknowledgement": _("an acknowledgement of the application"),
    "time_limit": _("a time limit for decisions, which the municipality has to set"),
    "prepare": _("facts and a decision"),
    "close": _("being closed as registered by mistake"),
    "decide": _("a decision"),
    "hearing_answer": _("the citizen's answer to the hearing"),
    "reconsider": _("a look at what is new since the decision"),
    "tell_late": _("written notice that the decision comes later"),
    "rule_on_disqualification": _("the team leader's answer on whether somebody is disqualified"),
    "approve": _("the approval of the draft"),
    "receive_transfer": _("the receiving unit taking the case over"),
    "committee": _("what the committee comes to"),
    "deliver": _("delivery of the decision"),
    "letter_on_its_way": _("the letter to be sent by Digital Post"),
    "post_letter": _("the letter to be printed and posted"),
    "failed_letter": _("another way for the letter, which could not be sent"),
    "complain": _("that the time to complain runs out"),
    "reassess": _("a reassessment of what is complained about"),
    "forward": _("the complaint being sent to Ankestyrelsen"),
    "maintain": _("the citizen's word on whether the rest of the complaint is maintained"),
    "reopen": _("the case being reopened, or a new answer to whether it is, after Ankestyrelsen's decision"),
    "carry_out": _("what Ankestyrelsen changed being carried out"),
}
"""What a task is called, after *waits for*; msgids."""


@dataclass(frozen=True)
class Task:
    """Something a case waits for.

    `what` is a code of `WORDS`, `whom` who is to do it, `since` the day it has been waited for. `due` says until when
    and why that day; without one, nothing sets a day. `provision` is what the task itself rests on. `action` is where
    it is done; None where somebody outside the house does it.
    """

    what: str
    whom: Whom
    since: date
    due: CaseDue | None
    provision: str
    action: Action | None = None


class Tasks(Protocol):
    """What one stage waits for in a case."""

    def __call__(self, rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]: ...
