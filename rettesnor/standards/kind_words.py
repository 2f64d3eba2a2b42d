"""The guide to the kinds of rules in words: what the command line prints, gives as JSON, and the page draws."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from rettesnor.standards.kinds import Key, KindGuide, common_keys, guide
from rettesnor.standards.written import on_one_line
from rettesnor.wording import Language
from rettesnor.wording.kinds import COMMON_KEYS, FORMS, MEANINGS, PARTS, STRENGTH_HERE
from rettesnor.wording.options import say_option
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
    kind: str
    name: str
    meaning: str
    strength: str
    keys: tuple[SaidKey, ...]
    examples: tuple[SaidExample, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def said_kinds(language: Language) -> list[SaidKind]:
    """Every kind of rule. Raises `BadFile` where the examples cannot be read."""
    return [_said(each, language) for each in guide()]


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


def _said(of: KindGuide, language: Language) -> SaidKind:
    return SaidKind(
        of.kind,
        say(KIND_NAMES, of.kind, language),
        say(MEANINGS, of.kind, language),
        say(STRENGTH_HERE, of.kind, language),
        tuple(_with_example(_key(key, of.kind, language), of) for key in of.keys),
        tuple(SaidExample(each.sentence, on_one_line(each.rule)) for each in of.examples),
    )


def _key(key: Key, kind: str, language: Language) -> SaidKey:
    words = PARAMETERS[kind] if key.name in PARAMETERS[kind] else PARTS
    return SaidKey(
        key.name,
        say(words, key.name, language),
        key.required,
        _value(key, language),
        tuple(SaidOption(option, say_option(kind, key.name, option, language)) for option in key.options),
        tuple(_key(part, kind, language) for part in key.parts),
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
    if key.many:
        return translated(_("a list in brackets, each: {value}"), language, value=joined)
    return joined
