"""Tell the citizen what may count against them, and give them time to answer (FVL § 19)."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import missing, not_for_letters
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.trial import on_trial
from rettesnor.cases.hearing.heard import adverse
from rettesnor.cases.hearing.sent import RecordedLate, sent_out_of_time
from rettesnor.cases.hearing.time_to_answer import time_to_answer
from rettesnor.cases.models import Case, CaseFact, DecisionDraft, Hearing, SentBy, SentLetter
from rettesnor.text.blank import stripped

SEND_HEARING = Action(
    name="send_hearing",
    label=_("Hear the citizen"),
    page="send_hearing",
    happened=_("Sent a hearing on {sent_on}, to be answered by {due_on}"),
)


def send_hearing(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    material: str,
    facts: Sequence[str],
    sent_on: date,
    how: SentBy,
    due_on: date,
    over_draft: bool = False,
    time_because: str = "",
    late_because: str = "",
    attested_by: str = "",
    showed_because: str = "",
) -> Hearing:
    """The hearing, with the rows of the named facts as they stand: what the citizen was shown stays shown.

    `over_draft`: the citizen is shown the draft decision, and with it every fact that counts against them.
    `time_because` is a recorded reason for less or more time to answer than usual; the last three are of one that is
    recorded late, which leaves no less time than usual (`hearing.sent`).
    """
    with SEND_HEARING.on(case, by=by, now=now) as doing:
        return enter(
            doing,
            material=material,
            facts=facts,
            sent_on=sent_on,
            how=how,
            due_on=due_on,
            over_draft=over_draft,
            time_because=time_because,
            late=RecordedLate(late_because, attested_by, showed_because),
        )


def enter(
    doing: Doing,
    *,
    material: str,
    facts: Sequence[str],
    sent_on: date,
    how: SentBy,
    due_on: date,
    over_draft: bool,
    time_because: str,
    late: RecordedLate,
    letter: Callable[[], SentLetter | None] = lambda: None,
    beside: Iterable[Obstacle] = (),
) -> Hearing:
    """The hearing, as part of an action; `beside` is what else stops it, `letter` keeps its letter if it has one."""
    case, now = doing.case, doing.now
    draft = DecisionDraft.objects.of(case) if over_draft else None
    shown = to_show(case, facts, draft, now=now)
    refuse(
        missing(material=material, facts=facts or over_draft),
        not_for_letters(material=material),
        sent_out_of_time(
            case,
            sent_on,
            due_on,
            list(shown.values()),
            draft_saved_at=draft.saved_at if draft else None,
            recorded_at=now,
            late=late,
            recorders=(doing.by,),
            now=now,
        ),
        time_to_answer(case, now, sent_on=sent_on, how=how, due_on=due_on, because=time_because, late=late.said),
        _no_draft_to_show(draft, now) if over_draft else None,
        not_known(facts, shown),
        beside,
    )
    hearing = Hearing.objects.create(
        **doing.stamp,
        material=stripped(material),
        facts=[{"fact": row.pk, "name": name, "value": row.value} for name, row in shown.items()],
        sent_on=sent_on,
        how=how,
        due_on=due_on,
        draft=draft.shown if draft else None,
        time_because=stripped(time_because),
        letter=letter(),
        **late.columns,
    )
    doing.note(hearing=hearing.pk, facts=list(shown), sent_on=sent_on, due_on=due_on)
    return hearing


def to_show(case: Case, facts: Sequence[str], draft: DecisionDraft | None, *, now: datetime) -> Mapping[str, CaseFact]:
    """The rows of the named facts that are known; with the draft decision, every fact that counts against them too."""
    on = day_of(now)
    standing = facts_on(case, on, now)
    against = adverse(assess_case(case, on, now, standard=draft.standard), draft) if draft else []
    names = dict.fromkeys((*facts, *(row.name for row in against)))
    return {name: standing[name] for name in names if name in standing}


def _no_draft_to_show(draft: DecisionDraft | None, now: datetime) -> Obstacle | None:
    if draft is None or not draft.parts:
        return Obstacle("no_draft_to_show")
    return on_trial(draft, now)


def not_known(facts: Sequence[str], standing: Container[str]) -> Iterator[Obstacle]:
    """The named facts of which nothing is known."""
    if unknown := [name for name in facts if name not in standing]:
        yield Obstacle("not_known", None, {"facts": unknown})
