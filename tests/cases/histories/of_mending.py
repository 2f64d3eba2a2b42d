"""How what was decided, or told of a deadline, is mended in a history, and how a grant is taken up to be changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rettesnor.cases.decision.annul_invalid import ANNUL_INVALID, annul_invalid
from rettesnor.cases.decision.correct_deadline_notice import CORRECT_DEADLINE_NOTICE, correct_deadline_notice
from rettesnor.cases.decision.correct_slip import CORRECT_SLIP, SlipWords, correct_slip
from rettesnor.cases.decision.refuse_reopening import REFUSE_REOPENING, refuse_reopening
from rettesnor.cases.decision.reopen_decision import REOPEN_DECISION, reopen_decision
from rettesnor.cases.decision.withdraw_deadline_notice import WITHDRAW_DEADLINE_NOTICE, withdraw_deadline_notice
from rettesnor.cases.decision.withdraw_reopening import WITHDRAW_REOPENING, withdraw_reopening
from rettesnor.cases.models import (
    Channel,
    DeadlineNotice,
    Decision,
    RaisedBy,
    ReopeningGround,
    RevisionKind,
    SentBy,
    Slip,
)
from rettesnor.cases.revision.open_revision import OPEN_REVISION, open_revision, to_take_over
from tests.cases.histories.history import REASON, History, Step

SLIPS = (("lovens betingelser", "alle lovens betingelser"), ("Prøve", "Prøven"), ("fire dage", "tre dage"))


def correct_notice(h: History) -> object:
    return correct_deadline_notice(
        h.case,
        **h.frame,
        notice=h.row(DeadlineNotice.objects),
        why=h.text("Vi venter på en udtalelse."),
        sent_on=h.day(),
        how=h.one_of(SentBy),
        reason=h.text(),
        expected_on=h.days_ahead(14, 28),
    )


def withdraw_notice(h: History) -> object:
    return withdraw_deadline_notice(h.case, **h.frame, notice=h.row(DeadlineNotice.objects), reason=h.text())


def decision(h: History) -> Any:
    """The newest that counts is among them; oddly, any decision there is."""
    found = Decision.objects.all() if h.oddly() else h.case.decisions.that_count()
    return h.one_of(found.order_by("pk")) if found else None


def annul(h: History) -> object:
    why = h.text("Du blev ikke hørt, før vi traf afgørelsen.")
    return annul_invalid(h.case, **h.frame, decision=decision(h), why=why, how=h.one_of(SentBy))


def correct_words(h: History) -> object:
    before, after = h.one_of(SLIPS)
    words = SlipWords(h.one_of(Slip), h.text(before), h.text(after), h.text("Det er en tastefejl."))
    return correct_slip(h.case, **h.frame, decision=decision(h), words=words, how=h.one_of(SentBy))


def reopen(h: History) -> object:
    asked_on = h.one_of([None, h.day()])
    return reopen_decision(h.case, **h.frame, ground=h.one_of(ReopeningGround), reason=h.text(), asked_on=asked_on)


def refuse(h: History) -> object:
    why = h.text("Der er ikke kommet nye oplysninger.")
    return refuse_reopening(h.case, **h.frame, asked_on=h.day(), why=why, how=h.one_of(SentBy))


def withdraw(h: History) -> object:
    return withdraw_reopening(h.case, **h.frame, reason=h.text())


def revise(h: History) -> object:
    """To change or to end; oddly, about what takes no decision, or over other facts than were shown."""
    kind = h.one_of(RevisionKind)
    subject = "extent" if kind == RevisionKind.CHANGE else "ending"
    shown = [] if h.oddly() else [row.pk for row in to_take_over(h.case, h.now)]
    return open_revision(
        h.case,
        **h.frame,
        kind=kind,
        raised_by=h.one_of(RaisedBy),
        subjects=["no-such-matter"] if h.oddly() else [subject],
        received_on=h.day(),
        channel=h.one_of(Channel),
        asked_for=h.text("tre dage om ugen"),
        reason=h.text(REASON),
        shown=shown,
    )


OF_MENDING: Mapping[Any, Step] = {
    CORRECT_DEADLINE_NOTICE: correct_notice,
    WITHDRAW_DEADLINE_NOTICE: withdraw_notice,
    ANNUL_INVALID: annul,
    CORRECT_SLIP: correct_words,
    REOPEN_DECISION: reopen,
    REFUSE_REOPENING: refuse,
    WITHDRAW_REOPENING: withdraw,
    OPEN_REVISION: revise,
}
