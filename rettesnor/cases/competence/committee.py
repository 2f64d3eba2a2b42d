"""The committee that decides where the standard says so: whether it sees a case, and what it came to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from rettesnor.cases.file.adopted import standard_in_force
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.rows import rows_of
from rettesnor.cases.models import Case, CommitteeMinutes, CommitteeOutcome, DecisionDraft, Recommendation
from rettesnor.rules.kinds.competence import OF_AUTHORITY, CompetenceRule
from rettesnor.rules.sourced import SourcedRule


def committee_of(assessed: CaseAssessment) -> SourcedRule | None:
    """The rule by which somebody who meets sees the case before it is decided."""
    for finding in assessed.assessment.findings:
        rule = finding.sourced.rule
        if finding.applies is False or finding.set_aside or not isinstance(rule, CompetenceRule):
            continue
        if _is_committee(rule):
            return finding.sourced
    return None


def committee_in(case: Case, on: date) -> CompetenceRule | None:
    """The rule of the standard in force that gives cases to a committee, whatever it asks of a single one."""
    version = standard_in_force(case, on)
    rules = version.standard.rules() if version else ()
    return next((rule for rule in rules if isinstance(rule, CompetenceRule) and _is_committee(rule)), None)


def _is_committee(rule: CompetenceRule) -> bool:
    sits = rule.unit == "committee" or bool(rule.meets)
    return rule.binds and sits and bool((OF_AUTHORITY - {"ending"}) & set(rule.decides))


def newest_recommendation(case: Case) -> Recommendation | None:
    """The one that counts for the decision to come: none that led to the last one."""
    last = next(reversed(decisions_of(case)), None)
    return newest_of(rows_of(case, "recommendations"), last.at if last else None)


def newest_of(rows: Iterable[Recommendation], decided_at: datetime | None) -> Recommendation | None:
    """Of a case's recommendations, the newest since its last decision."""
    since = [row for row in rows if decided_at is None or row.at > decided_at]
    return max(since, key=lambda row: (row.at, row.pk), default=None)


def settled_on(rows: Iterable[Recommendation], start: date) -> date | None:
    """The last day since `start` on which a committee came to something."""
    settled = [row.outcome for row in rows if row.outcome and row.outcome.outcome != CommitteeOutcome.POSTPONED]
    return max((day for minutes in settled if (day := day_of(minutes.at)) >= start), default=None)


def agenda(municipality: str, day: date) -> QuerySet[Recommendation]:
    """The recommendations of a day's meeting: those that count, and those that the committee has settled."""
    later = Recommendation.objects.filter(case=OuterRef("case"), pk__gt=OuterRef("pk"))
    counts = Q(minutes__isnull=False) | ~Exists(later)
    return Recommendation.objects.filter(counts, municipality=municipality, meets_on=day)


def minutes_of(case: Case) -> CommitteeMinutes | None:
    """What the committee came to last about the decision to come."""
    newest = newest_recommendation(case)
    return newest.outcome if newest else None


def not_treated(case: Case, draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """The committee that decides by the standard has not seen the case, or came to something else than the draft."""
    committee = committee_of(assessed)
    if committee is None:
        return
    minutes, quote = minutes_of(case), {"quote": committee.quotes[0]}
    if minutes is None or minutes.outcome == CommitteeOutcome.POSTPONED:
        yield Obstacle("committee_missing", None, quote)
    elif draft.outcome and minutes.outcome != draft.outcome:
        yield Obstacle("committee_differs", None, {"said": str(minutes.get_outcome_display())})
