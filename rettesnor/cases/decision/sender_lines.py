"""Whom a decision letter comes from, where it is answered, and what orders are called in it."""

from __future__ import annotations

from rettesnor.cases.file.letter_frame import office_of
from rettesnor.letters.kinds.decision import content as letters
from rettesnor.rules.act import Act
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.standards import files
from rettesnor.standards.senders import Sender, SenderName
from rettesnor.wording.formats import say_date

_BODY = {"ankestyrelsen": "Ankestyrelsen"}
IN_A_DECISION = (SenderName.LETTERHEAD, SenderName.DECIDING, SenderName.COMPLAINT)


def appeal_to(complaint: Sender) -> letters.Appeal:
    """By the law: the body and the times stand in RSL § 67, SEL § 166 and BEK 861/2025 § 11."""
    rules = [
        (act, rule)
        for act in files.law().acts
        for provision in act.provisions
        for rule in provision.rules
        if isinstance(rule, ComplaintRule)
    ]
    within = next(rule.within for _, rule in rules if rule.within)
    order, reassessed = next((act, rule.answered_within) for act, rule in rules if rule.answered_within)
    body = next(rule.forwarded_to for _, rule in rules if rule.forwarded_to)
    return letters.Appeal(
        body=_BODY[body],
        deadline_weeks=within.most,
        to=office_of(complaint),
        reassessment_weeks=reassessed.most,
        order=named_order(order),
    )


def named_order(order: Act) -> str:
    """An order as a sentence names it: `bekendtgørelse nr. 483 af 19. maj 2011`."""
    return f"bekendtgørelse nr. {order.number.removeprefix('BEK ')} af {say_date(order.date, 'da')}"
