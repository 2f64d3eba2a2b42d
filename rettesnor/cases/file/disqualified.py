"""Who is disqualified from a case, and of whom it is asked (FVL §§ 3 and 6). Nobody else is asked anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case, DecisionDraft, Disqualification, DisqualificationRuling, RulingOutcome

FVL_3, FVL_6 = "forvaltningsloven § 3, stk. 3", "forvaltningsloven § 6"


def disqualified(case: Case) -> Mapping[int, DisqualificationRuling]:
    """The rulings by which somebody is disqualified from the case, by the user's id."""
    rulings = [
        (ruling.at, ruling.pk, question.person_id, ruling)
        for question in case.disqualifications.all()
        for ruling in question.rulings.all()
    ]
    newest = {person: ruling for _at, _pk, person, ruling in sorted(rulings, key=lambda each: each[:2])}
    return {person: ruling for person, ruling in newest.items() if ruling.ruling == RulingOutcome.DISQUALIFIED}


def open_questions(case: Case) -> list[Disqualification]:
    """Those that no leader has answered yet."""
    return [question for question in case.disqualifications.all() if question.ruling is None]


def not_by_the_disqualified(case: Case, by: Actor) -> Iterator[Obstacle]:
    """Whoever is disqualified takes no part in the case."""
    if by.user_id and (ruling := disqualified(case).get(by.user_id)):
        yield Obstacle("disqualified", FVL_3, {"day": day_of(ruling.at)})


def not_before_it_is_answered(case: Case, by: Actor) -> Iterator[Obstacle]:
    """Whoever may be disqualified decides nothing before a leader has said that they are not."""
    for question in open_questions(case):
        if question.person_id == by.user_id:
            yield Obstacle("disqualification_open", FVL_6, {"day": day_of(question.at)})


def drafted_by_disqualified(case: Case, draft: DecisionDraft) -> Iterator[Obstacle]:
    """The draft is still as somebody left it who takes no part in the decision."""
    if draft.saved_by.user_id in disqualified(case):
        yield Obstacle("drafted_by_disqualified", FVL_3, {"who": str(draft.saved_by)})
