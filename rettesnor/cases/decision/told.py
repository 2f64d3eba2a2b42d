"""What the letter tells of the way to the decision: who was heard, what could not be had, under which standard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rettesnor.cases.decision.in_force import OlderStandard
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.hearing.heard import HeardOver, adverse, carrying, missing
from rettesnor.cases.models import Considered, DecisionDraft, InformationNotice, OtherHelp, Outcome
from rettesnor.letters.kinds.decision import content as letters
from rettesnor.wording.formats import say_all

_CONSIDERED = {
    OtherHelp.SPECIAL_COURSE: "et særligt tilrettelagt beskæftigelsesforløb efter servicelovens § 103, stk. 2",
    OtherHelp.PERSONAL_SUPPORT: "socialpædagogisk støtte efter servicelovens § 85",
    OtherHelp.CONTACT_PERSON: "ledsagelse efter servicelovens § 97",
    OtherHelp.ACTIVITY: "aktivitets- og samværstilbud efter servicelovens § 104",
    OtherHelp.EMPLOYMENT: "tilbud efter beskæftigelseslovgivningen",
}
_CAME_OF_IT = {
    Considered.GRANTED: "Det har du allerede fået bevilget.",
    Considered.REFERRED: "Vi har henvist dig dertil.",
    Considered.OPENED: "Vi har åbnet en ansøgning om det.",
    Considered.NOT_RELEVANT: "Det er ikke relevant for dig nu.",
}


class Preliminaries(NamedTuple):
    """`heard` are the hearings or why there was none; `notices` of what was missing; `older` the standard replaced."""

    heard: HeardOver
    notices: tuple[InformationNotice, ...] = ()
    older: OlderStandard | None = None


def nothing_to_hear_over(draft: DecisionDraft, assessed: CaseAssessment) -> letters.NothingToHearOver | None:
    """Less than a full grant that rests on nothing the citizen could be heard over; None where there is something."""
    if draft.outcome == Outcome.GRANTED or adverse(assessed, draft):
        return None
    if carrying(assessed, draft):
        return letters.NothingToHearOver(because="known")
    return letters.NothingToHearOver(because="missing") if missing(draft, assessed) else None


def stated_notices(
    draft: DecisionDraft, assessed: CaseAssessment, notices: tuple[InformationNotice, ...]
) -> Iterator[letters.StatedNotice]:
    """The notices of what less than a full grant could not have; each says what of it is missing still."""
    vocabulary, lacking = assessed.assessment.program.vocabulary, missing(draft, assessed)
    for notice in notices:
        if labels := [vocabulary[name].label.da for name in notice.facts if name in lacking]:
            yield letters.StatedNotice(
                sent_on=notice.sent_on,
                due_on=notice.due_on,
                facts=tuple(labels),
                reason=notice.late_because or None,
            )


def stated_older(older: OlderStandard | None) -> letters.StatedOlderStandard | None:
    """Why a standard holds that has been replaced, as soon as it is written."""
    if older is None or not older.because:
        return None
    return letters.StatedOlderStandard(in_force=older.in_force.standard.title, reason=older.because)


def other_help(draft: DecisionDraft) -> Iterator[str]:
    """What other help was considered, gathered by what came of it."""
    for came, said in _CAME_OF_IT.items():
        if considered := [_CONSIDERED[help_] for help_ in OtherHelp if draft.other_help.get(help_) == came]:
            yield f"Vi har også overvejet {say_all(considered, 'da')}. {said}"
