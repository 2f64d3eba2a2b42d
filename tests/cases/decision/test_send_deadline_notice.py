"""The written notice that the decision comes later than the citizen was told."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.send_deadline_notice import promised_in, send_deadline_notice
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import decision_due, due_dates
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.inbox import tasks
from rettesnor.cases.models import DeadlineNotice, KindOfLetter, SentBy
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

DUE = date(2026, 12, 24)
"""Twelve weeks from Karen's application."""
WEEK_BEFORE = cast.NOW.replace(month=12, day=17)
NEXT = date(2027, 1, 21)


def sent(case, now=WEEK_BEFORE, **changes):
    content = {"why": "Vi venter på en udtalelse fra værkstedet.", "how": SentBy.DIGITAL_POST, "expected_on": NEXT}
    return send_deadline_notice(case, by=cast.user(), now=now, **{**content, **changes})


def codes_of(case, **changes):
    with pytest.raises(NotAllowed) as refused:
        sent(case, **changes)
    return [each.code for each in refused.value.obstacles]


def waited_for(case, now):
    rows = dated(case, now)
    dues = due_dates(rows, StandardVersion.objects.adopted(case.municipality, now.date()))
    return [task.what for task in tasks(rows, dues)], decision_due(dues).day


def test_it_is_waited_for_from_a_week_before_the_time_runs_out_and_no_sooner():
    case = cast.karen()
    assert "tell_late" not in waited_for(case, WEEK_BEFORE - timedelta(days=1))[0]
    assert "tell_late" in waited_for(case, WEEK_BEFORE)[0]
    assert "tell_late" in waited_for(case, WEEK_BEFORE + timedelta(days=60))[0]


def test_the_letter_says_the_day_that_was_promised_why_it_is_not_kept_and_when_instead():
    notice = sent(cast.karen())
    assert (notice.promised_on, notice.letter.kind) == (DUE, KindOfLetter.DEADLINE_NOTICE)
    text = words_of(bytes(notice.letter.pdf))
    for words in ("24. december 2026", "udtalelse fra værkstedet", "21. januar 2027", "§ 3, stk. 2"):
        assert words in text


def test_it_is_sent_once_for_each_day_and_the_new_day_is_the_next():
    case = cast.karen()
    sent(case)
    assert "tell_late" not in waited_for(case, WEEK_BEFORE)[0]
    assert promised_in(case, WEEK_BEFORE).day == NEXT
    january = WEEK_BEFORE.replace(year=2027, month=1, day=14)
    assert "tell_late" in waited_for(case, january)[0]
    assert sent(case, january, expected_on=date(2027, 2, 18)).promised_on == NEXT


def test_the_time_limit_itself_stays_as_it_was():
    case = cast.karen()
    sent(case)
    assert waited_for(case, WEEK_BEFORE)[1] == DUE


def test_a_notice_without_a_day_is_given_once_and_a_day_can_follow():
    case = cast.karen()
    text = words_of(bytes(sent(case, expected_on=None).letter.pdf))
    assert "Vi kan ikke sætte en dag på endnu." in text
    assert "tell_late" not in waited_for(case, WEEK_BEFORE)[0]
    assert codes_of(case, expected_on=None) == ["told_late_already"]
    assert sent(case).promised_on == DUE


@pytest.mark.parametrize(
    ("day", "code"), [(DUE, "before"), (DUE + timedelta(days=1), None), (date(2029, 1, 1), "too_far")]
)
def test_the_new_day_is_later_than_the_one_they_were_told_and_not_beyond_sense(day, code):
    assert (codes_of(cast.karen(), expected_on=day) if code else []) == ([code] if code else [])
    if code is None:
        assert sent(cast.karen(), expected_on=day)


def test_one_that_was_sent_outside_the_system_counts_without_a_letter_here():
    case = cast.karen()
    notice = sent(case, sent_outside_on=WEEK_BEFORE.date() - timedelta(days=1))
    assert (notice.letter, notice.sent_on) == (None, WEEK_BEFORE.date() - timedelta(days=1))
    assert "tell_late" not in waited_for(case, WEEK_BEFORE)[0]


def test_it_says_why():
    assert codes_of(cast.karen(), why=" ") == ["empty"]
    assert not DeadlineNotice.objects.exists()


def test_there_is_nothing_to_tell_where_no_decision_is_waited_for():
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    assert codes_of(case) == ["no_day_promised"]
