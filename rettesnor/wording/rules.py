"""A rule in words: what kind it is, and each of its parameters with label and value. For checklists and readers."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rettesnor.rules.condition import Condition
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.citation import CitationRule
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.parameters import COMMON, PARAMETERS
from rettesnor.wording.terms import KIND_NAMES, capital, say
from rettesnor.wording.translation import translated
from rettesnor.wording.trees import TreeWords
from rettesnor.wording.values import say_parameter

LabelledLines = tuple[tuple[str, str], ...]
"""Pairs of label and value."""


def say_rule(
    rule: Rule, vocabulary: Vocabulary, language: Language, acts: Mapping[str, str] = MappingProxyType({})
) -> tuple[str, LabelledLines]:
    """Title and lines of a rule's own parameters; `acts` has the names of the acts by their keys."""
    return _title(rule, language), tuple(_lines(rule, vocabulary, language, acts))


def _title(rule: Rule, language: Language) -> str:
    return capital(say(KIND_NAMES, rule.kind, language))


def _lines(
    rule: Rule, vocabulary: Vocabulary, language: Language, acts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    fields = {field.alias or name: name for name, field in type(rule).model_fields.items()}
    for name, value in rule.parameters().items():
        label = translated(COMMON[name], language) if name in COMMON else say(PARAMETERS[rule.kind], name, language)
        own = getattr(rule, fields[name])
        if isinstance(own, Condition):
            said = TreeWords(vocabulary, language).condition(own)
        elif isinstance(rule, CitationRule) and name == "act":
            said = acts.get(rule.act, rule.act)
        else:
            said = say_parameter(rule.kind, name, value, language)
        yield capital(label), said
