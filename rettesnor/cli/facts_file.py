"""A facts file: what is known of one case, as a person writes it down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from rettesnor.cli.answer import CannotAnswer
from rettesnor.cli.days import Day
from rettesnor.cli.unknown_facts import say_refused
from rettesnor.law.calendar import Reading
from rettesnor.rules.alternatives import NOTHING_KNOWN, CaseFacts
from rettesnor.rules.assess import Assessment, assess
from rettesnor.rules.compiled import Value
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.problems import BadDeviations, BadFacts, FactProblem
from rettesnor.rules.program import Program
from rettesnor.rules.strict import Strict
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.reading import MOST_BYTES_OF_A_CASE, Document
from rettesnor.wording import Language
from rettesnor.wording.assessment import Origin
from rettesnor.wording.problems import say_deviation_problem, say_doubt
from rettesnor.wording.translation import SaidBy, Saying
from rettesnor.wording.translation import gettext_noop as _


class Given(Strict):
    """A fact: its value, and as far as it is known who supplied it, when, and the reason of a judgement."""

    value: Any
    source: str | None = None
    by: str | None = None
    date: Day | None = None
    reason: str | None = None

    @property
    def origin(self) -> Origin:
        return self.model_dump(mode="json", exclude={"value"}, exclude_none=True)


class GivenDeviation(Strict):
    """A rule of the standard that is set aside for this citizen."""

    rule: str
    reason: str


class FactsFile(Strict):
    facts: dict[str, Annotated[Given, BeforeValidator(lambda v: v if isinstance(v, dict) else {"value": v})]]
    applied_for: Offer = "sheltered_employment"
    deviations: tuple[GivenDeviation, ...] = Field(())


class FactsDocument:
    """A facts file read for one program. Raises `BadFile` naming the line of what is wrong, or `CannotAnswer`."""

    def __init__(self, path: Path, program: Program, language: Language) -> None:
        if not path.exists():
            raise CannotAnswer(_("there is no file called {path}"), path=path)
        self.document = Document(path, MOST_BYTES_OF_A_CASE)
        self.program = program
        self.language = language
        self._check_top()
        self.read = self.document.as_(FactsFile)
        written = {name: given.value for name, given in self.read.facts.items()}
        try:
            self.values: Mapping[str, Value] = program.vocabulary.entered(written, on=program.on)
        except BadFacts as error:
            raise BadFile([self._fault(each, self._refused) for each in error.problems]) from None

    def _check_top(self) -> None:
        """Facts that stand where `facts:` should are one fault, and not one each."""
        content = self.document.content
        if "facts" not in content and (bare := next((name for name in content if name in self.program.vocabulary), "")):
            why = _("write `facts:` on a line above the facts, and begin the line of each fact with two spaces")
            raise BadFile([self.document.fault((bare,), Saying(why))])

    def questions(self) -> tuple[str, ...]:
        """Where a value is far from what is usual: whether it is right. The case is assessed all the same."""
        doubts = self.program.vocabulary.doubts(self.values, on=self.program.on)
        return tuple(self._fault(each, say_doubt).in_(self.language) for each in doubts)

    def _refused(self, problem: FactProblem, language: Language) -> str:
        standard = self.program.standard
        return say_refused(problem, self.program.vocabulary, standard.standard if standard else None, language)

    def _fault(self, problem: FactProblem, say: Callable[[FactProblem, Language], str]) -> Fault:
        return self.document.fault(("facts", problem.name), SaidBy(partial(say, problem)))

    @property
    def origins(self) -> Mapping[str, Origin]:
        return {name: given.origin for name, given in self.read.facts.items()}

    @property
    def reading(self) -> Reading | None:
        """How the municipality reads *hverdag*."""
        assert self.program.standard
        return files.municipality(self.program.standard.municipality).reading

    def assess(self) -> Assessment:
        """The case assessed, with the weekdays read as the municipality reads them."""
        try:
            return assess(
                self.program,
                self.values,
                offer=self.read.applied_for,
                deviations={deviation.rule: deviation.reason for deviation in self.read.deviations},
                reading=self.reading,
            )
        except BadDeviations as error:
            places = {deviation.rule: n for n, deviation in enumerate(self.read.deviations)}
            reasons = ((rule, SaidBy(partial(say_deviation_problem, rule, code))) for rule, code in error.problems)
            raise BadFile([self.document.fault(("deviations", places[rule]), why) for rule, why in reasons]) from None


def case_facts(path: str | None, program: Program, language: Language) -> CaseFacts:
    """What a file of facts says of a case; nothing without one. Raises as `FactsDocument` does."""
    if path is None:
        return NOTHING_KNOWN
    if program.standard is None:
        raise CannotAnswer(_("--facts tells which of a standard's rules count; give --standard as well"))
    document = FactsDocument(Path(path), program, language)
    aside = frozenset(each.sourced.rule.id for each in document.assess().findings if each.set_aside)
    return CaseFacts(document.values, aside)
