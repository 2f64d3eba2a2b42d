"""What the law and the standard promise that a decision says, checked against the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.letters.decision import DecisionLetter
from rettesnor.letters.gaps import Gap, gaps
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.decision import DecisionContent, DecisionRule

# Each promised content: the code of the gap, whether a rejection says it too, and whether the letter holds it.
_SAID: Mapping[DecisionContent, tuple[str, bool, Callable[[DecisionLetter], object]]] = {
    "target-group": ("target_group", True, lambda letter: letter.part("target_group")),
    "offer": ("intervention", False, lambda letter: letter.intervention),
    "purpose": ("purpose", False, lambda letter: letter.purpose),
    "goals": ("goals", False, lambda letter: letter.purpose),
    "reasons": ("promised_reasons", True, lambda letter: letter.reasons),
    "appeal-guidance": ("appeal", True, lambda letter: letter.appeal),
    "follow-up": ("follow_up", False, lambda letter: letter.next_steps.follow_up_on),
}
# A full grant needs neither by the law (FVL §§ 22, 25); a standard can promise them all the same.
_NOT_OWED_BY_LAW_FOR_A_FULL_GRANT = frozenset({"reasons", "appeal-guidance"})
_OUTCOMES = {"grant": {"granted", "partly_granted"}, "rejection": {"rejected", "partly_granted"}}


def broken_promises(letter: DecisionLetter, assessed: CaseAssessment) -> Iterator[Gap]:
    """What a decision rule promises and the letter does not say, with the rule's own words; not what `gaps` says."""
    known = {gap.code for gap in gaps(letter)}
    for finding in assessed.assessment.findings:
        if not _promises(finding, letter):
            continue
        sourced = finding.sourced
        assert isinstance(sourced.rule, DecisionRule)
        for content in sourced.rule.says:
            code, rejected_too, said = _SAID[content]
            waived = sourced.layer != "local" and content in _NOT_OWED_BY_LAW_FOR_A_FULL_GRANT
            owed = rejected_too if letter.outcome == "rejected" else not (waived and letter.outcome == "granted")
            if owed and code not in known and not said(letter):
                known.add(code)
                yield Gap(code, sourced.section if sourced.layer != "local" else None, f"»{sourced.quotes[-1]}«")


def _promises(finding: Finding, letter: DecisionLetter) -> bool:
    rule = finding.sourced.rule
    if not isinstance(rule, DecisionRule) or finding.applies is False or finding.set_aside:
        return False
    return rule.binds and letter.outcome in _OUTCOMES.get(rule.outcome or "", {letter.outcome})
