"""Whether the citizen has been heard over what a decision rests on (FVL § 19), fact by fact."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Max

from rettesnor.cases.assess import CaseAssessment
from rettesnor.cases.day import day_of
from rettesnor.cases.deadlines import open_hearing
from rettesnor.cases.models import Case, CaseFact, DecisionDraft, Hearing, HearingExemption, Outcome
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.cases.reason import Reason
from rettesnor.cases.weight import behind, not_met

# Nobody is heard over their own birthday, or over the day they applied.
_KNOWN_TO_ANYBODY = frozenset({"birth_date", "application_received"})


def what_the_hearing_lacks(
    case: Case, draft: DecisionDraft, assessed: CaseAssessment, *, now: datetime
) -> Reason | None:
    """Why less than a full grant cannot be issued yet; None for a full grant."""
    if draft.outcome == Outcome.GRANTED:
        return None
    hearings, exemptions = _since_the_last_decision(case)
    over = [hearing for hearing in hearings if is_over(hearing, day_of(now))]
    if not over and not exemptions:
        if waiting := open_hearing(hearings, None, day_of(now)):
            return Reason("hearing_running", FVL_19_1, {"day": waiting.due_on})
        return Reason("hearing_missing", FVL_19_1)
    shown = {fact["fact"] for hearing in over for fact in hearing.facts}
    unheard = [row.name for row in adverse(assessed) if row.pk not in shown and not _exempt(row, exemptions)]
    return Reason("hearing_does_not_cover", FVL_19_1, {"facts": unheard}) if unheard else None


def adverse(assessed: CaseAssessment) -> list[CaseFact]:
    """The facts behind every condition, of the law or the standard, that is not met."""
    names = dict.fromkeys(name for finding in not_met(assessed.assessment) for name in behind(finding))
    return [assessed.written[name] for name in names if name in assessed.written and name not in _KNOWN_TO_ANYBODY]


def heard_over(case: Case, *, now: datetime) -> Hearing | HearingExemption | None:
    """What the letter tells of the hearing: the last one that is over, or else why none was held."""
    hearings, exemptions = _since_the_last_decision(case)
    over = [hearing for hearing in hearings if is_over(hearing, day_of(now))]
    return over[-1] if over else exemptions[-1] if exemptions else None


def is_over(hearing: Hearing, on: date) -> bool:
    """The citizen has answered, or the time to answer has passed."""
    return on > hearing.due_on or any(answer.received_on for answer in hearing.answers.all())


def _exempt(row: CaseFact, exemptions: list[HearingExemption]) -> bool:
    return any(
        row.at <= exemption.at and (not exemption.facts or row.name in exemption.facts) for exemption in exemptions
    )


def _since_the_last_decision(case: Case) -> tuple[list[Hearing], list[HearingExemption]]:
    """A new decision needs a hearing of its own."""
    decided_at = case.decisions.aggregate(last=Max("at"))["last"]
    since = {"at__gt": decided_at} if decided_at else {}
    hearings = case.hearings.filter(**since).order_by("at", "id").prefetch_related("answers")
    return list(hearings), list(case.hearing_exemptions.filter(**since).order_by("at", "id"))
