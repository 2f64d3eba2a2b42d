"""`rettesnor standards check` and `coverage`: exit code 1 where something is found."""

import argparse
from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.programs import known_id, standard
from rettesnor.rules.standard import TextUnit
from rettesnor.standards import files
from rettesnor.standards.coverage import Coverage, SectionCoverage
from rettesnor.standards.coverage import coverage as covered
from rettesnor.standards.faults import BadFile
from rettesnor.standards.in_force import rivals
from rettesnor.standards.reading import Document
from rettesnor.standards.remarks import answers_to_nothing
from rettesnor.standards.signs import escaped, hidden, signs_named
from rettesnor.standards.source import Difference, differences
from rettesnor.wording import Language
from rettesnor.wording.terms import say
from rettesnor.wording.translation import Saying, translated
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import pgettext_noop as pgettext

FIRST_WORDS = 60
"""Letters by which a section without a heading is known."""

_KINDS: dict[str, str] = {
    "words": _("difference"),
    "mend_not_found": _("the mend does not fit the line"),
    "labels_differ": _("the row labels are not those of the other column's standard"),
}
_RIVAL: str = _(
    "{other} is in force from the same day, or like this one from no day that is stated: write when each comes in "
    "force (`in_force_from`), or `stage: replaced` in the older one"
)
_NOBODY_SAID: str = _(
    "no rule is about {topics}; when every sentence is accounted for, list under `silent_on` those that the text says "
    "nothing about"
)
_TEXTS = {_("the source"): "source", _("the standard"): "units"}


def check(args: argparse.Namespace) -> Answer:
    """One standard, or every data file: is each well-formed, and does each standard rebuild its source?

    A warning is for a person to look at, and no error.
    """
    data: dict[str, Any] = {"standards": [], "faults": []}
    if args.id is None:
        data["faults"] = list(_faults_elsewhere(args.lang))
    ids = [known_id(args.id)] if args.id else files.standard_ids()
    data["standards"] = [_checked(standard_id, args.lang) for standard_id in ids]
    bad = data["faults"] or not all(each["ok"] for each in data["standards"])
    return Answer(data, "\n".join(_check_lines(data, args.lang)), 1 if bad else 0)


def coverage(args: argparse.Namespace) -> Answer:
    read = standard(args.id)
    document = Document(files.standard_paths()[args.id])
    found = covered(read)
    sections = [
        {
            "heading": each.section.title,
            "begins": each.section.units[0].words if each.section.units else None,
            "rules": len(each.with_rules),
            "unexpressed": len(each.unexpressed),
            "information": len(each.information),
            "information_with_why": len(each.information_with_why),
            "remainder": len(each.remainder),
        }
        for each in found.sections
    ]
    unexpressed = [
        {"line": _line(document, s, each, unit), "text": unit.words, "lost": unit.unexpressed.lost}
        for s, each in enumerate(found.sections)
        for unit in each.unexpressed
        if unit.unexpressed
    ]
    remainder = _remainder(found, document)
    total = {
        "units": found.units,
        "rules": found.with_rules,
        "unexpressed": found.unexpressed,
        "information": found.information,
        "information_with_why": found.information_with_why,
        "remainder": len(remainder),
    }
    data = {
        "standard": args.id,
        "total": total,
        "sections": sections,
        "unexpressed": unexpressed,
        "remainder": remainder,
    }
    return Answer(data, "\n".join(_coverage_lines(data, document.path.name, args.lang)), 1 if remainder else 0)


def _remainder(found: Coverage, document: Document) -> list[dict[str, Any]]:
    """The sentences nobody has decided about: neither a rule nor information, or information that does not say why.

    `word` is the one that makes information look like a rule; None where nothing is written yet.
    """
    return [
        {"line": _line(document, s, each, unit), "text": unit.words, "word": unit.looks_binding_by}
        for s, each in enumerate(found.sections)
        for unit in each.remainder
    ]


def _line(document: Document, section: int, covered: SectionCoverage, unit: TextUnit) -> int:
    return document.line(("sections", section, "units", covered.section.units.index(unit)))


