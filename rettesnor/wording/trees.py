"""A rule's tree in words: in one line as a condition, or step by step with what each step came to in a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rettesnor.law.deadlines import Span
from rettesnor.rules.compiled import Value, compiled
from rettesnor.rules.condition import Condition
from rettesnor.rules.excluded import asked
from rettesnor.rules.fact_tests import Age, FactTest, Passed, timeless
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.tree import (
    All,
    Any,
    Arith,
    Choose,
    Compare,
    CompareOp,
    Const,
    Fact,
    IsKnown,
    Not,
    OneOf,
    Ratio,
    Tree,
    all_of,
    facts_in,
)
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.formats import say_all, say_amount, say_any
from rettesnor.wording.rows import say_span
from rettesnor.wording.terms import RESULTS, capital, lowered, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import UNKNOWN, say_answer, say_fact

_AMOUNT: dict[CompareOp, str] = {
    "<": _("under"),
    "<=": _("at most"),
    "==": _("is"),
    ">=": _("at least"),
    ">": _("over"),
}
_DAY: dict[CompareOp, str] = {
    "<": _("before"),
    "<=": _("no later than"),
    "==": _("is"),
    ">=": _("no earlier than"),
    ">": _("after"),
}
_HOLDS: dict[bool | None, str] = {
    True: _("yes"),
    False: _("no"),
    None: _("not settled"),
}
_ALL: str = _("all of these hold")
_ANY: str = _("at least one of these holds")
_NOT: str = _("not")
_FIRST: str = _("the first of these that applies")
_ALWAYS: str = _("always")
_NEVER: str = _("never")
_WHOSE: dict[str, str] = {"own": _("the municipality itself"), "other": _("another municipality")}
_ROUNDED: dict[str, str] = {"up": _("rounded up"), "down": _("rounded down")}


@dataclass(frozen=True)
class TreeStep:
    """One node of a tree: what it asks, and what it came to."""

    text: str
    came_to: str
    parts: tuple[TreeStep, ...] = ()

    def lines(self, indent: str = "") -> list[str]:
        own = f"{indent}{self.text}: {self.came_to}"
        return [own, *(line for part in self.parts for line in part.lines(indent + "  "))]


class TreeWords:
    """Says trees over one vocabulary in one language."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self.vocabulary = vocabulary
        self.language = language

    def _answered(self, name: str, answer: bool) -> str:
        fact = self.vocabulary[name]
        said = say_answer(fact, answer, self.language)
        if fact.answers:
            return f"{self._label(name)} {said}"
        return self._label(name) if answer else f"{self._label(name)}: {said}"

    def condition(self, condition: Condition) -> str:
        """A condition in one line, as the text has it: an age stays an age, whatever the day."""
        return self.phrase(condition.tree(self._test))

    def _test(self, name: str, test: FactTest) -> Tree:
        """The test of one fact, or its words where what it lowers to depends on the day or the municipality."""
        match test:
            case Age(age_at_least=at_least, age_below=below):
                bounds: tuple[tuple[CompareOp, Quantity | None], ...] = ((">=", at_least), ("<", below))
                return all_of(Const(self._aged(name, op, age)) for op, age in bounds if age)
            case Passed(passed_at_least=at_least, passed_under=under):
                times: tuple[tuple[CompareOp, Span | None], ...] = ((">=", at_least), ("<", under))
                return all_of(Const(self._since(name, op, time)) for op, time in times if time)
            case "own" | "other":
                return Const(f"{self._label(name)}: {say(_WHOSE, test, self.language)}")
        return timeless(name, test)

    def _aged(self, name: str, op: CompareOp, age: Quantity) -> str:
        years = f"{translated(_AMOUNT[op], self.language)} {say_amount(age.amount, age.unit, self.language)}"
        return translated(_("{fact}: {years} ago"), self.language, fact=self._label(name), years=years)

    def _since(self, name: str, op: CompareOp, time: Span) -> str:
        length = f"{translated(_AMOUNT[op], self.language)} {say_span(time, self.language)}"
        return translated(_("time since {fact}: {length}"), self.language, fact=self._label(name), length=length)

    def phrase(self, tree: Tree) -> str:
        """The tree in one line."""
        match tree:
            case Const(bool(holds)):
                return translated(_ALWAYS if holds else _NEVER, self.language)
            case Const(value):
                return str(value)
            case Fact(name):
                return self._answered(name, True)
            case IsKnown(name, bool(answer)):
                return self._answered(name, answer)
            case IsKnown(name, value):
                return f"{self._label(name)}: {say_fact(self.vocabulary[name], value, self.language)}"
            case Choose() if question := asked(tree):
                return self.phrase(question)
            case Compare(op, Fact(name), Const(bound)):
                return self._compared(op, name, bound)
            case Compare(op, Fact(name), Fact(other)) if self.vocabulary[name].type == "date":
                return f"{self._label(name)} {translated(_DAY[op], self.language)} {self._label(other)}"
            case Compare(op, left, right):
                return f"{self.phrase(left)} {translated(_AMOUNT[op], self.language)} {self.phrase(right)}"
            case OneOf(Fact(name), options):
                return f"{self._label(name)}: {self._options(name, options)}"
            case OneOf(of, options):
                return f"{self.phrase(of)}: {self._or([str(o) for o in options])}"
            case All(parts):
                return self._listed(parts, _(" and "), say_all)
            case Any(parts):
                return self._listed(parts, _(" or "), say_any)
            case Not(Fact(name)):
                return self._answered(name, False)
            case Not(OneOf(Fact(name), options)):
                said = self._options(name, options)
                return f"{self._label(name)}: {translated(_NOT, self.language)} {said}"
            case Not(of):
                return f"{translated(_NOT, self.language)} {self._grouped(of)}"
            case Arith(op, left, right):
                return f"{self._grouped(left)} {op} {self._grouped(right)}"
            case Ratio(of, numerator, denominator, rounding):
                rounded = say(_ROUNDED, rounding, self.language)
                return f"{self._share(numerator, denominator)} {self.phrase(of)}, {rounded}"
            case Choose(((condition, Const(True)),)):
                listed = self.phrase(condition)
                return translated(_("{listed}, or something like it"), self.language, listed=listed)
            case Choose(((OneOf(Fact(name), met), Const(True)), (OneOf(Fact(other), not_met), Const(False)))) if (
                name == other
            ):
                return self._graded(name, met, not_met)
            case Choose(arms):
                when = translated(_(", when "), self.language)
                return "; ".join(self._arm(value) + when + self.phrase(condition) for condition, value in arms)

    def steps(self, tree: Tree, facts: Mapping[str, Value]) -> TreeStep:
        """The tree node by node, with what each came to; comparisons of facts are one step."""
        value = compiled(tree)(facts)
        came_to = self._value(tree, value)
        match tree:
            case All(parts):
                return TreeStep(self._capital(_ALL), came_to, tuple(self.steps(part, facts) for part in parts))
            case Any(parts):
                return TreeStep(self._capital(_ANY), came_to, tuple(self.steps(part, facts) for part in parts))
            case Not(of):
                return TreeStep(self._capital(_NOT), came_to, (self.steps(of, facts),))
            case Choose(arms) if question := asked(tree):
                settling = (condition for condition, _ in arms[:-1] if compiled(condition)(facts))
                return TreeStep(self.phrase(question), came_to, tuple(self.steps(each, facts) for each in settling))
            case Choose(arms):
                return TreeStep(
                    self._capital(_FIRST), came_to, tuple(self.steps(condition, facts) for condition, _ in arms)
                )
            case _:
                return TreeStep(self.phrase(tree), came_to)

    def _value(self, tree: Tree, value: Value) -> str:
        if isinstance(value, bool) or (value is None and not isinstance(tree, Fact | Arith | Ratio)):
            return translated(_HOLDS[value], self.language)
        if value is None:
            return translated(UNKNOWN, self.language)
        units = {self.vocabulary[name].unit for name in facts_in(tree)}
        unit = units.pop() if len(units) == 1 else None
        return say_amount(value, unit, self.language) if unit and isinstance(value, int) else str(value)

    def _compared(self, op: CompareOp, name: str, bound: int | str | bool) -> str:
        fact = self.vocabulary[name]
        words = _DAY if fact.type == "date" else _AMOUNT
        return f"{self._label(name)} {translated(words[op], self.language)} {say_fact(fact, bound, self.language)}"

    def _arm(self, value: Tree) -> str:
        match value:
            case Const(bool(holds)):
                return say(RESULTS, "met" if holds else "not_met", self.language)
            case _:
                return self.phrase(value)

    def _share(self, numerator: int, denominator: int) -> str:
        percent, rest = divmod(numerator * 10_000, denominator)
        share = f"{numerator}/{denominator}" if rest else say_amount(percent, "%", self.language)
        return translated(_("{share} of"), self.language, share=share)

    def _label(self, name: str) -> str:
        return self.vocabulary[name].label.in_(self.language)

    def _options(self, name: str, options: Sequence[Value]) -> str:
        return self._or([say_fact(self.vocabulary[name], option, self.language) for option in options])

    def _graded(self, name: str, met: Sequence[Value], not_met: Sequence[Value]) -> str:
        """Options that meet a condition; those that do not are named where there are others, which a person judges."""
        listed = f"{self._label(name)}: {self._options(name, met)}"
        fact = self.vocabulary[name]
        if not {option.name for option in fact.options} - {*met, *not_met, *fact.unsettled}:
            return listed
        words = _("{listed} (but not {others}; a person judges the rest)")
        return translated(words, self.language, listed=listed, others=self._options(name, not_met))

    def _or(self, words: list[str]) -> str:
        """In quotes where one of several has a comma of its own."""
        apart = len(words) > 1 and any("," in each for each in words)
        return say_any([f"»{each}«" for each in words] if apart else words, self.language)

    def _listed(self, parts: Sequence[Tree], joined_by: str, as_list: Callable[[list[str], Language], str]) -> str:
        """In one sentence: more than two with commas between them, where none has one of its own."""
        first, *more = (self._grouped(part) for part in parts)
        said = [first, *map(lowered, more)]
        if len(said) > 2 and not any("," in each or ":" in each for each in said):
            return as_list(said, self.language)
        return translated(joined_by, self.language).join(said)

    def _grouped(self, tree: Tree) -> str:
        match tree:
            case Choose() if question := asked(tree):
                return self._grouped(question)
            case Choose(((OneOf(_, (_only,)), Const(True)), _)):
                return self.phrase(tree)
            case All() | Any() | Choose() | Arith() | OneOf(_, (_, _, *_)) | Not(OneOf(_, (_, _, *_))):
                return f"({self.phrase(tree)})"
        return self.phrase(tree)

    def _capital(self, text: str) -> str:
        return capital(translated(text, self.language))
