"""What a draft would be remitted for, as far as the program can see. It is there to be read, and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.issue_decision import examine
from rettesnor.cases.decision.reasons import paragraphs
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case, DecisionDraft, Outcome
from rettesnor.rules.narrower import Conflict

OPTIONS = (
    "option_activation", "option_rehabilitation", "option_flex_job", "option_wage_supplement", "option_other",
)  # fmt: skip
"""The offers under other legislation; which of them can be used is examined one by one (SEL § 103, stk. 1)."""
OTHER_HELP = ("granted_104", "better_served_by_104")
"""What tells that the activity offer has been thought of (RSL § 5)."""

WORDS: Mapping[str, str] = {
    "options_not_examined": _("It is not examined, or not recorded, whether the citizen can use: {facts}."),
    "other_help_not_considered": _("Nothing recorded shows that an activity offer (§ 104) was considered."),
    "facts_unknown": _("The outcome turns on facts that are not known: {facts}."),
    "reasons_short": _(
        "The reasons are one paragraph or less. The rules, the main considerations and the facts given weight each "
        "have their place in them."
    ),
}
"""What each is called; msgids."""


@dataclass(frozen=True)
class Risk:
    """One thing a draft might be remitted for: a code of `WORDS`, the provision behind it, the facts it is about."""

    code: str
    provision: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemittalRisks:
    """All of it: what stops the draft anyway, where the standard gives less than the law, and what is thin."""

    obstacles: tuple[Obstacle, ...]
    conflicts: tuple[Conflict, ...]
    risks: tuple[Risk, ...]


def remittal_risks(
    case: Case, draft: DecisionDraft, assessed: CaseAssessment, *, by: Actor, now: datetime
) -> RemittalRisks:
    """What there is to see of a draft that gives less than was asked for; of a full grant, nothing is looked for."""
    if draft.outcome == Outcome.GRANTED:
        return RemittalRisks((), (), ())
    conflicts = tuple(each for each in assessed.assessment.conflicts if each.settled)
    return RemittalRisks(examine(case, by=by, now=now).obstacles, conflicts, tuple(_thin(draft, assessed)))


def _thin(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Risk]:
    """What the municipality is to find out itself (RSL § 10), and what the reasons are to hold (FVL § 24)."""
    known = assessed.assessment.facts
    if unexamined := tuple(name for name in OPTIONS if known.get(name) is None):
        yield Risk("options_not_examined", "serviceloven § 103, stk. 1", unexamined)
    if all(known.get(name) is None for name in OTHER_HELP):
        yield Risk("other_help_not_considered", "retssikkerhedsloven § 5")
    if unknown := tuple(name for name in assessed.assessment.hinges_on() if known.get(name) is None):
        yield Risk("facts_unknown", "retssikkerhedsloven § 10", unknown)
    if len(paragraphs(draft.reasons)) < 2:
        yield Risk("reasons_short", "forvaltningsloven § 24")
