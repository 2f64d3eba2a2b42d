"""The law's words by citation, and which provisions a part of a decision can rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from rettesnor.letters.kinds.decision.content import CitedProvision
from rettesnor.rules.act import Act, Provision
from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import compiled
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.standards import files

# What speaks of each part by itself, apart from the assessment of the person's own needs.
_TOPICS: Mapping[str, frozenset[str]] = {
    "extent": frozenset({"extent", "hours"}),
    "place": frozenset({"supplier"}),
    "pay": frozenset({"pay"}),
    "transport": frozenset({"transport"}),
}
_BY_ASSESSMENT = frozenset({"extent", "place"})


@cache
def citable() -> Mapping[str, CitedProvision]:
    """What a letter may print, by its citation: every section whose words are verified, and each stk. of it.

    `…` in a stk. says that words of the section stand before or after it. A section that is kept as an excerpt, is not
    verified or has been superseded is left out: a letter has no room for saying so.
    """
    found: dict[str, CitedProvision] = {}
    for act in files.law().acts:
        source = f"{act.title}, {act.number} af {act.date:%d/%m/%Y}"
        for provision in act.provisions:
            if provision.status == "verified" and not provision.superseded_by:
                whole = (act.citation(provision), provision.text)
                for citation, text in (whole, *_paragraphs(act, provision)):
                    found[citation] = CitedProvision(citation=citation, act=source, text=text)
    return found


def grounds(assessment: Assessment, *, missing: Collection[str] = ()) -> frozenset[str]:
    """The citations that less than a full grant of the target group can rest on.

    The conditions of the law that are not met, those that are open because of a fact in `missing`, which could not be
    had (RSL § 11 b), and a provision that leaves the whole offer to discretion. A condition that is met is a ground for
    nothing, and so is a provision that only says how a case is handled, or that lets a municipality set a service
    level.
    """
    return frozenset(
        f.sourced.section for f in _of_the_law(assessment) if _speaks_against(f, missing) or _is_discretion(f)
    )


def carriers(assessment: Assessment, part: str, outcome: str) -> frozenset[str]:
    """The citations that can carry less than a full grant of another part, for somebody in the target group."""
    return frozenset(
        citation
        for citation, each in files.law().carrying(assessment.on)
        if each.part == part
        and outcome in each.outcomes
        and assessment.offer in each.offers
        and (each.when is None or compiled(each.when.lower(assessment.program.context))(assessment.facts))
    )


def speaking_of(assessment: Assessment, part: str) -> frozenset[str]:
    """The citations of the law that a part is granted on: for extent and place, the assessment of needs among them."""
    return frozenset(
        f.sourced.section
        for f in _of_the_law(assessment)
        if f.sourced.rule.topic in _TOPICS[part]
        or (part in _BY_ASSESSMENT and isinstance(f.sourced.rule, DecisionRule) and f.sourced.rule.rests_on)
    )


def _of_the_law(assessment: Assessment) -> list[Finding]:
    return [finding for finding in assessment.findings if finding.sourced.layer != "local"]


def _speaks_against(finding: Finding, missing: Collection[str]) -> bool:
    if not finding.sourced.decides or finding.result == "met":
        return False
    unknown = {name for name, value in finding.facts.items() if value is None}
    return finding.result == "not_met" or not unknown.isdisjoint(missing)


def _is_discretion(finding: Finding) -> bool:
    rule = finding.sourced.rule
    return isinstance(rule, DecisionRule) and rule.strength == "may" and bool(rule.rests_on)


def rests_on(citation: str, allowed: frozenset[str]) -> bool:
    """Whether a citation, of a stk. or of a whole section, is among the grounds."""
    return any(ground == citation or ground.startswith(f"{citation}, ") for ground in allowed)


def _paragraphs(act: Act, provision: Provision) -> Iterator[tuple[str, str]]:
    paragraphs = provision.paragraphs()
    for number, text in paragraphs:
        before = "… " if number != paragraphs[0][0] else ""
        after = " …" if number != paragraphs[-1][0] else ""
        yield f"{act.citation(provision)}, stk. {number}", f"{before}{text}{after}"
