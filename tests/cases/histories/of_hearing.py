"""How the actions of the hearing are done in a history; what is recorded late is one of the ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.hearing.correct_hearing import CORRECT_HEARING, correct_hearing
from rettesnor.cases.hearing.correct_hearing_answer import CORRECT_HEARING_ANSWER, correct_hearing_answer
from rettesnor.cases.hearing.exempt_hearing import EXEMPT_HEARING, exempt_hearing
from rettesnor.cases.hearing.extend_hearing import EXTEND_HEARING, extend_hearing
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER, record_hearing_answer
from rettesnor.cases.hearing.send_hearing import SEND_HEARING, send_hearing
from rettesnor.cases.hearing.send_information_notice import SEND_INFORMATION_NOTICE, send_information_notice
from rettesnor.cases.hearing.withdraw_exemption import WITHDRAW_EXEMPTION, withdraw_exemption
from rettesnor.cases.hearing.withdraw_hearing import WITHDRAW_HEARING, withdraw_hearing
from rettesnor.cases.hearing.withdraw_hearing_answer import WITHDRAW_HEARING_ANSWER, withdraw_hearing_answer
from rettesnor.cases.hearing.withdraw_information_notice import (
    WITHDRAW_INFORMATION_NOTICE,
    withdraw_information_notice,
)
from rettesnor.cases.hearing.write_hearing import WRITE_HEARING, write_hearing
from rettesnor.cases.hearing.write_information_notice import WRITE_INFORMATION_NOTICE, write_information_notice
from rettesnor.cases.models import Ground, Hearing, HearingAnswer, HearingExemption, InformationNotice, SentBy
from tests.cases import cast
from tests.cases.histories.history import REASON, History, Step

ADVERSE = (*cast.CAN_USE_A_FLEX_JOB, "support_need")


def known(h: History) -> Sequence[str]:
    standing = facts_on(h.case, h.today, h.now)
    names = [name for name in ADVERSE if name in standing]
    return ["granted_104", "no_such_fact"] if h.oddly() else names


def weekday(day: date) -> date:
    """The day or the Monday after it."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def due(h: History) -> date:
    """Most often long enough, and on no holiday that the histories reach."""
    day = h.days_ahead(21, 22, 28)
    return day if h.oddly() else weekday(day)


def shown(h: History) -> Mapping[str, Any]:
    late = h.perhaps()
    return {
        "material": h.text("Det kan betyde, at du får afslag."),
        "facts": known(h),
        "how": h.one_of(SentBy),
        "due_on": due(h),
        "over_draft": h.perhaps() and (h.oddly() or hasattr(h.case, "draft")),
        "sent_on": h.day(h.today, h.today, h.today - timedelta(days=2)),
        "time_because": h.one_of(["", REASON]),
        "late_because": h.text(REASON) if late else "",
        "attested_by": h.text("Mette Prøve", "Sanne Test") if late else "",
        "showed_because": h.text("Det stod i brevet.") if late else "",
    }


def send(h: History) -> object:
    return send_hearing(h.case, **h.frame, **shown(h))


def write(h: History) -> object:
    content = shown(h)
    said = {name: content[name] for name in ("material", "facts", "how", "due_on", "over_draft", "time_because")}
    return write_hearing(h.case, **h.frame, **said)


def correct(h: History) -> object:
    return correct_hearing(h.case, **h.frame, hearing=h.row(Hearing.objects), reason=h.text(), **shown(h))


def extend(h: History) -> object:
    hearing = h.row(Hearing.objects)
    later = weekday(hearing.due_on + timedelta(days=14)) if hearing else h.today
    return extend_hearing(h.case, **h.frame, hearing=hearing, asked_on=h.day(), due_on=h.day(later), reason=h.text())


def withdraw(h: History) -> object:
    return withdraw_hearing(h.case, **h.frame, hearing=h.row(Hearing.objects), reason=h.text())


def answer(h: History) -> object:
    none_came = h.oddly()
    return record_hearing_answer(
        h.case,
        **h.frame,
        hearing=h.row(Hearing.objects),
        answer="" if none_came else h.text("Jeg er ikke enig."),
        received_on=None if none_came else h.day(),
        taken_by=h.text("", "Sanne Test"),
    )


def correct_answer(h: History) -> object:
    return correct_hearing_answer(
        h.case,
        **h.frame,
        given=h.row(HearingAnswer.objects),
        answer=h.text("Jeg er alligevel enig.", "Jeg er slet ikke enig."),
        received_on=h.day(),
        reason=h.text(),
    )


def withdraw_answer(h: History) -> object:
    return withdraw_hearing_answer(h.case, **h.frame, given=h.row(HearingAnswer.objects), reason=h.text())


def exempt(h: History) -> object:
    chosen = {"ground": h.one_of(Ground), "reason": h.text(), "facts": known(h), "shown_on": h.day(h.today)}
    return exempt_hearing(h.case, **h.frame, **chosen)


def withdraw_exempt(h: History) -> object:
    return withdraw_exemption(h.case, **h.frame, exemption=h.row(HearingExemption.objects), reason=h.text())


def missing(h: History) -> Mapping[str, Any]:
    return {
        "text": h.text("Vi mangler oplysninger, og uden dem kan det blive et afslag."),
        "facts": known(h)
        if h.oddly()
        else [name for name in ADVERSE if name not in known(h)] or ["net_earnings", "wished_place"],
        "how": h.one_of(SentBy),
        "due_on": due(h),
        "time_because": h.one_of(["", REASON]),
    }


def notice(h: History) -> object:
    sent_on = h.day(h.today, h.today - timedelta(days=2))
    late_because = h.text("", REASON)
    return send_information_notice(h.case, **h.frame, sent_on=sent_on, late_because=late_because, **missing(h))


def write_notice(h: History) -> object:
    return write_information_notice(h.case, **h.frame, **missing(h))


def withdraw_notice(h: History) -> object:
    row = h.row(InformationNotice.objects)
    return withdraw_information_notice(h.case, **h.frame, notice=row, reason=h.text())


OF_HEARING: Mapping[Any, Step] = {
    WRITE_HEARING: write,
    SEND_HEARING: send,
    CORRECT_HEARING: correct,
    EXTEND_HEARING: extend,
    WITHDRAW_HEARING: withdraw,
    RECORD_HEARING_ANSWER: answer,
    CORRECT_HEARING_ANSWER: correct_answer,
    WITHDRAW_HEARING_ANSWER: withdraw_answer,
    EXEMPT_HEARING: exempt,
    WITHDRAW_EXEMPTION: withdraw_exempt,
    WRITE_INFORMATION_NOTICE: write_notice,
    SEND_INFORMATION_NOTICE: notice,
    WITHDRAW_INFORMATION_NOTICE: withdraw_notice,
}
