"""The law's words by citation, and which provisions a part of a decision can rest on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rettesnor.letters.decision import Provision
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.decision import Decision
from rettesnor.rules.program import Program
from rettesnor.standards import files

_PARAGRAPH = re.compile(r"(?:^|(?<=\s))Stk\. (\d+)\. (?=[A-ZÆØÅ])")

# Who is in the target group bears on every part; the rest speaks of its own part.
_TARGET_GROUP = frozenset({"target_group", "age"})
_TOPICS: Mapping[str, frozenset[str]] = {
    "target_group": frozenset(),
    "extent": frozenset({"extent", "hours"}),
    "place": frozenset({"supplier"}),
    "pay": frozenset({"pay"}),
    "transport": frozenset({"transport"}),
}


@cache
def citable() -> Mapping[str, Provision]:
    """Every provision that is kept, and every stk. of it, by its citation: `serviceloven § 103, stk. 1`."""
    found: dict[str, Provision] = {}
    for act in files.law().acts:
        source = f"{act.title}, {act.number} af {act.date:%d/%m/%Y}"
        for provision in act.provisions:
            whole = act.citation(provision)
            for citation, text in ((whole, provision.text), *_paragraphs(whole, provision.text)):
                found[citation] = Provision(citation=citation, act=source, text=text)
    return found


def grounds(program: Program, offer: Offer, part: str) -> frozenset[str]:
    """The citations that less than a full grant of a part can rest on.

    They are rules of the law that decide who is in the target group, that leave the decision to an assessment, or that
    speak of the part. A provision that only says how a case is handled, or that lets a municipality set a service
    level, is none of them.
    """
    own = _TARGET_GROUP | _TOPICS[part]
    return frozenset(
        placed.section
        for placed in program.rules(offer)
        if placed.layer != "local"
        and (placed.rule.topic in own or (isinstance(placed.rule, Decision) and placed.rule.rests_on))
    )


def rests_on(citation: str, allowed: frozenset[str]) -> bool:
    """Whether a citation, of a stk. or of a whole section, is among the grounds."""
    return any(ground == citation or ground.startswith(f"{citation}, ") for ground in allowed)


def _paragraphs(whole: str, text: str) -> list[tuple[str, str]]:
    marks = list(_PARAGRAPH.finditer(text))
    if not marks:
        return []
    starts = [(1, 0), *((int(mark[1]), mark.start()) for mark in marks)]
    ends = [start for _, start in starts[1:]] + [len(text)]
    return [
        (f"{whole}, stk. {number}", text[start:end].strip()) for (number, start), end in zip(starts, ends, strict=True)
    ]
