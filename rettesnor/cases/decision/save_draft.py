"""Write the decision. A draft can be incomplete; issuing asks for the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.older import written_over
from rettesnor.cases.decision.provisions import citable
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.amounts import in_base_units, unfit_amounts
from rettesnor.cases.file.guard import idle_reasons, not_for_letters
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Considered, DecisionDraft, OtherHelp, Outcome, PartName
from rettesnor.standards.models import StandardVersion
from rettesnor.text.blank import stripped


@dataclass(frozen=True)
class DraftPart:
    """One part of the decision.

    `provisions` are citations such as `serviceloven § 103, stk. 1`, `facts` names, `amounts` as `4 days/week`.
    """

    part: PartName
    outcome: Outcome
    text: str = ""
    provisions: tuple[str, ...] = ()
    reason: str = ""
    facts: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftContent:
    """All that a draft holds; what it means stands in DecisionDraft."""

    parts: tuple[DraftPart, ...] = ()
    later: Mapping[PartName, str] = field(default_factory=dict)
    later_on: date | None = None
    as_asked: bool | None = None
    decision_sentence: str = ""
    intervention: str = ""
    purpose: str = ""
    goals: str = ""
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
    no_worse_because: str = ""
    reliance: str = ""
    older_standard_because: str = ""
    effective_on: date | None = None
    effective_because: str = ""
    other_help: Mapping[OtherHelp, Considered] = field(default_factory=dict)
    proposed: tuple[str, ...] = ()
    reasons_confirmed: bool = False


PRINTED = (
    "decision_sentence", "intervention", "purpose", "goals", "reasons", "next_steps", "weighed", "on_the_file",
    "older_standard_because", "reliance", "effective_because",
)  # fmt: skip
"""The texts of a draft, beside those of its parts, that the letter prints."""
SAY_WHY = (
    "reasons", "weighed", "no_plan_because", "against_assessment", "on_the_file", "supersedes_because",
    "no_worse_because", "older_standard_because", "reliance", "effective_because",
)  # fmt: skip
"""The texts of a draft, beside those of its parts, that are reasons: one that says nothing is none."""
FOLLOW_UP_WITHIN_YEARS = 5
"""Our policy: a follow-up further ahead is a slip of the pen."""

SAVE_DRAFT = Action(
    name="save_draft",
    label=_("Write the decision"),
    page="draft",
    happened=_("Saved the draft of the decision"),
)


def save_draft(
    case: Case,
    content: DraftContent,
    *,
    by: Actor,
    now: datetime,
    read: str = "",
    standard: StandardVersion | None = None,
    holds: Collection[str] = (),
) -> DecisionDraft:
    """The case's draft with this content instead of what it held, under `standard` or else the one in force, if any.

    A draft on a standard that is not in force is a trial: it can be looked over, and never issued.
    `read` is the version of the draft that the writer had read, empty where there was none: nobody writes over what
    they have not seen. `holds` names the texts that the writer says still hold, though what they are about has changed.
    """
    with SAVE_DRAFT.on(case, by=by, now=now) as doing:
        case, standing = doing.case, DecisionDraft.objects.of(doing.case)
        if (standing.version if standing else "") != read:
            who = str(standing.saved_by) if standing else ""
            refuse(Obstacle("draft_saved_meanwhile", None, {"who": who}) if standing else Obstacle("draft_changed"))
        standard = standard or StandardVersion.objects.in_force(case.municipality, doing.on)
        refuse(
            _unfit(content),
            not_for_letters(**_texts(content, PRINTED, "text", "reason")),
            idle_reasons(**_texts(content, SAY_WHY, "reason")),
            _not_ours(case, standard),
            follow_up_out_of_time(content.follow_up_on, doing.on),
            rest_out_of_time(content.later_on, doing.on),
            _too_far(content.effective_on, doing.on),
        )
        written: dict[str, Any] = {
            **{name: stripped(value) if isinstance(value, str) else value for name, value in vars(content).items()},
            "parts": [_written(part) for part in content.parts],
            "later": {str(part): stripped(reason) for part, reason in content.later.items()},
            "missing_facts": list(content.missing_facts),
            "other_help": {str(help_): str(came) for help_, came in content.other_help.items()},
            "proposed": list(content.proposed),
            "edition": standing.edition + 1 if standing else 1,
            "standard": standard,
            "saved_by": by,
            "saved_at": now,
        }
        written["written_over"] = written_over(case, standing, written, holds=holds)
        draft, _created = DecisionDraft.objects.update_or_create(case=case, defaults=written)
        doing.note(outcome=draft.outcome, standard=draft.standard_id)
        return draft


def follow_up_out_of_time(day: date | None, on: date) -> Iterator[Obstacle]:
    """A follow-up that is over before it is promised, or that nobody can promise so far ahead."""
    last = on + relativedelta(years=FOLLOW_UP_WITHIN_YEARS)
    if day and not on <= day <= last:
        yield Obstacle("follow_up_out_of_time", None, {"first": on, "last": last})


def rest_out_of_time(day: date | None, on: date) -> Iterator[Obstacle]:
    """A day by which the rest is decided that is over already, or further ahead than a follow-up could be."""
    last = on + relativedelta(years=FOLLOW_UP_WITHIN_YEARS)
    if day and not on <= day <= last:
        yield Obstacle("rest_out_of_time", None, {"first": on, "last": last})


def _too_far(day: date | None, on: date) -> Iterator[Obstacle]:
    last = on + relativedelta(years=FOLLOW_UP_WITHIN_YEARS)
    if day and day > last:
        yield Obstacle("too_far", None, {"what": "effective_on", "day": last})


def _not_ours(case: Case, standard: StandardVersion | None) -> Iterator[Obstacle]:
    if standard and standard.municipality != case.municipality:
        yield Obstacle("not_our_standard")


def _unfit(content: DraftContent) -> Iterator[Obstacle]:
    """What cannot be kept as part of a decision at all."""
    seen = set(content.later)
    for part in content.parts:
        if part.part not in PartName.values or part.outcome not in Outcome.values:
            yield Obstacle("unknown_part", None, {"part": part.part})
        if part.part in seen:
            yield Obstacle("part_twice", None, {"part": part.part})
        seen.add(part.part)
        yield from unfit_amounts(part.part, part.amounts)
        for citation in part.provisions:
            if citation not in citable():
                yield Obstacle("unknown_provision", None, {"provision": citation})


def _texts(content: DraftContent, names: Iterable[str], *of_parts: str) -> dict[str, str]:
    """Texts of the draft and of its parts, by the name of the field each is typed in."""
    texts = {name: getattr(content, name) for name in names}
    texts |= {f"{part.part}-{name}": getattr(part, name) for part in content.parts for name in of_parts}
    return texts | {f"{part}-reason": reason for part, reason in content.later.items()}


def _written(part: DraftPart) -> dict[str, object]:
    return {
        **asdict(part),
        "part": str(part.part),
        "outcome": str(part.outcome),
        "text": stripped(part.text),
        "provisions": list(part.provisions),
        "reason": stripped(part.reason),
        "facts": list(part.facts),
        "amounts": in_base_units(part.amounts),
    }
