"""Annulling a decision that was made about somebody the application does not concern."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils.translation import override

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.decision.annul_decision import ANNUL_DECISION
from rettesnor.cases.decision.correct_delivery import correct_delivery
from rettesnor.cases.decision.let_stand import let_stand
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.withdraw_delivery import withdraw_delivery
from rettesnor.cases.file.after_complaint import complaint_about
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import complaint_due
from rettesnor.cases.file.index import differences
from rettesnor.cases.inbox import inbox
from rettesnor.cases.intake.close_case import CLOSE_CASE, close_case
from rettesnor.cases.models import Annulment, CaseIndex, ClosingGround, SentBy, ToldBy
from rettesnor.cases.search import lines, with_lines
from rettesnor.standards.models import StandardVersion
from tests.cases import cast, course
from tests.cases.cast import BALLERUP, GRANT, GREVE, LATER, NOW, karen, user
from tests.cases.course import deliver, due, dues, issued
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

SOON = LATER + timedelta(days=3)
WHY = "Ansøgningen er en navnesøsters."
AGAIN = replace(GRANT, supersedes_because="Nye oplysninger.")


def annul(decision, **changes):
    return course.annul(decision, **{"now": SOON, **changes})


def close(case):
    return close_case(case, by=user(), now=SOON, ground=ClosingGround.MISTAKE, reason=WHY)


def waits(now=SOON, view="waiting"):
    return [[task.what for task in line.tasks] for line in inbox(user(), now=now, view=view).lines]


def true(now=SOON):
    """The index says of every case what its rows say."""
    assert list(differences(now)) == []
    return True


def adopted():
    return StandardVersion.objects.adopted(GREVE, SOON.date())


def issued_again(case, now=SOON):
    cast.draft(case, AGAIN, now)
    return cast.issue(case, now)


@pytest.fixture
def decided():
    """A decision that was delivered."""
    case = karen()
    decision = issued(case)
    deliver(case, LATER.date())
    return decision


def test_it_counts_for_nothing_and_stands_as_it_was_issued(decided):
    case, before = decided.case, (decided.letter, decided.basis, bytes(decided.pdf))
    annulment = annul(decided)
    assert decided.annulment == annulment
    assert (annulment.notified_on, annulment.notified_how, annulment.reason) == (SOON.date(), ToldBy.LETTER, WHY)
    rows = dated(case, SOON)
    assert (rows.decision, rows.decisions, rows.issued) == (None, (), (decided,))
    decided.refresh_from_db()
    assert (decided.letter, decided.basis, bytes(decided.pdf)) == before


def test_no_time_to_complain_runs_and_no_delivery_is_waited_for(decided):
    case = decided.case
    assert complaint_due(dues(case, SOON))
    annul(decided)
    assert complaint_due(dues(case, SOON)) is None
    assert complaint_about(decided, dated(case, SOON), adopted()) is None
    assert dated(case, SOON).undelivered_since is None
    assert RECORD_DELIVERY.why_not(case, by=user(), now=SOON).code == "none_holds"


def test_a_decision_is_awaited_again_since_that_day_and_its_first_time_limit_stays(decided):
    case = decided.case
    first = due(case, NOW).day
    annul(decided)
    assert dated(case, SOON).undecided_since == SOON.date()
    assert (due(case, SOON).day, due(case, SOON).met_on) == (first, None)
    assert waits() == [["close"]]
    row = CaseIndex.objects.get(case=case)
    assert (row.waits_since, row.decision_due) == (SOON.date(), first)
    assert true()


def test_before_that_moment_it_counted(decided):
    annul(decided)
    assert dated(decided.case, LATER).decision == decided
    assert dated(decided.case, LATER).undecided_since is None


def test_the_event_says_which_decision_and_why(decided):
    annul(decided)
    said = Event.objects.latest("at", "id").details["said"]
    assert said["en"] == (
        "Annulled the decision of 2 November 2026: it was made about a person whom the application does not concern"
    )


@pytest.mark.parametrize("lacking", ["reason", "notified_on", "notified_how"])
def test_a_reason_and_when_and_how_whoever_got_the_letter_was_told_are_needed(decided, lacking):
    assert codes(annul, decided, **{lacking: " " if lacking == "reason" else None}) == ["empty"]
    assert not Annulment.objects.exists()


def test_nobody_has_to_be_told_of_a_letter_whose_delivery_is_not_recorded():
    decision = issued(karen())
    annulment = annul(decision, notified_on=None, notified_how=None)
    assert (annulment.notified_on, annulment.notified_how) == (None, "")
    assert waits() == [["close"]]
    assert true()


@pytest.mark.parametrize("half", ["notified_on", "notified_how"])
def test_there_too_the_day_and_the_way_belong_together(half):
    assert codes(annul, issued(karen()), **{half: None}) == ["empty"]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (LATER.date() - timedelta(days=1), ["before"]),
        (LATER.date(), []),
        (SOON.date(), []),
        (SOON.date() + timedelta(days=1), ["in_the_future"]),
        (date.min, ["before"]),
        (date.max, ["in_the_future"]),
    ],
)
def test_they_were_told_after_the_decision_and_not_tomorrow(decided, day, found):
    if found:
        assert codes(annul, decided, notified_on=day) == found
    else:
        assert annul(decided, notified_on=day).notified_on == day


def test_it_is_annulled_once_and_in_its_own_case(decided):
    other = cast.application("amir")
    assert codes(annul, decided, case=issued(cast.ole(**cast.INSIDE)).case, by=user(BALLERUP)) == ["not_in_case"]
    assert codes(annul, decided, case=other) == ["no_decision"]
    annul(decided)
    assert codes(annul, decided) == ["none_holds"]


def test_what_stops_on_a_page_opened_before_says_that_it_is_annulled_and_not_that_there_is_none(decided):
    case, delivery = decided.case, decided.deliveries.get()
    annul(decided)
    mend = {"by": user(), "now": SOON, "delivery": delivery, "reason": "Forkert."}
    assert codes(withdraw_delivery, case, **mend) == ["none_holds"]
    assert codes(let_stand, case, by=user(), now=SOON, reason=WHY) == ["none_holds"]
    with override("en"):
        said = str(ANNUL_DECISION.why_not(case, by=user(), now=SOON))
    assert said == "The decision of 2 November 2026 is annulled, and no other holds."


@pytest.mark.parametrize("how", ToldBy)
def test_whoever_got_the_letter_can_be_told_in_writing_by_hand_or_by_telephone(decided, how):
    assert annul(decided, notified_how=how).notified_how == how


def test_others_cannot(decided):
    case = decided.case
    assert ANNUL_DECISION.why_not(case, by=user(BALLERUP), now=SOON).code == "other_municipality"
    assert ANNUL_DECISION.why_not(case, by=user(role=Role.AUDITOR), now=SOON).code == "capability"


def test_the_case_waits_for_being_closed_until_somebody_drafts_another_decision(decided):
    annul(decided)
    [line] = inbox(user(), now=SOON).lines
    assert [(task.what, task.action) for task in line.tasks] == [("close", CLOSE_CASE)]
    assert line.notice_by is None
    cast.draft(decided.case, GRANT, SOON)
    assert waits() == [["decide"]]


def test_the_case_can_then_be_closed_as_a_mistake_and_waits_for_nothing(decided):
    case = decided.case
    assert codes(close, case) == ["case_decided"]
    annul(decided)
    close(case)
    assert waits() == []
    assert true()


def test_its_delivery_is_mended_no_more(decided):
    annul(decided)
    again = issued_again(decided.case)
    deliver(decided.case, SOON.date(), now=SOON)
    delivery = decided.deliveries.get()
    mend = {"by": user(), "now": SOON, "delivery": delivery, "reason": "Forkert."}
    changed = {"delivered_on": SOON.date(), "how": SentBy.LETTER}
    assert codes(correct_delivery, decided.case, **mend, **changed) == ["decision_annulled"]
    assert codes(withdraw_delivery, decided.case, **mend) == ["decision_annulled"]
    assert dated(decided.case, SOON).decision == again


def test_a_search_finds_it_as_annulled(decided):
    case = decided.case
    annul(decided)
    [line] = lines(with_lines(type(case).objects.filter(pk=case.pk)), SOON.date())
    assert (line.decision, line.open) == (decided, True)
    assert line.decision.annulment
