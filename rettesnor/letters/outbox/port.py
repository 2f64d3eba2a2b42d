"""What the queue asks of Digital Post, whoever provides it. `tests/letters/outbox/test_port.py` is the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

LONGEST_SUBJECT = 50
"""Characters of a subject, as the queue reckons with at most."""

WhyNever = Literal["subject_too_long", "other_content"]
WhyNotNow = Literal["unreachable", "no_answer", "fault"]


@dataclass(frozen=True)
class Accepted:
    """The post has it. `receipt` names it there; from `available_at` on the recipient can open it."""

    receipt: str
    available_at: datetime


@dataclass(frozen=True)
class Exempt:
    """The recipient is exempt from Digital Post, so nothing was taken."""


@dataclass(frozen=True)
class NotNow:
    """Nothing is known to be taken, and another try may go well. With `no_answer` the post may have taken it."""

    because: WhyNotNow


@dataclass(frozen=True)
class Never:
    """It was not taken, and never will be as it stands."""

    because: WhyNever


PostAnswer = Accepted | Exempt | NotNow | Never


class DigitalPost(Protocol):
    """A way into the citizen's Digital Post."""

    is_stand_in: bool
    """Whether it only plays the part, and reaches nobody."""

    def send(self, *, subject: str, recipient: str, pdf: bytes, key: str, now: datetime) -> PostAnswer:
        """Hand over one letter. `recipient` is the ten digits of a CPR number.

        The same key is the same letter: sent twice it is taken once and has one receipt, and with other content it is
        refused. It answers within a minute, and says so itself where no answer comes from beyond.
        """
        ...
