"""A case on its way from one unit to another, and what its answers ask."""

from __future__ import annotations

from rettesnor.accounts.models import Team
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Doing
from rettesnor.cases.file.rows import rows_of
from rettesnor.cases.models import Assignment, Case, CaseTransfer, TransferAnswer
from rettesnor.text.blank import stripped


def answer_to(transfer: CaseTransfer) -> TransferAnswer | None:
    """What became of it; None while the case is on its way."""
    return getattr(transfer, "answer", None)


def open_transfer(case: Case) -> CaseTransfer | None:
    """The transfer that nobody has answered yet."""
    sent: list[CaseTransfer] = rows_of(case, "transfers")
    return next((transfer for transfer in sent if answer_to(transfer) is None), None)


def is_theirs(team: Team, by: Actor) -> bool:
    return by.user_id is not None and team.members.filter(pk=by.user_id).exists()


def answered(doing: Doing, *, received: bool, reason: str = "") -> TransferAnswer:
    transfer = open_transfer(doing.case)
    assert transfer
    doing.note(transfer=transfer.pk)
    return TransferAnswer.objects.create(**doing.stamp, transfer=transfer, received=received, reason=stripped(reason))


def assignment_of(case: Case) -> Assignment:
    """Whose the case is now."""
    return case.assignments.get(superseded_by=None)
