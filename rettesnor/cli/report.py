"""Parts of the answers for people that several commands print."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rettesnor.cli.facts_file import FactsDocument
from rettesnor.rules.findings import Finding
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.sourced import SourcedRule
from rettesnor.wording import Language
from rettesnor.wording.conflicts import say_conflict
from rettesnor.wording.formats import say_date
from rettesnor.wording.readings import say_reading
from rettesnor.wording.terms import CAUSES, STRENGTHS, capital, say, say_result
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_fact

WIDTH = 100


def wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Lines no longer than a screen is wide; what is carried over keeps the indentation."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        words = textwrap.TextWrapper(WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        yield from words.wrap(line) or [""]


class Report:
    """Says the findings of one case in one language."""

    def __init__(self, language: Language, case: FactsDocument) -> None:
        self.language = language
        self.case = case
        self.vocabulary = case.program.vocabulary

    def say(self, text: str, /, **values: object) -> str:
        return translated(text, self.language, **values)

    def date(self, day: date) -> str:
        return say_date(day, self.language)

    def heading(self, words: str) -> Iterator[str]:
        yield ""
        yield words

    def result(self, finding: Finding) -> str:
        if finding.set_aside:
            return self.say(_("set aside"))
        if finding.applies is False and not finding.sourced.says_who_acts:
            return self.say(_("does not apply here"))
        words = say_result(finding.sourced.rule.kind, finding.result, self.language)
        cause = f", {say(CAUSES, finding.unknown_because, self.language)}" if finding.unknown_because else ""
        return words + cause

    def finding(self, finding: Finding) -> Iterator[str]:
        sourced = finding.sourced
        strength = say(STRENGTHS, sourced.rule.strength, self.language)
        yield f"  {capital(self.result(finding))} ({strength})  {sourced.section}  [{sourced.rule.id}]"
        yield f"      »{' … '.join(sourced.quotes)}«"
        if said := say_reading(sourced, self.language):
            yield f"      {said}"
        for line in self.facts(finding):
            yield f"      {line}"
        if finding.set_aside:
            yield "      " + self.say(_("Set aside because: {reason}"), reason=finding.set_aside)

    def facts(self, finding: Finding) -> Iterator[str]:
        for name, value in finding.facts.items():
            fact = self.vocabulary[name]
            origin = self.case.origins.get(name, {})
            told = [origin[key] for key in ("source", "by") if key in origin]
            if "date" in origin:
                told.append(self.date(date.fromisoformat(origin["date"])))
            yield (
                f"{fact.label.in_(self.language)}: {say_fact(fact, value, self.language)}"
                + (f" ({', '.join(told)})" if told else "")
                + (f": {origin['reason']}" if "reason" in origin else "")
            )

    def conflicts(self, of_one_sentence: Sequence[Conflict]) -> Iterator[str]:
        """What each is about, then the sentence and the provisions, each once."""
        for conflict in of_one_sentence:
            yield f"  {say_conflict(conflict, self.vocabulary, self.language)}"
        yield self._words(self.say(_("The standard")), of_one_sentence[0].local)
        for law in dict.fromkeys(conflict.law for conflict in of_one_sentence):
            yield self._words(capital(law.section), law)

    def _words(self, name: str, sourced: SourcedRule) -> str:
        return f"      {name}: »{sourced.quotes[-1]}« [{sourced.rule.id}]"
