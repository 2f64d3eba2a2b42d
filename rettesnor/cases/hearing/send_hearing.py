"""Tell the citizen what may count against them, and give them time to answer (FVL § 19)."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import hearing_due
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.trial import on_trial
from rettesnor.cases.hearing.heard import adverse
from rettesnor.cases.models import Case, DecisionDraft, Hearing, SentBy
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.standards.models import StandardVersion
from rettesnor.text.blank import is_blank, stripped

LEAST_DAYS = 7
"""Days to answer after presumed receipt, where nothing else is promised: our policy. FVL § 19 gives no number."""

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
    short_because: str = "",
) -> Hearing:
    """The hearing, with the rows of the named facts as they stand: what the citizen was shown stays shown.

    `over_draft`: the citizen is shown the draft decision, and with it every fact that counts against them.
    `short_because` is a recorded reason for less time than `LEAST_DAYS`; what the standard promises is not shortened.
    """
    with SEND_HEARING.on(case, by=by, now=now) as doing:
        case = doing.case
        draft = DecisionDraft.objects.of(case) if over_draft else None
        standing = facts_on(case, doing.on, now)
        refuse(
            missing(material=material, facts=facts or over_draft),
            not_for_letters(material=material),
            out_of_time("sent_on", sent_on, now=now, not_before=case.received_on),
            _too_little_time(doing, sent_on, how, due_on, short_because),
            _no_draft_to_show(draft, now) if over_draft else None,
            _not_known(facts, standing),
        )
        against = adverse(assess_case(case, doing.on, now, standard=draft.standard), draft) if draft else []
        shown = dict.fromkeys((*facts, *(row.name for row in against)))
        hearing = Hearing.objects.create(
            **doing.stamp,
            material=stripped(material),
            facts=[{"fact": standing[name].pk, "name": name, "value": standing[name].value} for name in shown],
            sent_on=sent_on,
            how=how,
            due_on=due_on,
            draft={part["part"]: part["outcome"] for part in draft.parts} if draft else None,
            short_because=stripped(short_because),
        )
        doing.note(hearing=hearing.pk, facts=list(shown), sent_on=sent_on, due_on=due_on)
        return hearing


def _too_little_time(doing: Doing, sent_on: date, how: SentBy, due_on: date, short_because: str) -> Iterator[Obstacle]:
    """What the standard promises, else reasonable time from presumed receipt; those days are our policy, not law."""
    adopted = StandardVersion.objects.adopted(doing.case.municipality, doing.on)
    promised = hearing_due(dated(doing.case, doing.now), adopted, sent_on=sent_on, how=how)
    if promised and promised.clock and due_on < promised.day:
        yield Obstacle("before", promised.clock.sourced.section, {"what": "due_on", "day": promised.day})
        return
    received = presumed_receipt(doing.case.municipality, sent_on, how).received_on
    least = received + timedelta(days=LEAST_DAYS if is_blank(short_because) else 1)
    if due_on < least:
        code = "hearing_too_short" if is_blank(short_because) else "before"
        yield Obstacle(code, FVL_19_1, {"what": "due_on", "day": least})


def _no_draft_to_show(draft: DecisionDraft | None, now: datetime) -> Obstacle | None:
    if draft is None or not draft.parts:
        return Obstacle("no_draft_to_show")
    return on_trial(draft, now)


def _not_known(facts: Sequence[str], standing: Container[str]) -> Iterator[Obstacle]:
    if unknown := [name for name in facts if name not in standing]:
        yield Obstacle("not_known", None, {"facts": unknown})
