"""Write the decision. A draft can be incomplete; issuing asks for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case, DecisionDraft, Outcome, PartName
from rettesnor.cases.provisions import citable
from rettesnor.cases.reason import Reason, refuse
from rettesnor.standards.models import StandardVersion


@dataclass(frozen=True)
class DraftPart:
    """One part of the decision; `provisions` are citations such as `serviceloven § 103, stk. 1`, `facts` names."""

    part: PartName
    outcome: Outcome
    text: str = ""
    provisions: tuple[str, ...] = ()
    reason: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftContent:
    """All that a draft holds; what it means stands in DecisionDraft."""

    parts: tuple[DraftPart, ...] = ()
    later: Mapping[PartName, str] = field(default_factory=dict)
    as_asked: bool | None = None
    decision_sentence: str = ""
    intervention: str = ""
    purpose: str = ""
    reasons: str = ""
    next_steps: str = ""
    plan_offered: bool = False
    no_plan_because: str = ""
    follow_up_on: date | None = None
    weighed: str = ""
    against_assessment: str = ""
    on_the_file: str = ""
    missing_facts: tuple[str, ...] = ()
    supersedes_because: str = ""


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    return not_theirs(case, by)


def save_draft(
    case: Case,
    content: DraftContent,
    *,
    by: User,
    now: datetime,
    read: str = "",
    standard: StandardVersion | None = None,
) -> DecisionDraft:
    """The case's draft with this content instead of what it held, under `standard` or else the one in force, if any.

    A draft on a standard that is not in force is a trial: it can be looked over, and never issued.
    `read` is the version of the draft that the writer had read, empty where there was none: nobody writes over what
    they have not seen.
    """
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        standing = DecisionDraft.objects.filter(case=case).first()
        if (standing.version if standing else "") != read:
            refuse(Reason("draft_changed"))
        _check(content)
        standard = standard or StandardVersion.objects.in_force(case.municipality, day_of(now))
        if standard and standard.municipality != case.municipality:
            refuse(Reason("not_our_standard"))
        written = {
            **{name: value.strip() if isinstance(value, str) else value for name, value in vars(content).items()},
            "parts": [_written(part) for part in content.parts],
            "later": {str(part): reason.strip() for part, reason in content.later.items()},
            "missing_facts": list(content.missing_facts),
            "edition": standing.edition + 1 if standing else 1,
            "standard": standard,
            "saved_by": by,
            "saved_at": now,
        }
        draft, _created = DecisionDraft.objects.update_or_create(case=case, defaults=written)
        details = {"outcome": draft.outcome, "standard": draft.standard_id}
        record_event(municipality=case.municipality, by=by, verb="save_draft", subject=case, now=now, details=details)
    return draft


def _check(content: DraftContent) -> None:
    seen = set(content.later)
    for part in content.parts:
        if part.part not in PartName.values or part.outcome not in Outcome.values:
            refuse(Reason("unknown_part", None, {"part": part.part}))
        if part.part in seen:
            refuse(Reason("part_twice", None, {"part": part.part}))
        seen.add(part.part)
        for citation in part.provisions:
            if citation not in citable():
                refuse(Reason("unknown_provision", None, {"provision": citation}))


def _written(part: DraftPart) -> dict[str, object]:
    return {
        **asdict(part),
        "part": str(part.part),
        "outcome": str(part.outcome),
        "text": part.text.strip(),
        "provisions": list(part.provisions),
        "reason": part.reason.strip(),
        "facts": list(part.facts),
    }
