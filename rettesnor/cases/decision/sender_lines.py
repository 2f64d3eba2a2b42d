"""Who a decision letter comes from and where it is answered, as the municipality stands by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import override

from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case
from rettesnor.letters import decision as letters
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.standards import files
from rettesnor.standards.senders import Sender, SenderName, senders

_BODY = {"ankestyrelsen": "Ankestyrelsen"}
_IN_A_DECISION = (SenderName.LETTERHEAD, SenderName.DECIDING, SenderName.COMPLAINT)


def letterhead_of(sender: Sender) -> letters.Letterhead:
    contact = tuple(line for line in (sender.phone, sender.mail) if line)
    return letters.Letterhead(name=sender.name, address=sender.address, contact=contact)


def office_of(sender: Sender) -> letters.Unit:
    return letters.Unit(name=sender.name, address=sender.address, phone=sender.phone or None, mail=sender.mail or None)


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


def unsettled(case: Case) -> Iterator[Obstacle]:
    """What a letter tells of the municipality that nobody there stands by yet, or that has no address."""
    named = senders(municipality_of(case.municipality))
    for sender in _IN_A_DECISION:
        if not named[sender].is_settled:
            provision = "forvaltningsloven § 25, stk. 1" if sender == SenderName.COMPLAINT else None
            yield Obstacle("sender_unsettled", provision, {"sender": str(sender)})


def to_confirm(named: Mapping[SenderName, Sender]) -> Iterator[str]:
    """The same in a draft's own words, with what stands there now."""
    with override("da"):
        for name in _IN_A_DECISION:
            if not named[name].is_settled:
                address = named[name].address or ("adressen mangler",)
                yield f"{name.label}: {', '.join((named[name].name, *address))}"
