"""`rettesnor standards kinds`: the kinds of rules, what each key means, and what may be written there.

And the same of a standard's own facts: `rettesnor standards kinds facts`.
"""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from rettesnor.cli.answer import Answer, no_such
from rettesnor.cli.report import wrapped
from rettesnor.standards.kind_words import SaidKey, SaidKind, said_common_keys, said_kinds, said_own
from rettesnor.wording import Language
from rettesnor.wording.terms import capital
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def kinds(args: argparse.Namespace) -> Answer:
    """All kinds with the keys they share, or one of them with its own keys and the sentences that use them."""
    rules, own = said_kinds(args.lang), said_own(args.lang)
    if args.kind is None:
        data = {
            "kinds": [_in_short(each) for each in rules],
            "own": [_in_short(each) for each in own],
            "keys": [asdict(key) for key in said_common_keys(args.lang)],
        }
        return Answer(data, "\n".join(wrapped(_all(rules, own, args.lang))))
    said = {each.kind: each for each in (*rules, *own)}
    if args.kind not in said:
        raise no_such(_("there is no kind of rule called"), args.kind, list(said), most=len(said))
    return Answer(said[args.kind].as_json(), "\n".join(_one(said[args.kind], args.lang)))


def _in_short(said: SaidKind) -> dict[str, str]:
    return {"kind": said.kind, "name": said.name, "meaning": said.meaning}


def _all(rules: list[SaidKind], own: list[SaidKind], language: Language) -> Iterator[str]:
    for said in (rules, own):
        for each in said:
            yield f"{each.kind}: {each.name}. {each.meaning}"
        yield ""
    yield translated(_("Keys of every rule"), language)
    for key in said_common_keys(language):
        yield from _key(key, "  ", language)


def _one(said: SaidKind, language: Language) -> Iterator[str]:
    yield f"{said.kind}: {said.name}"
    yield from wrapped(filter(None, [said.meaning, said.strength]))
    yield ""
    for key in said.keys:
        yield from wrapped(_key(key, "  ", language))
    yield ""
    yield translated(_("Sentences and how they are written"), language)
    for example in said.examples:
        yield from wrapped([f"  »{example.sentence}«"])
        yield f"    {said.place}: {example.rule}"  # as it is copied into the file


def _key(key: SaidKey, indent: str, language: Language) -> Iterator[str]:
    needed = translated(_(" (must be given)"), language) if key.required else ""
    yield f"{indent}{key.key}: {key.words}{needed}"
    yield f"{indent}    {capital(key.value)}"
    for option in key.options:
        yield f"{indent}      {option.option}: {option.words}"
    for part in key.parts:
        yield from _key(part, f"{indent}      ", language)
    if key.written:
        yield f"{indent}    {key.written}  »{key.sentence}«"
