"""`rettesnor standards`: the standards as they are kept, and what a new version has to pass."""

import argparse
import json
from collections.abc import Iterator

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.programs import known_id, standard
from rettesnor.cli.report import wrapped
from rettesnor.rules.standard import Standard, quotes
from rettesnor.standards import files
from rettesnor.standards.remarks import Remark, remarks
from rettesnor.standards.schemas import standard_schema
from rettesnor.standards.show import shown
from rettesnor.wording import Language
from rettesnor.wording.review import FOUND_BY
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import GRADES, INFORMATION, STATUS, STRENGTHS, TOPICS, capital, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def overview(args: argparse.Namespace) -> Answer:
    read = [files.standard(standard_id) for standard_id in files.standard_ids()]
    data = [
        {
            "id": each.standard,
            "municipality": each.municipality,
            "name": files.municipality(each.municipality).name,
            "title": each.title,
            "status": each.status.stage,
            "in_force_from": str(each.status.in_force_from),
            "rules": sum(1 for _ in each.rules()),
        }
        for each in read
    ]
    lines = [
        f"{row['id']}: {row['name']}, {say(STATUS, str(row['status']), args.lang)}, "
        + translated(_("{number} rules. {title}"), args.lang, number=row["rules"], title=row["title"])
        for row in data
    ]
    return Answer(data, "\n".join(lines))


def show(args: argparse.Namespace) -> Answer:
    read = standard(args.id)
    said = remarks(read.standard, day(None, "--on"), args.lang)
    return Answer(shown(read, said), "\n".join(wrapped(_whole(read, args.lang))))


def review(args: argparse.Namespace) -> Answer:
    """What the machine found and a reader noted, as the law is today: whether one is right is for a jurist to say."""
    said = remarks(known_id(args.id), day(None, "--on"), args.lang)
    return Answer([remark.as_json() for remark in said], "\n".join(wrapped(_remarks(said, args.lang))))


def schema(args: argparse.Namespace) -> Answer:
    written = standard_schema()
    return Answer(written, json.dumps(written, ensure_ascii=False, indent=2))


def _whole(read: Standard, language: Language) -> Iterator[str]:
    status = read.status
    yield f"{read.title} ({read.standard})"
    yield f"{capital(say(STATUS, status.stage, language))}; " + "; ".join(
        f"{translated(label, language)}: {_stated(str(day), language)}"
        for label, day in (
            (_("adopted"), status.adopted),
            (_("revised"), status.revised),
            (_("in force from"), status.in_force_from),
        )
    )
    vocabulary = read.vocabulary(files.vocabulary())
    for section in read.sections:
        yield ""
        yield f"# {section.heading or ''}".rstrip()
        for unit in section.units:
            yield f"»{unit.words}«"
            if unit.info:
                yield f"    {say(INFORMATION, unit.info, language)}" + (f": {unit.why}" if unit.why else "")
            for rule in unit.carried:
                title, lines = say_rule(rule, vocabulary, language)
                parameters = "; ".join(f"{label[:1].lower()}{label[1:]}: {value}" for label, value in lines)
                strength = say(STRENGTHS, rule.strength, language)
                yield f"    [{rule.id}] {title} ({strength})" + (f": {parameters}" if parameters else "")
                if quotes(unit, rule) != (unit.words,):
                    yield f"        »{' … '.join(quotes(unit, rule))}«"
    if read.silent_on:
        yield ""
        about = ", ".join(say(TOPICS, topic, language) for topic in read.silent_on)
        yield translated(_("The text says nothing about: {topics}"), language, topics=about)


def _remarks(said: tuple[Remark, ...], language: Language) -> Iterator[str]:
    if not said:
        yield translated(_("There are no remarks."), language)
    else:
        yield translated(_("To be confirmed by a jurist:"), language)
    for remark in said:
        yield ""
        provision = f" ({remark.provision})" if remark.provision else ""
        by = say(FOUND_BY, remark.found_by, language)
        yield f"{capital(say(GRADES, remark.grade, language))}{provision}: {remark.note} [{by}]"
        if remark.unit and remark.section:
            yield f"    »{remark.unit.words}« ({remark.section.heading})"


def _stated(day: str, language: Language) -> str:
    return say(STATUS, day, language) if day in STATUS else day
