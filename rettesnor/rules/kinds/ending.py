from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.elapsed import countable
from rettesnor.rules.clock import Clock
from rettesnor.rules.condition import Condition
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.age import under_pension_age
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.quantity import Duration
from rettesnor.rules.tree import All, Any, Fact, Not, Tree

EndingGround = Literal[
    "pension-age", "changed-situation", "purpose-achieved", "goals-reached", "no-expected-effect", "no-cooperation",
    "unexplained-absence", "other-legislation-possible", "flex-job-possible", "wage-supplement-job-possible",
    "better-compensated-by-104", "long-illness", "violence", "own-wish", "moved",
]  # fmt: skip
OBSERVED_FROM = "absence_talk_held"
"""The fact that dates the talk after which an absence is followed."""
_POSSIBLE = {"met": ["can_use"], "not_met": ["cannot_use", "not_relevant"]}
_IS_THERE: Mapping[EndingGround, Condition] = {
    "changed-situation": Condition({"situation_changed": True}),
    "purpose-achieved": Condition({"purpose_achieved": True}),
    "goals-reached": Condition({"goals_reached": True}),
    "no-expected-effect": Condition({"expected_effect": False}),
    "no-cooperation": Condition({"cooperates_on_goals": False}),
    "unexplained-absence": Condition({"unexplained_absence": True}),
    "other-legislation-possible": Condition({"cannot_use_other_offers": False}),
    "flex-job-possible": Condition({"option_flex_job": _POSSIBLE}),
    "wage-supplement-job-possible": Condition({"option_wage_supplement": _POSSIBLE}),
    "better-compensated-by-104": Condition({"better_served_by_104": True}),
    "long-illness": Condition({"long_illness": True}),
    "violence": Condition({"violence_or_threats": True}),
    "own-wish": Condition({"wants_to_stop": True}),
    "moved": Condition({"acting_municipality": "other"}),
}
"""When each ground is there; of the pension age, the law says it."""
NOT_OF_THE_LAW: frozenset[EndingGround] = frozenset(
    {
        "purpose-achieved", "goals-reached", "no-expected-effect", "no-cooperation", "unexplained-absence",
        "long-illness", "violence",
    }
)  # fmt: skip
"""Grounds that say nothing of whether the conditions of SEL § 103 are still met."""


class EndingRule(Rule):
    """On what grounds a grant can end or change. It always takes a decision of its own (SEL § 3, stk. 2).

    *Tilbuddet ophører, når formålet er opfyldt.* It is met when a ground is there; with `all_needed`, when all are.
    `observed` is how long an absence is followed after the talk about it, before the grant can end. A ground that is an
    absence has to have lasted `longer_than` that. `notice` is the time between saying so and the end, `given_by` who
    says it, and `takes_effect` when the help ends then. `goes_on` is what it takes to keep the help all the same.
    """

    topic: ClassVar[Topic] = "ending"
    stage: ClassVar[CaseStage] = "ending"
    kind: Literal["ending"]
    grounds: tuple[EndingGround, ...] = ()
    all_needed: bool | None = None
    steps_before: tuple[Literal["talk", "next-month-observed", "individual-assessment"], ...] = ()
    observed: Duration | None = None
    decision: Literal["with-appeal-guidance", "stated"] | None = None
    longer_than: Duration | None = None
    notice: Duration | None = None
    given_by: Literal["citizen", "municipality", "provider"] | None = None
    takes_effect: Literal["at-once", "end-of-month"] | None = None
    goes_on: Literal["when-granted-by-the-new-municipality"] | None = None

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A provider that ends what only the municipality can, by a decision."""
        if isinstance(law, DecisionRule) and "offer" in law.says:
            for rule in local:
                if isinstance(rule, EndingRule) and rule.given_by == "provider":
                    yield "provider_decides", rule

    @model_validator(mode="after")
    def _countable(self) -> "EndingRule":
        if self.observed:
            countable(self.observed, "observed")
        return self

    def lower(self, context: Context) -> Lowered:
        applies = self.applies(context)
        test = self._test(context)
        if test is not None and self.if_:
            test = All((applies, test))
        followed = Clock("absence-observed", self.observed, "absence-talk-held", None, "municipality", limit=False)
        return Lowered(applies=applies, test=test, clocks=(followed,) if self.observed else (), seen_to=self.stage)

    def _test(self, context: Context) -> Tree | None:
        """Whether the grounds are there; None of a sentence that names none."""
        parts = tuple(self._ground(ground, context) for ground in self.grounds)
        if len(parts) > 1 and self.all_needed:
            return All(parts)
        return self.any_of(self.grounds, context) if parts else None

    def any_of(self, grounds: tuple[EndingGround, ...], context: Context) -> Tree:
        """Whether at least one of these grounds is there."""
        first, *others = (self._ground(ground, context) for ground in grounds)
        return Any((first, *others)) if others else first

    def _ground(self, ground: EndingGround, context: Context) -> Tree:
        if ground == "pension-age":
            return Not(under_pension_age(context))
        there = _IS_THERE[ground].lower(context)
        if ground == "unexplained-absence" and self.observed:
            return All((there, context.has_passed(Fact(OBSERVED_FROM), self.observed)))
        return there

    @property
    def opposed(self) -> Iterator[tuple[str, tuple[EndingGround, ...]]]:
        """What the law has against such an end, by code, with the grounds that it is about.

        Nothing against a sentence on how it is decided, nor where a ground that the law knows is needed as well.
        """
        for_104 = tuple(each for each in self.grounds if each == "better-compensated-by-104")
        others = tuple(each for each in self.grounds if each in NOT_OF_THE_LAW)
        if self.decision or (self.all_needed and len(for_104 + others) < len(self.grounds)):
            return
        if for_104:
            yield "ending_for_104", for_104
        if others:
            yield "ending_without_ground", others
