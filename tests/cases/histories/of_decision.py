"""How the actions of the decision are done in a history, its letter and its delivery with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rettesnor.cases.decision.annul_decision import ANNUL_DECISION, annul_decision
from rettesnor.cases.decision.correct_delivery import CORRECT_DELIVERY, correct_delivery
from rettesnor.cases.decision.discard_draft import DISCARD_DRAFT, discard_draft
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION, examine, issue_decision
from rettesnor.cases.decision.let_stand import LET_STAND, let_stand
from rettesnor.cases.decision.older import ABOUT
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY, record_delivery
from rettesnor.cases.decision.record_posting import RECORD_POSTING, record_posting
from rettesnor.cases.decision.record_talk import RECORD_TALK, record_talk
from rettesnor.cases.decision.save_draft import SAVE_DRAFT, DraftContent, DraftPart, save_draft
from rettesnor.cases.decision.send_deadline_notice import SEND_DEADLINE_NOTICE, promised_in, send_deadline_notice
from rettesnor.cases.decision.send_letter import SEND_LETTER, send_letter
from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER, take_back_letter
from rettesnor.cases.decision.take_over_draft import TAKE_OVER_DRAFT, take_over_draft
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT, withdraw_annulment
from rettesnor.cases.decision.withdraw_delivery import WITHDRAW_DELIVERY, withdraw_delivery
from rettesnor.cases.models import (
    Annulment,
    AnnulmentGround,
    Decision,
    DecisionDraft,
    Delivery,
    Outcome,
    PartName,
    SentBy,
    TalkedHow,
    ToldBy,
)
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.histories.history import REASON, History, Step
from tests.cases.issuing import with_part
from tests.cases.stops import partly, rejection
from tests.cases.ways_of_grounds import ON_THE_FILE

BECAUSE: Mapping[str, Any] = {
    "supersedes_because": REASON,
    "older_standard_because": REASON,
    "no_worse_because": REASON,
}
WHOLE = tuple(
    replace(content, **BECAUSE)
    for content in (cast.GRANT, partly(("support_need",)), partly(("support_need",), ("2 days/week",)), cast.REJECTION)
)
LACKING_ONE: tuple[dict[str, Any], ...] = (
    {"decision_sentence": ""},
    {"intervention": ""},
    {"purpose": ""},
    {"goals": ""},
    {"later": {}},
    {"as_asked": None},
    {"plan_offered": False},
)
LACKING: tuple[DraftContent, ...] = (
    DraftContent(),
    cast.GRANT,
    ON_THE_FILE,
    rejection(provisions=()),
    rejection(reason=""),
    partly(()),
    partly(("support_need",), ()),
    with_part(cast.GRANT, PartName.PAY, Outcome.REJECTED, "serviceloven § 105, stk. 1"),
    replace(cast.GRANT, parts=cast.GRANT.parts[:1], later={PartName.EXTENT: REASON, **cast.GRANT.later}),
    *(replace(cast.GRANT, **lacking) for lacking in LACKING_ONE),
    replace(cast.GRANT, as_asked=False),
    replace(cast.GRANT, parts=(replace(cast.GRANT.parts[0], provisions=()), cast.GRANT.parts[1])),
    replace(cast.GRANT, parts=(replace(cast.GRANT.parts[0], text=""), cast.GRANT.parts[1])),
    replace(cast.GRANT, parts=(*cast.GRANT.parts, cast.GRANT.parts[0])),
    replace(cast.GRANT, parts=(DraftPart(PartName.EXTENT, Outcome.GRANTED, "x", ("findes ikke § 1",)),)),
    replace(cast.GRANT, parts=(DraftPart(PartName.EXTENT, Outcome.GRANTED, "x", amounts=("99 days/week",)),)),
    replace(cast.REJECTION, reasons="", weighed=""),
)


def save(h: History) -> object:
    """What somebody writes has been read by them; oddly, they read it a while ago."""
    standing = DecisionDraft.objects.of(h.case)
    now_there = standing.version if standing else ""
    read = h.one_of(h.drafts_read) if h.oddly() else now_there
    h.stale = read != now_there
    content = replace(h.one_of(LACKING if h.oddly() else WHOLE), against_assessment=h.one_of(["", REASON]))
    if h.oddly():
        content = replace(content, reasons=h.text(), follow_up_on=h.day())
    draft = save_draft(
        h.case,
        content,
        **h.frame,
        read=read,
        holds=() if h.oddly() else set(ABOUT),
        standard=h.one_of(StandardVersion.objects.order_by("pk")) if h.oddly() else None,
    )
    h.drafts_read.append(draft.version)
    return draft


def take_over(h: History) -> object:
    return take_over_draft(h.case, **h.frame, read=h.draft_read())


def discard(h: History) -> object:
    return discard_draft(h.case, **h.frame, reason=h.text())


def issue(h: History) -> object:
    """What is issued was read a moment before; oddly, something else was."""
    ready = examine(h.case, **h.frame).ready
    seen = ready.seal if ready else ""
    read = "another" if h.oddly() else seen
    h.stale = read != seen
    return issue_decision(h.case, **h.frame, seen=read, leaflet=h.perhaps())


def put_in_queue(h: History) -> object:
    return send_letter(h.case, **h.frame, how=h.one_of(DeliveryChannel))


def take_back(h: History) -> object:
    take_back_letter(h.case, **h.frame)
    return None


def post(h: History) -> object:
    return record_posting(h.case, **h.frame, posted_on=h.day())


def deliver(h: History) -> object:
    return record_delivery(h.case, **h.frame, delivered_on=h.day(), how=h.one_of(SentBy))


def correct_the_delivery(h: History) -> object:
    row = h.row(Delivery.objects)
    return correct_delivery(
        h.case, **h.frame, delivery=row, delivered_on=h.day(), how=h.one_of(SentBy), reason=h.text()
    )


def withdraw_the_delivery(h: History) -> object:
    return withdraw_delivery(h.case, **h.frame, delivery=h.row(Delivery.objects), reason=h.text())


def tell_of_the_deadline(h: History) -> object:
    promised = promised_in(h.case, h.now)
    later = max(h.today, promised.day if promised else h.today) + timedelta(days=14)
    return send_deadline_notice(
        h.case,
        **h.frame,
        why=h.text(),
        how=h.one_of(SentBy),
        expected_on=None if h.oddly() else h.day(later),
        sent_outside_on=h.one_of([None, h.day()]),
    )


def talk(h: History) -> object:
    return record_talk(h.case, **h.frame, held_on=h.day(), how=h.one_of(TalkedHow))


def stand(h: History) -> object:
    return let_stand(h.case, **h.frame, reason=h.text())


def annul(h: History) -> object:
    """The newest that counts; oddly, any decision there is."""
    found = Decision.objects.all() if h.oddly() else h.case.decisions.that_count()
    told = not h.oddly()
    decision: Any = h.one_of(found.order_by("pk")) if found else None
    return annul_decision(
        h.case,
        **h.frame,
        decision=decision,
        ground=h.one_of(AnnulmentGround),
        reason=h.text(),
        notified_on=h.day() if told else None,
        notified_how=h.one_of(ToldBy) if told else None,
    )


def let_hold_again(h: History) -> object:
    row = h.row(Annulment.objects)
    told = bool(row and row.notified_on) != h.oddly()
    return withdraw_annulment(
        h.case,
        **h.frame,
        annulment=row,
        reason=h.text(),
        notified_again_on=h.day() if told else None,
        notified_again_how=h.one_of(ToldBy) if told else None,
    )


OF_DECISION: Mapping[Any, Step] = {
    SAVE_DRAFT: save,
    TAKE_OVER_DRAFT: take_over,
    DISCARD_DRAFT: discard,
    ISSUE_DECISION: issue,
    SEND_LETTER: put_in_queue,
    TAKE_BACK_LETTER: take_back,
    RECORD_POSTING: post,
    RECORD_DELIVERY: deliver,
    CORRECT_DELIVERY: correct_the_delivery,
    WITHDRAW_DELIVERY: withdraw_the_delivery,
    SEND_DEADLINE_NOTICE: tell_of_the_deadline,
    RECORD_TALK: talk,
    LET_STAND: stand,
    ANNUL_DECISION: annul,
    WITHDRAW_ANNULMENT: let_hold_again,
}
