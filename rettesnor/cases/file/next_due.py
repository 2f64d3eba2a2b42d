"""What of all that is due in a case comes first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rettesnor.cases.file.case_due import CaseDue, Promised
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.due_dates import delivery_due, running_complaint, running_decision

CONTACTS: tuple[Promised, ...] = ("first_contact", "acknowledgement")
"""What is promised of hearing from the municipality before anything is decided."""


def next_due(rows: Dated, dues: Sequence[CaseDue]) -> CaseDue | None:
    """What a case is shown with in the inbox, and ordered by.

    That is a promised contact, the decision or what a complaint asks, whichever comes first; else its delivery, else
    the time to complain. None where no day is to come: of what it waits for nothing sets one, and nobody can complain
    in time any more.
    """
    decision = running_decision(dues)
    of_complaint = next_of_complaint(dues)
    first = _first([*running_contacts(dues), *filter(None, (decision, of_complaint))])
    return first or delivery_due(rows) or running_complaint(rows, dues)


def running_contacts(dues: Iterable[CaseDue]) -> tuple[CaseDue, ...]:
    """What is promised of a first contact and an acknowledgement, until it is recorded or falls away by the text."""
    return tuple(due for due in dues if due.what in CONTACTS and due.met_on is None)


def next_contact(dues: Iterable[CaseDue]) -> CaseDue | None:
    """The promised contact that is due first."""
    return _first(running_contacts(dues))


def next_of_complaint(dues: Iterable[CaseDue]) -> CaseDue | None:
    """What the municipality owes a complaint first: its reassessment, or its way to Ankestyrelsen."""
    return _first(due for due in dues if due.what in ("reassessment", "forwarding") and due.met_on is None)


def _first(dues: Iterable[CaseDue]) -> CaseDue | None:
    return min(dues, key=lambda due: due.day, default=None)
