"""`rettesnor standards`: the standards as they are kept, and what a new version has to pass."""

import argparse
import json
from collections.abc import Iterator

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.programs import known_id, standard
from rettesnor.cli.report import wrapped
from rettesnor.rules.standard import Standard, quotes
from rettesnor.standards import files
from rettesnor.standards.remarks import Remark, by_grade, remarks
from rettesnor.standards.schemas import standard_schema
from rettesnor.standards.show import shown
from rettesnor.wording import Language
from rettesnor.wording.review import FOUND_BY, say_answer
from rettesnor.wording.rules import say_rule
from rettesnor.wording.standing import say_standing
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
    ids = [known_id(standard_id) for standard_id in args.ids] or files.standard_ids()
    today = day(None, "--on")
    said = by_grade(
        remark
        for standard_id in dict.fromkeys(ids)
        for remark in remarks(standard_id, today, args.lang)
        if (not args.grade or remark.grade in args.grade)
        and args.found_by in (None, *remark.sources)
        and args.answered in (None, remark.answered is not None)
    )
    standing = (
        each for standard_id in dict.fromkeys(ids) for each in say_standing(files.standard(standard_id), args.lang)
    )
    lines = (*standing, *_remarks(said, args.lang, name=len(ids) > 1))
    return Answer([remark.as_json() for remark in said], "\n".join(wrapped(lines)))


def schema(args: argparse.Namespace) -> Answer:
    written = standard_schema()
    return Answer(written, json.dumps(written, ensure_ascii=False, indent=2))


def _whole(read: Standard, language: Language) -> Iterator[str]:
    status = read.status
    yield f"{read.title} ({read.standard})"
    yield from say_standing(read, language)
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
        yield f"# {section.title or ''}".rstrip()
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


def _remarks(said: list[Remark], language: Language, *, name: bool) -> Iterator[str]:
    """The remarks one by one; `name` says which standard each is about."""
    if not said:
        yield translated(_("There are no remarks."), language)
    elif all(remark.answered for remark in said):
        yield translated(_("Answered by a jurist:"), language)
    else:
        yield translated(_("To be confirmed by a jurist:"), language)
    for remark in said:
        yield ""
        provision = f" ({remark.provision})" if remark.provision else ""
        by = say(FOUND_BY, remark.found_by, language)
        about = f"[{remark.standard}] " if name else ""
        yield f"{about}{capital(say(GRADES, remark.grade, language))}{provision}: {remark.note} [{by}]"
        if noted := remark.noted:
            provision = f" ({noted.provision})" if noted.provision else ""
            yield f"    {noted.note}{provision} [{say(FOUND_BY, 'reader', language)}]"
        if remark.unit and remark.section:
            yield f"    »{remark.unit.words}« ({remark.section.name})"
        if remark.answered:
            yield f"    {say_answer(remark.answered, language)}"


def _stated(day: str, language: Language) -> str:
    return say(STATUS, day, language) if day in STATUS else day
