"""A standard, or an act, as it is read on a page: headings, and sentences with their rules beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from django.utils.translation import gettext as _

from rettesnor.cases.file.language import page_language
from rettesnor.rules.act import Provision
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.standard import JuristAnswer, Standard, TextUnit
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.standards.remarks import Remark
from rettesnor.web.components import Clause, ClauseRule, ReviewNote, SummaryRow
from rettesnor.wording.formats import say_date
from rettesnor.wording.review import FOUND_BY
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import GRADES, INFORMATION, OFFERS, STRENGTHS, capital, say

PARAGRAPH = re.compile(r"(?:^|\s)(?=Stk\. \d+\. [A-ZÆØÅ])")


@dataclass(frozen=True)
class Chapter:
    """A heading of the text with what stands under it. `level` is the heading's on the page, from 2."""

    id: str
    heading: str
    level: int
    clauses: list[Clause]


def chapters(standard: Standard, remarks: Sequence[Remark] = ()) -> list[Chapter]:
    """The whole text in its own order, with the remarks about each sentence.

    The title, where the text repeats it as a heading, is the page's own.
    """
    vocabulary = standard.vocabulary(files.vocabulary())
    by_unit: dict[int | None, list[Remark]] = {}
    for remark in remarks:
        by_unit.setdefault(remark.number, []).append(remark)
    counted = count()
    levels: dict[str | None, int] = {None: 1}
    found = []
    for number, section in enumerate(standard.sections, start=1):
        level = min(levels.get(section.under, 1) + 1, 5)
        if section.heading:
            levels[section.heading] = level
        if number == 1 and section.heading == standard.title and not section.units:
            levels[section.heading] = 1
            continue
        clauses = [_clause(unit, vocabulary, by_unit.get(next(counted), [])) for unit in section.units]
        found.append(Chapter(_section_id(number), section.title or "", level, clauses))
    return found


def review_note(remark: Remark) -> ReviewNote:
    language = page_language()
    return ReviewNote(
        say(GRADES, remark.grade, language),
        remark.note,
        remark.provision or "",
        say(FOUND_BY, remark.found_by, language),
        in_danish=remark.found_by == "reader",
        answered=_answered(remark.answered) if remark.answered else "",
        answer=remark.answered.says if remark.answered else "",
        noted=remark.noted.note if remark.noted else "",
        noted_by=say(FOUND_BY, "reader", language) if remark.noted else "",
        noted_provision=(remark.noted.provision or "") if remark.noted else "",
    )


def _answered(answer: JuristAnswer) -> str:
    return _("%(by)s, %(on)s:") % {"by": answer.by, "on": say_date(answer.on, page_language())}


def place_of(remark: Remark, standard: Standard) -> str:
    """Where the remark stands on the standard's page, as the end of its address: a rule, else a section."""
    if remark.unit and remark.unit.carried:
        return f"#{(remark.rule or remark.unit.carried[0]).id}"
    if remark.section and remark.section.heading:
        return f"#{_section_id(standard.sections.index(remark.section) + 1)}"
    return ""


def _section_id(number: int) -> str:
    return f"afsnit-{number}"


def provision_clauses(provision: Provision) -> Iterator[Clause]:
    """The words of a provision, one paragraph (stk.) at a time, each with the rules that quote it."""
    starts = [0, *(match.end() for match in PARAGRAPH.finditer(provision.text))]
    for start, end in zip(starts, [*starts[1:], len(provision.text)], strict=True):
        rules = [rule for rule in provision.rules if rule.quote and start <= provision.text.index(rule.quote) < end]
        drawn = [_rule(rule, files.vocabulary()) for rule in rules]
        yield Clause(provision.text[start:end].strip(), drawn)


def _clause(unit: TextUnit, vocabulary: Vocabulary, remarks: Sequence[Remark]) -> Clause:
    return Clause(
        unit.words,
        [_rule(rule, vocabulary) for rule in unit.carried],
        information=capital(say(INFORMATION, unit.info, page_language())) if unit.info else "",
        why=unit.why or "",
        reviews=[review_note(remark) for remark in remarks],
        bullet=unit.bullet is not None,
        lost=unit.unexpressed.lost if unit.unexpressed else "",
    )


def _rule(rule: Rule, vocabulary: Vocabulary) -> ClauseRule:
    language = page_language()
    title, lines = say_rule(rule, vocabulary, language, files.law().names)
    rows = [SummaryRow(label, value) for label, value in lines]
    if rule.read_otherwise:
        otherwise = "; ".join(
            f"{name}: {value}" for name, value in say_rule(rule.read_otherwise, vocabulary, language)[1]
        )
        rows.append(SummaryRow(_("Can also be read as"), otherwise))
    if rule.offers != ("sheltered_employment",):
        rows.append(SummaryRow(_("About"), "; ".join(say(OFFERS, offer, language) for offer in rule.offers)))
    return ClauseRule(rule.id, title, say(STRENGTHS, rule.strength, language), rows, rule.quote or "")
