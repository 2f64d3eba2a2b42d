"""What every rule has, whatever its kind, and what a rule lowers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from rettesnor.law.age import LeapBirthday
from rettesnor.law.deadlines import AddedTime, Span
from rettesnor.law.pension import PensionTable
from rettesnor.rules.condition import Condition
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import TRUE, Atom, Not, Tree, facts_in
from rettesnor.rules.tree import Any as AnyOf

Strength = Literal["must", "default", "may", "typical"]
OPTIONAL: tuple[Strength, ...] = ("may", "typical")
"""What says that something can be given, not that it is."""
Layer = Literal["statute", "order", "local"]
Offer = Literal["sheltered_employment", "special_course"]
Neighbour = Literal["activity_offer", "housing_support", "special_education", "leisure_club", "employment_act"]
"""Other help that a text can treat beside the offers a case is about: none of its rules is about that case."""
CaseStage = Literal["intake", "assessment", "hearing", "decision", "placement", "follow_up", "ending", "complaint"]
Topic = Literal[
    "target_group", "age", "extent", "hours", "pay", "transport", "cost", "supplier", "trial",
    "deadline", "follow_up", "application", "evidence", "consent", "hearing", "decision",
    "complaint", "plan", "competence", "ending", "duty", "content", "citation",
]  # fmt: skip
ClockEvent = Literal[
    "application-received",
    "material-received",
    "all-information-present",
    "complaint-received",
    "decision-received",
    "appeal-decision-received",
    "first-contact-made",
    "assessment-finished",
    "decision-made",
    "offer-started",
    "followed-up",
]
"""What a clock can start from."""
ClockEnd = Literal[
    "decision-made",
    "answer-received",
    "comments-sent",
    "complaint-received",
    "complaint-answered",
    "complaint-answer-received",
    "first-contact-made",
    "acknowledgement-sent",
    "transport-started",
    "offer-started",
    "trial-over",
    "pay-set",
    "followed-up",
]
"""What a clock can run to."""
RuleId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
ProposedValue = Atom | tuple[Atom, ...]


@dataclass(frozen=True)
class Context:
    """What lowering needs to know of the law on a day: the date itself and how ages are reckoned."""

    on: date
    pension: PensionTable
    leap: LeapBirthday


@dataclass(frozen=True)
class LoweredValue:
    """A value a rule proposes: one computed from facts (`tree`), or one that stands in the text (`stated`)."""

    name: str
    unit: str | None = None
    tree: Tree | None = None
    stated: ProposedValue | None = None


@dataclass(frozen=True)
class Clock:
    """A deadline as the text sets it: from one event to another, for whom it binds.

    `added` is what the text adds to it by the calendar. A clock that is `usual` tells what normally happens, and one
    that is a `fallback` is for all that the text sets no time of its own for: both give way to any other.
    `falls_away_by` is an event that stops it too, where its own text says so.
    """

    name: str
    span: Span | None
    starts: ClockEvent
    ends: ClockEnd | None
    binds: Literal["municipality", "citizen"]
    elsewhere: str | None = None
    extension: str | None = None
    added: tuple[AddedTime, ...] = ()
    usual: bool = False
    fallback: bool = False
    falls_away_by: ClockEnd | None = None


@dataclass(frozen=True)
class Lowered:
    """A rule on one day: when it applies, what it tests (true speaks for inside), and what it sets.

    `clock_parts` are clocks without a length: what a sentence adds to a clock that another sentence sets.
    `seen_to` is the stage of the case where somebody sees to it; None where nobody needs to.
    """

    applies: Tree = TRUE
    test: Tree | None = None
    values: tuple[LoweredValue, ...] = ()
    clocks: tuple[Clock, ...] = ()
    clock_parts: tuple[Clock, ...] = ()
    seen_to: CaseStage | None = None

    @property
    def facts(self) -> tuple[str, ...]:
        """Everything it reads, each once: for whether it applies, its test, its values."""
        computed = (self.applies, self.test, *(value.tree for value in self.values))
        return tuple(dict.fromkeys(name for tree in computed if tree is not None for name in facts_in(tree)))

    def mapped(self, to: Callable[[Tree], Tree]) -> Lowered:
        """The same with other trees."""
        values = tuple(replace(value, tree=to(value.tree)) if value.tree else value for value in self.values)
        return replace(self, applies=to(self.applies), test=to(self.test) if self.test else None, values=values)


class Rule(Strict):
    """A rule under the sentence it comes from. A kind adds its parameters and says how they lower.

    `if` limits the rule to cases where a condition holds; `quote` narrows the quotation to a part of the sentence;
    `with` adds an earlier lead-in; `offers` says which help it speaks of: sheltered employment (§ 103, stk. 1) unless
    it names the special course (stk. 2), or a neighbouring offer that the text treats beside them. `elsewhere` names
    another document in which the value stands that the sentence speaks of: somebody has to look there.
    """

    model_config = ConfigDict(populate_by_name=True)

    topic: ClassVar[Topic]
    stage: ClassVar[CaseStage]
    can_be_forgone: ClassVar[bool] = False
    """Whether a citizen who gets all that was asked for can be better off without what such a rule promises."""

    id: RuleId
    kind: str
    strength: Strength
    if_: Condition | None = Field(None, alias="if")
    quote: str | None = None
    with_: str | None = Field(None, alias="with")
    offers: tuple[Offer | Neighbour, ...] = ("sheltered_employment",)
    elsewhere: str | None = None

    def lower(self, context: Context) -> Lowered:
        """By default: something to see to at the kind's stage."""
        return Lowered(applies=self.applies(), seen_to=self.stage)

    def applies(self) -> Tree:
        return self.if_.lower() if self.if_ else TRUE

    @property
    def states_its_topic(self) -> bool:
        """Whether it answers what its topic asks; a text of which no rule does is silent on the topic."""
        return True

    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the rule, for checking it against the vocabulary."""
        own = [getattr(self, name) for name in type(self).model_fields]
        return tuple(value for value in own if isinstance(value, Condition))

    def parameters(self) -> dict[str, Any]:
        """The kind's own parameters that the file sets, as JSON values under their names in the file."""
        common = set(Rule.model_fields)
        written = self.model_dump(mode="json", by_alias=True, exclude=common, exclude_unset=True)
        if self.elsewhere:
            written["elsewhere"] = self.elsewhere
        if self.if_:
            written["if"] = self.if_.written
        return written

    @property
    def says_something(self) -> bool:
        """Whether it says more than that there is a rule: one without parameters of its own has not been encoded."""
        return bool(set(self.parameters()) - {"if"})

    @property
    def is_promise_of_procedure(self) -> bool:
        """Whether a standard that says it promises the citizen how the case is dealt with: no level of service.

        It is not set aside, unless it `can_be_forgone` and that is for the benefit of the citizen.
        """
        return False

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """Where a standard's rules of this kind, taken together, give less than a rule of the law on the same topic.

        Yields the name of the conflict and the local rule it shows in.
        """
        return iter(())


