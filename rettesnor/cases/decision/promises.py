"""What the law and the standard promise that a decision says, checked against the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.letters.decision import DecisionLetter
from rettesnor.letters.gaps import Gap, gaps
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.decision import DecisionContent, DecisionRule

_FULL = frozenset({"granted"})
_OF_THE_HELP = _FULL | {"partly_granted"}
_ANY = _OF_THE_HELP | {"rejected"}
# Each promised content: the code of the gap, the outcomes that say it, and whether the letter holds it. The reasons of
# less than a full grant are owed by the law (FVL § 24): `gaps` asks for them.
_SAID: Mapping[DecisionContent, tuple[str, frozenset[str], Callable[[DecisionLetter], object]]] = {
    "target-group": ("target_group", _ANY, lambda letter: letter.part("target_group")),
    "offer": ("intervention", _OF_THE_HELP, lambda letter: letter.intervention),
    "purpose": ("purpose", _OF_THE_HELP, lambda letter: letter.purpose),
    "goals": ("goals", _OF_THE_HELP, lambda letter: letter.goals),
    "reasons": ("promised_reasons", _FULL, lambda letter: letter.reasons),
    "appeal-guidance": ("appeal", _ANY, lambda letter: letter.appeal),
    "follow-up": ("follow_up", _OF_THE_HELP, lambda letter: letter.next_steps.follow_up_on),
}
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
            if content == "reasons" and sourced.layer != "local":
                continue  # by the law, a full grant needs none (FVL § 22)
            code, outcomes, said = _SAID[content]
            if letter.outcome in outcomes and code not in known and not said(letter):
                known.add(code)
                yield Gap(code, sourced.section if sourced.layer != "local" else None, f"»{sourced.quotes[-1]}«")


def _promises(finding: Finding, letter: DecisionLetter) -> bool:
    rule = finding.sourced.rule
    if not isinstance(rule, DecisionRule) or finding.applies is False or finding.set_aside:
        return False
    return rule.binds and (rule.outcome is None or letter.outcome in _OUTCOMES.get(rule.outcome, ()))
