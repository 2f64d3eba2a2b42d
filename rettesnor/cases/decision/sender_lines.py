"""Whom a decision letter comes from and where it is answered."""

from __future__ import annotations

from rettesnor.cases.file.letter_frame import office_of
from rettesnor.letters.kinds.decision import content as letters
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.standards import files
from rettesnor.standards.senders import Sender, SenderName

_BODY = {"ankestyrelsen": "Ankestyrelsen"}
IN_A_DECISION = (SenderName.LETTERHEAD, SenderName.DECIDING, SenderName.COMPLAINT)


def appeal_to(complaint: Sender) -> letters.Appeal:
    """By the law: the body and the times stand in RSL § 67, SEL § 166 and BEK 861/2025 § 11."""
    rules = [
        rule
        for act in files.law().acts
        for provision in act.provisions
        for rule in provision.rules
        if isinstance(rule, ComplaintRule)
    ]
    within = next(rule.within for rule in rules if rule.within)
    reassessed = next(rule.answered_within for rule in rules if rule.answered_within)
    body = next(rule.forwarded_to for rule in rules if rule.forwarded_to)
    return letters.Appeal(
        body=_BODY[body],
        deadline_weeks=within.most,
        to=office_of(complaint),
        reassessment_weeks=reassessed.most,
    )
