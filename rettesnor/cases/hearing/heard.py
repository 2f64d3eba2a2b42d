"""Whether the citizen has been heard over what a decision rests on (FVL § 19), fact by fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.hearings import HeldHearing, open_hearing, standing_exemptions, standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.weight import not_met
from rettesnor.cases.hearing.no_worse import no_worse_than_heard
from rettesnor.cases.hearing.noticed import notice_obstacles
from rettesnor.cases.models import Case, CaseFact, Decision, DecisionDraft, Ground, HearingExemption, Outcome, PartName
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.rules.kinds.hearing import HearingRule as HearingRule
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.sufficient import supporting_facts

HeardOver = tuple[HeldHearing | HearingExemption, ...]

# Nobody is heard over their own birthday, or over the day they applied.
_KNOWN_TO_ANYBODY = frozenset({"birth_date", "application_received"})


def hearing_obstacles(
    case: Case, draft: DecisionDraft, assessed: CaseAssessment, *, now: datetime
) -> Iterator[Obstacle]:
    """Why it cannot be issued yet: what the law asks for less than a full grant, and the standard's own promise.

    A time to answer that was given is kept, whatever else was heard or exempted. Nobody is owed a hearing over what
    anybody knows of themselves, and none needs to be exempt from it; of what is missing, the citizen was told.
    """
    promise = promised_over_draft(assessed, draft)
    hearings, exemptions = _since_the_last_decision(case)
    yield from no_worse_than_heard(draft, hearings)
    if draft.outcome == Outcome.GRANTED and not promise:
        return
    if waiting := open_hearing(hearings, None, day_of(now)):
        yield Obstacle("hearing_running", FVL_19_1, {"day": waiting.due_on})
    if draft.outcome != Outcome.GRANTED:
        yield from _not_covered(draft, assessed, hearings, exemptions)
        yield from notice_obstacles(case, missing(draft, assessed), day_of(now))
    if promise and not any(hearing.row.draft for hearing in hearings):
        yield Obstacle("draft_not_heard", None, {"quote": promise.quotes[-1]})


def _not_covered(
    draft: DecisionDraft,
    assessed: CaseAssessment,
    hearings: list[HeldHearing],
    exemptions: list[HearingExemption],
) -> Iterator[Obstacle]:
    shown = {fact["fact"] for hearing in hearings for fact in hearing.row.facts}
    counting = adverse(assessed, draft)
    untrue = {ground: untrue_of(ground, assessed, draft) for ground in Ground}
    unheard = [row.name for row in counting if row.pk not in shown and not _exempt(row, exemptions, untrue)]
    if unheard and not hearings and not exemptions:
        yield Obstacle("hearing_missing", FVL_19_1)
    elif unheard:
        yield Obstacle("hearing_does_not_cover", FVL_19_1, {"facts": unheard})


def adverse(assessed: CaseAssessment, draft: DecisionDraft | None = None) -> list[CaseFact]:
    """The facts behind every condition, of the law or the standard, that is not met, and those the draft names."""
    names = [name for finding in not_met(assessed.assessment) for name in supporting_facts(finding)]
    names += _named(draft)
    return [
        assessed.written[name]
        for name in dict.fromkeys(names)
        if name in assessed.written and name not in _KNOWN_TO_ANYBODY
    ]


def promised_over_draft(assessed: CaseAssessment, draft: DecisionDraft | None) -> SourcedRule | None:
    """The standard's promise that the citizen is heard over the draft decision.

    One that is set aside binds again where the draft gives less than was asked for: it was forgone for the citizen's
    benefit.
    """
    full = draft is None or draft.outcome == Outcome.GRANTED
    for finding in assessed.assessment.findings:
        rule = finding.sourced.rule
        if not isinstance(rule, HearingRule) or rule.over != "draft-decision" or finding.applies is False:
            continue
        forgone = finding.set_aside and (full or not rule.is_promise_of_procedure)
        if rule.binds and not forgone:
            return finding.sourced
    return None


def heard_over(case: Case, decision: Decision | None = None) -> HeardOver:
    """What the letter tells: every hearing since the last decision, or where there is none, why none was held.

    With `decision` it is of one that was issued: what came before it and after the one before.
    """
    hearings, exemptions = _since_the_last_decision(case, decision)
    return tuple(hearings) or tuple(exemptions)


def carrying(assessed: CaseAssessment, draft: DecisionDraft | None) -> set[str]:
    """The known facts that less than a full grant rests on: behind the law's conditions not met, or named by a part."""
    return behind_the_law(assessed) | (set(_named(draft)) & assessed.written.keys())


def behind_the_law(assessed: CaseAssessment) -> set[str]:
    """The known facts behind the conditions of the law that are not met."""
    law = (finding for finding in not_met(assessed.assessment) if finding.sourced.layer != "local")
    return {name for finding in law for name in supporting_facts(finding) if name in assessed.written}


def missing(draft: DecisionDraft, assessed: CaseAssessment) -> list[str]:
    """The facts that could not be had, and that less than the whole target group rests on (RSL § 11 b)."""
    if not draft.on_the_file or PartName.TARGET_GROUP not in draft.less_than_granted:
        return []
    return [name for name in draft.missing_facts if name not in assessed.written]


def _named(draft: DecisionDraft | None) -> list[str]:
    return [name for part in draft.parts for name in part["facts"]] if draft else []


def untrue_of(ground: Ground, assessed: CaseAssessment, draft: DecisionDraft | None) -> set[str]:
    """The facts that a ground for no hearing cannot be true of, as the case stands.

    What counts against the citizen is never *not adverse*, and what carries less than a full grant never insignificant.
    """
    match ground:
        case Ground.NOT_ADVERSE:
            return {row.name for row in adverse(assessed, draft)}
        case Ground.NOT_SIGNIFICANT:
            return carrying(assessed, draft)
        case _:
            return set()


def _exempt(row: CaseFact, exemptions: list[HearingExemption], untrue: Mapping[Ground, set[str]]) -> bool:
    return any(
        row.at <= each.at and row.name in each.facts and row.name not in untrue[Ground(each.ground)]
        for each in exemptions
    )


def _since_the_last_decision(
    case: Case, decision: Decision | None = None
) -> tuple[list[HeldHearing], list[HearingExemption]]:
    """A new decision needs a hearing of its own, also after one that is annulled: that hearing was of its person."""
    until = decision.at if decision else None
    after = max((row.at for row in decisions_of(case) if until is None or row.at < until), default=None)

    def since(at: datetime) -> bool:
        return (after is None or at > after) and (until is None or at <= until)

    hearings = [held for held in standing_hearings(case) if since(held.at)]
    return hearings, [row for row in standing_exemptions(case) if since(row.at)]
