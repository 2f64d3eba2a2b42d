"""The ways a standard can be taken in one case, as `rettesnor pay` and `transport` say them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.law.pay import PayAnswer
from rettesnor.law.transport import Settlement
from rettesnor.rules.alternatives import Assumption
from rettesnor.rules.in_a_case import InACase
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.parameters import PARAMETERS
from rettesnor.wording.terms import say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.trees import TreeWords
from rettesnor.wording.values import say_parameter

A = TypeVar("A", PayAnswer, Settlement)

_READ: str = _("If {rule} is read so: {parameters}")
_NOT_SAID: str = _("not said")
_CONDITION: str = _("the condition")
_HOLDS: dict[bool, str] = {
    True: _("If this holds: {condition} ({rule})"),
    False: _("If this does not hold: {condition} ({rule})"),
}


def alternatives_as_json(
    found: InACase[A], data: Callable[[A], dict[str, Any]], vocabulary: Vocabulary, language: Language
) -> list[dict[str, Any]]:
    return [
        {
            "assumed": [_assumption(each, vocabulary, language) for each in alternative.assumed],
            **data(alternative.answer),
            "rows": rows_as_json(alternative.answer.rows, language),
        }
        for alternative in found.alternatives
    ]


def alternatives_as_lines(
    found: InACase[A], head: Callable[[A], Sequence[str]], vocabulary: Vocabulary, language: Language
) -> Iterator[str]:
    """Each with what it assumes, its amounts, and the steps that are not the same in all."""
    for alternative in found.alternatives:
        yield ""
        yield from (_say(each, vocabulary, language) for each in alternative.assumed)
        yield from (f"  {line}" for line in head(alternative.answer))
        own = [row for row in alternative.answer.rows if row not in found.answer.rows]
        yield from (f"  {line}" for line in rows_as_lines(own, language))


def _assumption(each: Assumption, vocabulary: Vocabulary, language: Language) -> dict[str, Any]:
    said = {"rule": each.rule.as_written.rule.id, "text": _say(each, vocabulary, language)}
    if each.holds is not None:
        return {**said, "if": each.rule.rule.if_.written if each.rule.rule.if_ else None, "holds": each.holds}
    written = each.rule.as_written.rule.or_read_as
    assert written
    return {**said, "reading": each.rule.rule.id, "parameters": _changed(each), "because": written.because}


def _changed(each: Assumption) -> dict[str, Any]:
    """The parameters that are not the same in both readings, as they are in this one."""
    written = each.rule.as_written.rule.or_read_as
    parameters = each.rule.rule.parameters()
    return {name: parameters.get(name) for name in (written.changes if written else ())}


def _say(each: Assumption, vocabulary: Vocabulary, language: Language) -> str:
    rule = each.rule.as_written.rule
    words = TreeWords(vocabulary, language)
    if each.holds is not None:
        condition = words.phrase(each.rule.lowered.applies)
        return translated(_HOLDS[each.holds], language, condition=condition, rule=rule.id)
    quoted = f"»{each.rule.quotes[-1]}« ({each.rule.section}; {rule.id})"
    return translated(_READ, language, rule=quoted, parameters="; ".join(_parameters(each, words)))


def _parameters(each: Assumption, words: TreeWords) -> Iterator[str]:
    kind, language = each.rule.rule.kind, words.language
    for name, value in _changed(each).items():
        if name == "if":
            condition = each.rule.rule.if_
            said = words.condition(condition) if condition else translated(_NOT_SAID, language)
            yield f"{translated(_CONDITION, language)}: {said}"
        else:
            said = translated(_NOT_SAID, language) if value is None else say_parameter(kind, name, value, language)
            yield f"{say(PARAMETERS[kind], name, language)}: {said}"
