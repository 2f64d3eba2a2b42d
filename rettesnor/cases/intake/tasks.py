"""What a case waits for while it is being informed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.due_dates import decision_due, running_decision
from rettesnor.cases.file.next_due import running_contacts
from rettesnor.cases.file.task import Task
from rettesnor.cases.intake.close_case import CLOSE_CASE
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.intake.send_receipt import SEND_RECEIPT

RSL_3 = "retssikkerhedsloven § 3, stk. 1"
RSL_3_2 = "retssikkerhedsloven § 3, stk. 2"


def tasks(rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]:
    """The contacts promised; facts, until a decision is being drafted; a closing where all decided is annulled.

    And a time limit, where none is known: the municipality has to set one, and nothing here makes one up for it.
    """
    for contact in running_contacts(dues):
        assert contact.clock
        assert contact.clock.start
        section = contact.clock.sourced.section
        action = SEND_RECEIPT if contact.what == "acknowledgement" else RECORD_FACTS
        yield Task(contact.what, "caseworker", contact.clock.start, contact, section, action)
    since = rows.undecided_since
    if since and decision_due(dues) is None:
        yield Task("time_limit", "leader", since, None, RSL_3_2)
    if since and rows.draft is None and rows.open_hearing is None:
        due = running_decision(dues)
        if rows.issued and not rows.decisions:
            yield Task("close", "caseworker", since, due, RSL_3, CLOSE_CASE)
        else:
            yield Task("prepare", "caseworker", since, due, RSL_3, RECORD_FACTS)
