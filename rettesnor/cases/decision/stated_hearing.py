"""What a decision letter tells of the hearing: what was sent, what came back, or why none was held."""

from __future__ import annotations

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.hearing.heard import HeardOver, carrying
from rettesnor.cases.models import DecisionDraft, HearingAnswer, HearingExemption, Outcome
from rettesnor.letters.kinds.decision import content as letters
from rettesnor.letters.quotation import quotation
from rettesnor.wording.formats import say_all, say_date


def stated_hearing(
    draft: DecisionDraft, heard: HeardOver, assessed: CaseAssessment, *, unwritten: str
) -> letters.StatedHearing | letters.WithoutHearing | None:
    """The hearings, or where none was held, why; None where there is nothing to tell. `unwritten`: no words yet."""
    if exemptions := [told for told in heard if isinstance(told, HearingExemption)]:
        return _without(exemptions, carrying(assessed, draft))
    held = [told for told in heard if isinstance(told, HeldHearing)]
    # A full grant need not speak of a hearing; less than that lacks the weighing of an answer until it is written.
    if not held or (draft.outcome == Outcome.GRANTED and not draft.weighed):
        return None
    answers = [answer for hearing in held for answer in hearing.answers]
    shortened = any(quotation(answer.answer).shortened for answer in answers)
    return letters.StatedHearing(
        sent_on=held[-1].sent_on,
        due_on=held[-1].due_on,
        answer="\n\n".join(_told(hearing, several=len(held) > 1) for hearing in held) if answers else None,
        answered_on=max((answer.received_on for answer in answers if answer.received_on), default=None),
        answer_shortened=shortened,
        weighed=draft.weighed or (unwritten if answers else None),
        late=tuple(_late(hearing) for hearing in held if hearing.row.late_because),
    )


def _without(exemptions: list[HearingExemption], own: set[str]) -> letters.WithoutHearing:
    """Each ground that is about the facts the decision rests on; all of them where none is."""
    about = [each for each in exemptions if own & set(each.facts)] or exemptions
    provisions = say_all(list(dict.fromkeys(each.provision for each in about)), "da")
    return letters.WithoutHearing(provision=provisions, reason="\n\n".join(map(_why, about)))


def _why(exemption: HearingExemption) -> str:
    if exemption.shown_on is None:
        return exemption.reason
    return f"Du fik det at vide den {say_date(exemption.shown_on, 'da')}. {exemption.reason}"


def _told(hearing: HeldHearing, *, several: bool) -> str:
    """What was answered to a hearing; where there were several, each with its day."""
    said = "\n\n".join(_answer(answer) for answer in hearing.answers)
    if not several:
        return said
    day = say_date(hearing.sent_on, "da")
    return f"Til partshøringen den {day}: {said}" if said else f"Til partshøringen den {day} er der ikke kommet svar."


def _answer(answer: HearingAnswer) -> str:
    """What was answered; an oral answer with who took it down."""
    words = quotation(answer.answer).text
    if not answer.taken_by or answer.received_on is None:
        return words
    return f"Mundtligt den {say_date(answer.received_on, 'da')}, skrevet ned af {answer.taken_by}: {words}"


def _late(hearing: HeldHearing) -> letters.StatedLateHearing:
    row = hearing.row
    return letters.StatedLateHearing(
        sent_on=row.sent_on,
        recorded_on=day_of(hearing.at),
        reason=row.late_because,
        attested_by=row.attested_by,
        showed=row.showed_because or None,
    )
