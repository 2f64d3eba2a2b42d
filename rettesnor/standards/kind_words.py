"""The guide to the kinds of rules in words: what the command line prints, gives as JSON, and the page draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from rettesnor.standards.kinds import Key, KindGuide, common_keys, guide, own_guide
from rettesnor.standards.written import on_one_line
from rettesnor.wording import Language
from rettesnor.wording.kinds import COMMON_KEYS, FORMS, MEANINGS, PARTS, STRENGTH_HERE
from rettesnor.wording.options import say_option
from rettesnor.wording.own_facts import OWN_KEYS, OWN_MEANINGS, OWN_NAMES, OWN_OPTIONS
from rettesnor.wording.parameters import PARAMETERS
from rettesnor.wording.terms import KIND_NAMES, OFFERS, STRENGTHS, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


@dataclass(frozen=True)
class SaidOption:
    """What is written, and what it means."""

    option: str
    words: str


@dataclass(frozen=True)
class SaidKey:
    """A key in words. `written` is how it stands in the file of the sentence, which is in the language of the text."""

    key: str
    words: str
    required: bool
    value: str
    options: tuple[SaidOption, ...]
    parts: tuple[SaidKey, ...] = ()
    sentence: str = ""
    written: str = ""


@dataclass(frozen=True)
class SaidExample:
    sentence: str
    rule: str


@dataclass(frozen=True)
class SaidKind:
    """`place` is the key of the file under which its examples stand: `rule` of a sentence, or `facts`.

    `strength` is what the strength of such a rule does, and empty for a fact, which has none.
    """

    kind: str
    name: str
    meaning: str
    strength: str
    keys: tuple[SaidKey, ...]
    examples: tuple[SaidExample, ...]
    place: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def said_kinds(language: Language) -> list[SaidKind]:
    """Every kind of rule. Raises `BadFile` where the examples cannot be read."""
    return [_said(each, _of_kind(each.kind), language) for each in guide()]


def said_common_keys(language: Language) -> list[SaidKey]:
    """The keys that a rule of any kind can have."""
    words: dict[str, dict[Any, str]] = {"strength": dict(STRENGTHS), "offers": dict(OFFERS)}
    return [
        SaidKey(
            key.name,
            say(COMMON_KEYS, key.name, language),
            key.required,
            _value(key, language),
            tuple(SaidOption(option, say(words[key.name], option, language)) for option in key.options),
        )
        for key in common_keys()
    ]


def said_own(language: Language) -> list[SaidKind]:
    """A standard's own facts, in the same form. Raises as `said_kinds`."""
    return [
        _said(each, _Words(OWN_NAMES[each.kind], OWN_MEANINGS[each.kind], OWN_KEYS[each.kind], _own_option), language)
        for each in own_guide()
    ]


class _Words(NamedTuple):
    """Of a kind: its name, what it is for, what its keys mean, and what the options of a key do, in a language."""

    name: str
    meaning: str
    keys: Mapping[str, str]
    option: Callable[[str, str, Language], str]


def _of_kind(kind: str) -> _Words:
    def option(key: str, option: str, language: Language) -> str:
        return say_option(kind, key, option, language)

    return _Words(KIND_NAMES[kind], MEANINGS[kind], PARTS | PARAMETERS[kind], option)


def _own_option(key: str, option: str, language: Language) -> str:
    return say(OWN_OPTIONS[key], option, language)


def _said(of: KindGuide, words: _Words, language: Language) -> SaidKind:
    own = of.kind in OWN_NAMES
    return SaidKind(
        of.kind,
        translated(words.name, language),
        translated(words.meaning, language),
        "" if own else say(STRENGTH_HERE, of.kind, language),
        tuple(_with_example(_key(key, words, language), of) for key in of.keys),
        tuple(SaidExample(each.sentence, on_one_line([each.rule] if own else each.rule)) for each in of.examples),
        of.kind if own else "rule",
    )


def _key(key: Key, words: _Words, language: Language) -> SaidKey:
    return SaidKey(
        key.name,
        say(words.keys, key.name, language),
        key.required,
        _value(key, language),
        tuple(SaidOption(option, words.option(key.name, option, language)) for option in key.options),
        tuple(_key(part, words, language) for part in key.parts),
    )


def _with_example(said: SaidKey, of: KindGuide) -> SaidKey:
    example = of.example_of(said.key)
    if example is None:
        return said
    written = f"{said.key}: {on_one_line(example.rule[said.key])}"
    return SaidKey(**{**vars(said), "sentence": example.sentence, "written": written})


def _value(key: Key, language: Language) -> str:
    """What may be written, beside the options: `one of these`, or a form, or both."""
    ways = [say(FORMS, form, language) for form in key.forms]
    if key.options:
        ways.append(translated(_("one of these"), language))
    joined = translated(_(" or "), language).join(ways)
    if key.many and key.one:
        return translated(_("{value}, or a list of them in brackets"), language, value=joined)
    if key.many:
        return translated(_("a list in brackets, each: {value}"), language, value=joined)
    return joined
