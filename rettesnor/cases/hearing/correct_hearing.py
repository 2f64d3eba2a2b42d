"""Correct what was recorded of a hearing: a day, the words, a fact that stood in the letter too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import missing, no_longer_stands, not_for_letters, unchanged
from rettesnor.cases.file.hearings import HeldHearing, hearings_of, standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.send_hearing import not_known
from rettesnor.cases.hearing.sent import RecordedLate, sent_out_of_time
from rettesnor.cases.hearing.time_to_answer import time_to_answer
from rettesnor.cases.models import Case, Hearing, SentBy
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not standing_hearings(case):
        yield Obstacle("no_hearing")


CORRECT_HEARING = Action(
    name="correct_hearing",
    label=_("Correct a hearing"),
    page="hearing",
    happened=_("Corrected the hearing: sent {sent_on}, to be answered by {due_on}"),
    guard=_guard,
    mends=True,
)


def correct_hearing(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    hearing: Hearing,
    material: str,
    facts: Sequence[str],
    sent_on: date,
    how: SentBy,
    due_on: date,
    reason: str,
    over_draft: bool = False,
    time_because: str = "",
    late_because: str = "",
    attested_by: str = "",
    showed_because: str = "",
) -> Hearing:
    """The hearing as it should have been recorded; the answers to it follow.

    A fact keeps the row that the citizen was shown. One that was forgotten gets the row that stood when the hearing
    was first recorded: nobody was shown what was known only later. A draft that was not shown cannot be added.
    Whether it was recorded late is asked of when it was first recorded, and it was not sent after it was answered.
    """
    late = RecordedLate(late_because, attested_by, showed_because)
    with CORRECT_HEARING.on(case, by=by, now=now) as doing:
        case = doing.case
        refuse(no_longer_stands(case, hearing))
        shown = {each["name"]: each for each in hearing.facts}
        held = next(held for held in hearings_of(case) if held.row.pk == hearing.pk)
        stood = facts_on(case, day_of(held.at), held.at)
        kept = [name for name in shown if over_draft or name in facts]
        covered = list(dict.fromkeys((*kept, *facts)))
        refuse(
            missing(material=material, facts=facts or over_draft, reason=reason),
            not_for_letters(material=material),
            sent_out_of_time(
                case,
                sent_on,
                due_on,
                [stood[name] for name in covered if name in stood],
                draft_saved_at=_saved_at(hearing) if over_draft else None,
                recorded_at=held.at,
                late=late,
                recorders=(by, held.history.first.by),
                now=now,
            ),
            _sent_after_the_answer(held, sent_on),
            time_to_answer(case, now, sent_on=sent_on, how=how, due_on=due_on, because=time_because, late=late.said),
            not_known(facts, shown.keys() | stood.keys()),
            Obstacle("draft_not_shown") if over_draft and hearing.draft is None else None,
        )
        content = {
            "material": stripped(material),
            "facts": [
                shown.get(name) or {"fact": stood[name].pk, "name": name, "value": stood[name].value}
                for name in covered
            ],
            "sent_on": sent_on,
            "how": how,
            "due_on": due_on,
            "draft": hearing.draft if over_draft else None,
            "time_because": stripped(time_because),
            **late.columns,
        }
        refuse(unchanged(hearing, content))
        corrected = hearing.supersede(because=reason, **content, **doing.stamp)
        doing.note(hearing=corrected.pk, sent_on=sent_on, due_on=due_on)
        return corrected


def _sent_after_the_answer(held: HeldHearing, sent_on: date) -> Iterator[Obstacle]:
    answered = min((answer.received_on for answer in held.answers if answer.received_on), default=None)
    if answered and sent_on > answered:
        yield Obstacle("after", None, {"what": "sent_on", "other": "received_on", "day": answered})


def _saved_at(hearing: Hearing) -> datetime | None:
    """When the draft was saved that the citizen was shown."""
    return datetime.fromisoformat(hearing.draft["saved_at"]) if hearing.draft else None
