from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from rettesnor.rules.clock import Clock
from rettesnor.rules.kinds.base import Proposing, Rule, Topic
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.quantity import Duration

Agreeing = Literal["citizen", "provider", "municipality"]


class TrialRule(Proposing):
    """A time at the start after which the place is looked at again: how long, what can come of it, who agrees to it.

    *De første 3 måneder er en prøvetid.* `extended_by` is how much longer it can be made.
    """

    topic: ClassVar[Topic] = "trial"
    kind: Literal["trial"]
    lasts: Duration
    extended_by: Duration | None = None
    outcomes: tuple[Literal["goes-on", "other-place", "other-extent", "other-help", "ends"], ...] = ()
    agreed_by: tuple[Agreeing, ...] = ()

    def clocks(self) -> tuple[Clock, ...]:
        return (Clock("trial", self.lasts, "offer-started", None, "municipality", limit=False),)

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A grant that runs out with the trial, though it takes a decision of its own to end one."""
        if isinstance(law, DecisionRule) and "offer" in law.says:
            for rule in local:
                if isinstance(rule, TrialRule) and "ends" in rule.outcomes:
                    yield "trial_ends_grant", rule
