from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from rettesnor.rules.clock import Clock
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.quantity import Duration


class EndingRule(Rule):
    """On what grounds a grant can end or change. It always takes a decision of its own (SEL § 3, stk. 2).

    `observed` is how long an absence is followed after the talk about it, before the grant can end. A ground that is an
    absence has to have lasted `longer_than` that. `notice` is the time between saying so and the end, `given_by` who
    says it, and `takes_effect` when the help ends then.
    """

    topic: ClassVar[Topic] = "ending"
    stage: ClassVar[CaseStage] = "ending"
    kind: Literal["ending"]
    grounds: tuple[
        Literal[
            "pension-age", "changed-situation", "purpose-achieved", "no-expected-effect", "no-cooperation",
            "unexplained-absence", "other-legislation-possible", "better-compensated-by-104",
            "long-illness", "violence", "own-wish",
        ],
        ...,
    ] = ()  # fmt: skip
    steps_before: tuple[Literal["talk", "next-month-observed", "individual-assessment"], ...] = ()
    observed: Duration | None = None
    decision: Literal["with-appeal-guidance", "stated"] | None = None
    longer_than: Duration | None = None
    notice: Duration | None = None
    given_by: Literal["citizen", "municipality", "provider"] | None = None
    takes_effect: Literal["at-once", "end-of-month"] | None = None

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A provider that ends what only the municipality can, by a decision."""
        if isinstance(law, DecisionRule) and "offer" in law.says:
            for rule in local:
                if isinstance(rule, EndingRule) and rule.given_by == "provider":
                    yield "provider_decides", rule

    def lower(self, context: Context) -> Lowered:
        clocks = (
            (Clock("absence-observed", self.observed, "absence-talk-held", None, "municipality"),)
            if self.observed
            else ()
        )
        return Lowered(applies=self.applies(context), clocks=clocks, seen_to=self.stage)
