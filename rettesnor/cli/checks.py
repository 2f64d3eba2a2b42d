"""`rettesnor standards check` and `coverage`: exit code 1 where something is found."""

import argparse
from collections.abc import Iterator
from typing import Any

from rettesnor.cli.answer import Answer
from rettesnor.cli.programs import known_id, standard
from rettesnor.standards import files
from rettesnor.standards.coverage import coverage as covered
from rettesnor.standards.reading import BadFile, Document
from rettesnor.standards.source import differences
from rettesnor.wording import Language
from rettesnor.wording.terms import in_


def check(args: argparse.Namespace) -> Answer:
    """One standard, or every data file: is each well-formed, and does each standard rebuild its source?"""
    data: dict[str, Any] = {"standards": [], "faults": []}
    if args.id is None:
        data["faults"] = list(_faults_elsewhere())
    ids = [known_id(args.id)] if args.id else files.standard_ids()
    data["standards"] = [_checked(standard_id) for standard_id in ids]
    bad = data["faults"] or not all(each["ok"] for each in data["standards"])
    return Answer(data, "\n".join(_check_lines(data, args.lang)), 1 if bad else 0)


def coverage(args: argparse.Namespace) -> Answer:
    read = standard(args.id)
    document = Document(files.standard_paths()[args.id])
    found = covered(read)
    sections = [
        {
            "heading": each.section.heading,
            "rules": len(each.with_rules),
            "information": len(each.information),
            "information_with_why": len(each.information_with_why),
            "remainder": len(each.remainder),
        }
        for each in found.sections
    ]
    remainder = [
        {"line": document.line(("sections", s, "units", each.section.units.index(unit))), "text": unit.words}
        for s, each in enumerate(found.sections)
        for unit in each.remainder
    ]
    total = {
        "units": found.units,
        "rules": found.with_rules,
        "information": found.information,
        "information_with_why": found.information_with_why,
        "remainder": len(remainder),
    }
    data = {"standard": args.id, "total": total, "sections": sections, "remainder": remainder}
    return Answer(data, "\n".join(_coverage_lines(data, document.path.name, args.lang)), 1 if remainder else 0)


def _checked(standard_id: str) -> dict[str, Any]:
    try:
        read = files.standard(standard_id)
        found = differences(read, files.source_text(read))
    except BadFile as error:
        return {"id": standard_id, "ok": False, "faults": [str(f) for f in error.faults], "differences": []}
    return {
        "id": standard_id,
        "ok": not found,
        "faults": [],
        "differences": [
            {"file": read.source.file, "line": each.line, "source": each.file, "units": each.units} for each in found
        ],
    }


def _faults_elsewhere() -> Iterator[str]:
    """The vocabulary, the law and the municipalities: every standard stands on them."""
    for read in (files.vocabulary, files.law, files.municipalities):
        try:
            read()
        except BadFile as error:
            yield from (str(fault) for fault in error.faults)


def _check_lines(data: dict[str, Any], language: Language) -> Iterator[str]:
    yield from data["faults"]
    for each in data["standards"]:
        if each["ok"]:
            words = ("hele teksten svarer til kilden", "the whole text is that of the source")
            yield f"{each['id']}: {in_(words, language)}"
        for fault in each["faults"]:
            yield f"{each['id']}: {fault}"
        for difference in each["differences"]:
            yield f"{difference['file']}:{difference['line']}: {in_(('forskel', 'difference'), language)}"
            yield f"    {in_(('kilden', 'the source'), language)}: »{difference['source']}«"
            yield f"    {in_(('standarden', 'the standard'), language)}: »{difference['units']}«"


def _coverage_lines(data: dict[str, Any], file: str, language: Language) -> Iterator[str]:
    names = {
        "rules": in_(("med regler", "with rules"), language),
        "information": in_(("information", "information"), language),
        "information_with_why": in_(("information med grund", "information with why"), language),
        "remainder": in_(("rest", "remainder"), language),
    }
    for section in data["sections"]:
        if any(section[name] for name in names):
            told = ", ".join(f"{section[name]} {words}" for name, words in names.items() if section[name])
            yield f"{section['heading'] or '-'}: {told}"
    yield ""
    total = ", ".join(f"{data['total'][name]} {words}" for name, words in names.items())
    yield f"{in_(('I alt', 'In all'), language)} {data['total']['units']}: {total}"
    for unit in data["remainder"]:
        yield f"{file}:{unit['line']}: {in_(('ikke gjort rede for', 'not accounted for'), language)}: »{unit['text']}«"
