"""The vocabulary of facts: what a case can know about a citizen, and what counts as a value.

The definitions come from `standards/facts.yaml`; a standard may add local ones. Forms, command line and schema are
made from them, so nothing about a fact is written twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rettesnor.rules.compiled import Value
from rettesnor.rules.quantity import Quantity

FactName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Strict(BaseModel):
    """Nothing extra allowed: a misplaced key is an error, never a silent default."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Strict):
    """The same text in Danish and in English."""

    da: str
    en: str

    def in_(self, language: str) -> str:
        return self.en if language == "en" else self.da


class Option(Strict):
    """One value of a choice.

    `unsettled`: known, but the question it answers is still open (being examined, tried). `from_pension_age`: nobody
    below the state pension age can have it.
    """

    name: FactName
    label: Words
    unsettled: bool = False
    from_pension_age: bool = False


class Answers(Strict):
    """What true and false mean, where yes and no would leave the reader in doubt."""

    yes: Words
    no: Words


class FactDefinition(Strict):
    name: FactName
    group: FactName
    type: Literal["boolean", "choice", "date", "quantity", "municipality", "text"]
    unit: Literal["m", "%", "kr", "years", "hours/week", "days/week"] | None = None
    options: tuple[Option, ...] = ()
    answers: Answers | None = None
    label: Words
    help: Words
    judgement: bool = False
    supplied_by: tuple[Literal["citizen", "caseworker", "register", "doctor", "job_centre", "provider"], ...]
    sensitivity: Literal["ordinary", "confidential", "health"]

    @model_validator(mode="after")
    def _whole(self) -> FactDefinition:
        if (self.type == "choice") != bool(self.options):
            raise ValueError(f"fact {self.name}: a choice lists its options, and nothing else does")
        if self.answers and self.type != "boolean":
            raise ValueError(f"fact {self.name}: only true and false take answers; a choice has its options' labels")
        if (self.type == "quantity") != (self.unit is not None):
            raise ValueError(f"fact {self.name}: a quantity names its unit, and nothing else does")
        return self

    @cached_property
    def unsettled(self) -> frozenset[str]:
        return frozenset(option.name for option in self.options if option.unsettled)

    def expected(self) -> str:
        """What a value looks like, for error messages and the command line."""
        match self.type:
            case "boolean":
                return "true or false"
            case "choice":
                return "one of: " + ", ".join(option.name for option in self.options)
            case "date":
                return "a date as YYYY-MM-DD"
            case "quantity":
                return f"an amount with its unit, as '4 {self.unit}'"
            case "municipality":
                return "a municipality's code of three digits, in quotes"
            case "text":
                return "a text"

    def value(self, written: object) -> Value:
        """The value the rules compute with: booleans, option names, whole base units, day numbers. None is unknown.

        Raises ValueError naming what was expected.
        """
        if written is None:
            return None
        match self.type:
            case "boolean" if isinstance(written, bool):
                return written
            case "choice" if any(option.name == written for option in self.options):
                return str(written)
            case "date":
                try:
                    return (written if isinstance(written, date) else date.fromisoformat(str(written))).toordinal()
                except ValueError:
                    pass
            case "quantity":
                try:
                    quantity = Quantity.parse(written)
                except ValueError:
                    pass
                else:
                    if quantity.unit == self.unit:
                        return quantity.amount
            case "municipality" if isinstance(written, str) and len(written) == 3 and written.isdecimal():
                return written
            case "text" if isinstance(written, str) and written.strip():
                return written
        raise ValueError(f"{written!r} is not a value of {self.name}: expected {self.expected()}")

    def written(self, value: Value) -> str | bool | None:
        """A value as it is written in files and JSON; the opposite of `value`."""
        if value is None or self.type in ("boolean", "choice", "municipality", "text"):
            return value if not isinstance(value, int) or isinstance(value, bool) else str(value)
        if self.type == "date":
            return date.fromordinal(int(value)).isoformat()
        if self.unit in ("%", "kr"):
            return (
                f"{int(value) // 100}.{int(value) % 100:02} {self.unit}"
                if int(value) % 100
                else f"{int(value) // 100} {self.unit}"
            )
        return f"{value} {self.unit}"


class Contradiction(Strict):
    """Values that cannot all be true of one person at one time.

    `rules_out` is the fact that has to give way: an option that can be used rules out the overall judgement that none
    can, while the judgement does not hinder that an option turns out to be usable.
    """

    facts: dict[FactName, bool | str]
    rules_out: FactName
    because: Words


class Vocabulary(Strict):
    facts: tuple[FactDefinition, ...]
    contradictions: tuple[Contradiction, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Vocabulary:
        seen: set[str] = set()
        for fact in self.facts:
            if fact.name in seen:
                raise ValueError(f"fact {fact.name} is defined twice")
            seen.add(fact.name)
        for contradiction in self.contradictions:
            for name, value in contradiction.facts.items():
                self[name].value(value)
            if contradiction.rules_out not in contradiction.facts:
                raise ValueError(f"{contradiction.rules_out} is ruled out by a contradiction it is no part of")
        return self

    @cached_property
    def _by_name(self) -> Mapping[str, FactDefinition]:
        return {fact.name: fact for fact in self.facts}

    def __getitem__(self, name: str) -> FactDefinition:
        if name not in self._by_name:
            raise KeyError(f"there is no fact called {name!r}")
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def with_local(self, local: tuple[FactDefinition, ...]) -> Vocabulary:
        return Vocabulary(facts=self.facts + local, contradictions=self.contradictions) if local else self

    def excluded(self, known: Mapping[str, Value]) -> Iterator[tuple[str, Value]]:
        """Values that an open fact can no longer take, because the known ones contradict them."""
        for name, value, others in self._ruled_out:
            if name not in known and all(known.get(other) == v for other, v in others):
                yield name, value

    @cached_property
    def _ruled_out(self) -> tuple[tuple[str, Value, tuple[tuple[str, Value], ...]], ...]:
        """For each contradiction: the value that has to give way, and the values it gives way to."""
        found = []
        for contradiction in self.contradictions:
            values = {name: self[name].value(v) for name, v in contradiction.facts.items()}
            ruled_out = values.pop(contradiction.rules_out)
            found.append((contradiction.rules_out, ruled_out, tuple(values.items())))
        return tuple(found)

    def values(self, written: Mapping[str, Any]) -> dict[str, Value]:
        """All values of a case; raises `BadFacts` listing every unknown name, wrong type and contradiction at once."""
        problems: list[tuple[str, str]] = []
        values: dict[str, Value] = {}
        for name, text in written.items():
            if name not in self:
                problems.append((name, f"there is no fact called {name!r}; `rettesnor facts` lists them"))
                continue
            try:
                values[name] = self[name].value(text)
            except ValueError as error:
                problems.append((name, str(error)))
        for contradiction in self.contradictions:
            if all(name in values and values[name] == self[name].value(v) for name, v in contradiction.facts.items()):
                last = list(contradiction.facts)[-1]
                problems.append(
                    (last, f"{' and '.join(contradiction.facts)} contradict each other: {contradiction.because.en}")
                )
        if problems:
            raise BadFacts(problems)
        return {name: value for name, value in values.items() if value is not None}


class BadFacts(ValueError):
    """Facts that cannot be used; `problems` names each fact and what is wrong with it."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("; ".join(message for _, message in problems))