def _checked(standard_id: str, language: Language) -> dict[str, Any]:
    try:
        read = files.standard(standard_id)
        files.municipality(read.municipality)
        found = [
            (source.file, each)
            for source in read.sources
            for each in differences(read, files.source_text(read, source), source=source)
        ]
    except BadFile as error:
        return {
            "id": standard_id,
            "ok": False,
            "faults": [fault.in_(language) for fault in error.faults],
            "warnings": [],
            "differences": [],
            "undecided": [],
            "undecided_topics": [],
        }
    faults = [fault.in_(language) for fault in answers_to_nothing(standard_id, day(None, "--on"))]
    undecided = _remainder(covered(read), Document(files.standard_paths()[standard_id]))
    topics = list(read.unspoken) if read.silent_on is None else []
    return {
        "id": standard_id,
        "ok": not (found or faults or undecided or topics),
        "faults": faults,
        "warnings": [translated(_RIVAL, language, other=other) for other in rivals(read)],
        "differences": [_difference(file, each) for file, each in found],
        "undecided": undecided,
        "undecided_topics": topics,
    }


def _difference(file: str, found: Difference) -> dict[str, Any]:
    return {
        "file": file,
        "line": found.line,
        "kind": found.kind,
        "source": found.file,
        "units": found.units,
        "signs": [f"U+{ord(sign):04X}" for sign in dict.fromkeys((*hidden(found.file), *hidden(found.units)))],
        "mend": found.mend.model_dump() if found.mend else None,
    }


def _faults_elsewhere(language: Language) -> Iterator[str]:
    """The vocabulary, the law and the municipalities: every standard stands on them."""
    for read in (files.vocabulary, files.law, files.municipalities):
        try:
            read()
        except BadFile as error:
            yield from (fault.in_(language) for fault in error.faults)


def _check_lines(data: dict[str, Any], language: Language) -> Iterator[str]:
    yield from data["faults"]
    for each in data["standards"]:
        if not each["faults"] and not each["differences"]:
            words = _("the whole text is that of the source")
            yield f"{each['id']}: {translated(words, language)}"
        for fault in each["faults"]:
            yield f"{each['id']}: {fault}"
        for warning in each["warnings"]:
            yield translated(_("{standard}: look at this: {warning}"), language, standard=each["id"], warning=warning)
        for difference in each["differences"]:
            yield f"{difference['file']}:{difference['line']}: {say(_KINDS, difference['kind'], language)}"
            for where, text in _TEXTS.items():
                yield f"    {translated(where, language)}: »{difference[text]}«"
            yield from _hidden_lines(difference, language)
        yield from _undecided_lines(each["undecided"], f"{each['id']}.yaml", language)
        if topics := ", ".join(each["undecided_topics"]):
            yield f"{each['id']}.yaml: {translated(_NOBODY_SAID, language, topics=topics)}"


def _hidden_lines(difference: dict[str, Any], language: Language) -> Iterator[str]:
    """The signs that make two texts differ that look the same, and what to do about them."""
    for where, text in _TEXTS.items():
        if signs := signs_named(difference[text]):
            stands = _("in {where} stands {signs}, which is not seen")
            yield f"    {translated(stands, language, where=Saying(where), signs=signs)}"
    if mend := difference["mend"]:
        words = _("write under mends in the standard's file")
        written = ", ".join(f"{name}: {escaped(mend[name])}" for name in ("file", "read", "why"))
        yield f"    {translated(words, language)}: - {{line: {mend['line']}, {written}}}"


def _coverage_lines(data: dict[str, Any], file: str, language: Language) -> Iterator[str]:
    names = {
        "rules": translated(_("with rules"), language),
        "unexpressed": translated(_("with what cannot be expressed yet"), language),
        "information": translated(pgettext("checks", "information"), language),
        "information_with_why": translated(_("information with why"), language),
        "remainder": translated(_("remainder"), language),
    }
    for section in data["sections"]:
        if any(section[name] for name in names):
            told = ", ".join(f"{section[name]} {words}" for name, words in names.items() if section[name])
            named = section["heading"] or f"»{shorten(section['begins'], FIRST_WORDS, placeholder=' …')}«"
            yield f"{named}: {told}"
    yield ""
    counted = [name for name in names if name != "unexpressed" or data["total"][name]]
    total = ", ".join(f"{data['total'][name]} {names[name]}" for name in counted)
    yield translated(_("In all {units}: {parts}"), language, units=data["total"]["units"], parts=total)
    for unit in data["unexpressed"]:
        said = translated(_("cannot be expressed yet: »{text}« What is lost: {lost}"), language, **unit)
        yield f"{file}:{unit['line']}: {said}"
    yield from _undecided_lines(data["remainder"], file, language)


def _undecided_lines(remainder: list[dict[str, Any]], file: str, language: Language) -> Iterator[str]:
    for unit in remainder:
        words = (
            _("information that holds »{word}«: say under `why` why it decides nothing: »{text}«")
            if unit["word"]
            else _("not accounted for: »{text}«")
        )
        said = translated(words, language, **unit)
        yield f"{file}:{unit['line']}: {said}"