class Criterion(Rule):
    """A rule that decides who is in the target group."""

    stage: ClassVar[CaseStage] = "assessment"

    def test(self, context: Context) -> Tree:
        raise NotImplementedError

    def lower(self, context: Context) -> Lowered:
        test = self.test(context)
        return Lowered(applies=self.applies(), test=AnyOf((Not(self.applies()), test)) if self.if_ else test)


class Proposing(Rule):
    """A rule that proposes values: each parameter is one, named `<topic>_<parameter>`."""

    stage: ClassVar[CaseStage] = "decision"
    told: ClassVar[tuple[str, ...]] = ()
    """The parameters that the decision has to tell of, or that somebody has to look at: a value alone does nothing."""

    def lower(self, context: Context) -> Lowered:
        seen_to = self.stage if any(getattr(self, name) for name in self.told) else None
        return Lowered(applies=self.applies(), values=self.values(), clocks=self.clocks(), seen_to=seen_to)

    def clocks(self) -> tuple[Clock, ...]:
        """What it sets running, beside its values."""
        return ()

    def values(self) -> tuple[LoweredValue, ...]:
        return tuple(
            stated(f"{self.topic}_{name}", getattr(self, _field(type(self), name)))
            for name in self.parameters()
            if name not in ("if", "elsewhere")
        )


def stated(name: str, value: Any) -> LoweredValue:
    """A value that stands in the text, in base units."""
    if isinstance(value, Quantity):
        return LoweredValue(name, value.unit, stated=value.amount)
    if isinstance(value, Span):
        return LoweredValue(name, "span", stated=str(value))
    if isinstance(value, tuple):
        return LoweredValue(name, stated=tuple(v if isinstance(v, int | str) else str(v) for v in value))
    return LoweredValue(name, stated=value if isinstance(value, int | str) else str(value))


def _field(model: type[Rule], written: str) -> str:
    return next(name for name, field in model.model_fields.items() if (field.alias or name) == written)
