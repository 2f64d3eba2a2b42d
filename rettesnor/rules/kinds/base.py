"""What every rule has, whatever its kind, and what a rule lowers to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rettesnor.law.deadlines import Span
from rettesnor.law.unusable import Unusable
from rettesnor.rules.clock import Clock
from rettesnor.rules.condition import Condition
from rettesnor.rules.context import Context
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import TRUE, Atom, Not, Tree, facts_in
from rettesnor.rules.tree import Any as AnyOf

Strength = Literal["must", "default", "may", "typical"]
OPTIONAL: tuple[Strength, ...] = ("may", "typical")
"""What says that something can be given or done, or is an example; not that it is."""
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
READ_OTHERWISE = "-read-otherwise"
"""What the id of another reading ends in."""
RuleId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
ProposedValue = Atom | tuple[Atom, ...]


@dataclass(frozen=True)
class LoweredValue:
    """A value a rule proposes: one computed from facts (`tree`), or one that stands in the text (`stated`)."""

    name: str
    unit: str | None = None
    tree: Tree | None = None
    stated: ProposedValue | None = None


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

    def beside(self, other: Lowered) -> Lowered:
        """What the same rule adds in another reading: whether it is met, and what it sets otherwise."""
        if self.applies != other.applies:
            return other
        values = tuple(value for value in other.values if value not in self.values)
        clocks = tuple(clock for clock in other.clocks if clock not in self.clocks)
        parts = tuple(part for part in other.clock_parts if part not in self.clock_parts)
        return replace(other, values=values, clocks=clocks, clock_parts=parts, seen_to=None)


class OtherReading(BaseModel):
    """How the sentence of a rule can be read otherwise: why, and the parameters that are then others.

    A parameter that is null is left out in this reading. `better` says that it favours the citizen, and not the rule as
    it is written: the reading that does so is shown first.
    """

    model_config = ConfigDict(extra="allow", frozen=True)

    because: Annotated[str, Field(min_length=10)]
    better: bool = False

    @property
    def changes(self) -> dict[str, Any]:
        return dict(self.model_extra or {})


NOT_READ_OTHERWISE = ("id", "kind", "strength", "quote", "with", "offers", "or_read_as")
"""What is the same in every reading of a sentence."""


class Rule(Strict):
    """A rule under the sentence it comes from. A kind adds its parameters and says how they lower.

    `if` limits the rule to cases where a condition holds; `quote` narrows the quotation to a part of the sentence;
    `with` adds an earlier lead-in; `offers` says which help it speaks of: sheltered employment (§ 103, stk. 1) unless
    it names the special course (stk. 2), or a neighbouring offer that the text treats beside them. `elsewhere` names
    another document in which the value stands that the sentence speaks of: somebody has to look there. `or_read_as` is
    another way to read the same words.
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
    or_read_as: OtherReading | None = None

    @model_validator(mode="after")
    def _read_otherwise(self) -> Self:
        if self.or_read_as:
            changes = self.or_read_as.changes
            if fixed := sorted(set(changes).intersection(NOT_READ_OTHERWISE)):
                raise Unusable("same_in_every_reading", names=", ".join(fixed))
            assert self.read_otherwise
            if self.read_otherwise.parameters() == self.parameters():
                raise Unusable("reading_that_changes_nothing", rule=self.id)
        return self

    @cached_property
    def read_as_written(self) -> Self:
        """The rule in its own reading alone."""
        return self._with({})

    @cached_property
    def read_otherwise(self) -> Self | None:
        """The rule that the other reading comes to, with an id of its own."""
        return self._with(self.or_read_as.changes | {"id": f"{self.id}{READ_OTHERWISE}"}) if self.or_read_as else None

    def _with(self, changes: dict[str, Any]) -> Self:
        fields = type(self).model_fields
        written = {fields[name].alias or name: getattr(self, name) for name in self.model_fields_set}
        changed = written | changes | {"or_read_as": None}
        return type(self).model_validate({name: value for name, value in changed.items() if value is not None})

    def lower(self, context: Context) -> Lowered:
        """By default: something to see to at the kind's stage."""
        return Lowered(applies=self.applies(context), seen_to=self.stage)

    def applies(self, context: Context) -> Tree:
        return self.if_.lower(context) if self.if_ else TRUE

    @property
    def binds(self) -> bool:
        """Whether the text says that it is so, if only as a starting point."""
        return self.strength not in OPTIONAL

    @property
    def is_example(self) -> bool:
        """Whether it says what is typical, or gives an example: it sets no limit and no amount."""
        return self.strength == "typical"

    @property
    def states_its_topic(self) -> bool:
        """Whether it answers what its topic asks; a text of which no rule does is silent on the topic."""
        return True

    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the rule, for checking it against the vocabulary."""
        own = [getattr(self, name) for name in type(self).model_fields]
        mine = tuple(value for value in own if isinstance(value, Condition))
        return mine + (self.read_otherwise.conditions() if self.read_otherwise else ())

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

    def costs(self, code: str, law: Iterable[Rule]) -> Tree:
        """In which cases somebody gets less than the law gives by this rule, where it applies. By default in all."""
        return TRUE


class Tested(Rule):
    """A rule that a case meets or does not meet."""

    def test(self, context: Context) -> Tree:
        raise NotImplementedError

    def lower(self, context: Context) -> Lowered:
        test, applies = self.test(context), self.applies(context)
        return Lowered(applies=applies, test=AnyOf((Not(applies), test)) if self.if_ else test)


class Criterion(Tested):
    """A rule that decides who is in the target group."""

    stage: ClassVar[CaseStage] = "assessment"


class Proposing(Rule):
    """A rule that proposes values: each parameter is one, named `<topic>_<parameter>`."""

    stage: ClassVar[CaseStage] = "decision"
    told: ClassVar[tuple[str, ...]] = ()
    """The parameters that the decision has to tell of, or that somebody has to look at: a value alone does nothing."""

    def lower(self, context: Context) -> Lowered:
        seen_to = self.stage if any(getattr(self, name) for name in self.told) else None
        return Lowered(applies=self.applies(context), values=self.values(), clocks=self.clocks(), seen_to=seen_to)

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
