"""Letters of cases on their way: who answers for those of each purpose."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.cases.decision.send_letter import PURPOSE
from rettesnor.cases.decision.sent_decision import SentDecision
from rettesnor.letters.outbox.carrier import LetterOwner

OWNERS: Mapping[str, LetterOwner] = {PURPOSE: SentDecision()}
