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
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import complaint_about, complaint_due
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
<<<<<<< HEAD
=======


class TestWhereThereIsNoOtherDecision:
    def test_a_new_one_need_not_say_why_it_replaces_it(self, decided):
        annul(decided)
        cast.draft(decided.case, GRANT, SOON)
        assert examine(decided.case, by=user(), now=SOON).obstacles == ()
        assert waits() == [["decide"]]
        again = cast.issue(decided.case, SOON)
        assert dated(decided.case, SOON).decisions == (again,)
        assert waits() == [["deliver"]]
        assert true()

    def test_the_hearing_that_led_to_it_does_not_count_for_another(self):
        case = karen(**cast.CAN_USE_A_FLEX_JOB)
        cast.answer(hearing(case))
        cast.draft(case, REFUSAL, LATER)
        decision = cast.issue(case)
        annul(decision)
        cast.draft(case, REFUSAL, SOON)
        assert [obstacle.code for obstacle in examine(case, by=user(), now=SOON).obstacles] == ["hearing_missing"]

    def test_after_a_remittal_it_is_awaited_since_the_annulment_of_what_was_decided_anew(self, decided):
        back, later = LATER + timedelta(days=60), LATER + timedelta(days=70)
        remit(decided.case, back.date(), back)
        anew = issued_again(decided.case, back + timedelta(days=1))
        assert dated(decided.case, later).undecided_since is None
        annul(anew, now=later, notified_on=None, notified_how=None)
        assert dated(decided.case, later).undecided_since == later.date()
        assert due(decided.case, later).day == back.date() + timedelta(weeks=12)
        assert true(later)

    def test_a_decision_from_before_a_remittal_changes_nothing_of_since_when(self, decided):
        back, later = LATER + timedelta(days=60), LATER + timedelta(days=70)
        remit(decided.case, back.date(), back)
        annul(decided, now=later)
        assert dated(decided.case, later).undecided_since == back.date()
        assert true(later)


class TestOfTwoDecisions:
    @pytest.fixture
    def both(self, decided):
        cast.hearing(decided.case, ("support_need",), now=LATER)
        return decided, issued_again(decided.case)

    def test_where_the_newest_is_annulled_the_earlier_one_holds_again(self, both):
        first, second = both
        annul(second, notified_on=None, notified_how=None)
        rows = dated(first.case, SOON)
        assert (rows.decision, rows.decisions) == (first, (first,))
        assert (rows.undecided_since, rows.undelivered_since, rows.open_hearing) == (None, None, None)
        assert complaint_due(dues(first.case, SOON)).clock.start == LATER.date()
        assert waits() == []
        assert true()

    def test_where_the_earlier_one_is_annulled_the_newest_stands(self, both):
        first, second = both
        annul(first)
        assert dated(first.case, SOON).decisions == (second,)
        assert waits() == [["deliver"]]
        assert codes(annul, first) == ["decision_annulled"]
        assert true()

    def test_the_case_is_closed_when_both_are(self, both):
        first, second = both
        annul(second, notified_on=None, notified_how=None)
        assert codes(close, first.case) == ["case_decided"]
        annul(first)
        assert close(first.case)

    def test_the_receipt_that_was_proved_of_the_one_is_not_that_of_the_other(self, both):
        first, second = both
        deliver(first.case, SOON.date(), now=SOON)
        later = SOON + timedelta(days=4)
        facts(first.case, now=later, decision_received=later.date().isoformat())
        assert complaint_due(dues(first.case, later)).clock.start == later.date()
        annul(second, now=later + timedelta(hours=1), notified_on=SOON.date(), notified_how=ToldBy.HANDED_OVER)
        assert complaint_due(dues(first.case, later + timedelta(days=1))).clock.start == SOON.date()

    def test_the_time_to_complain_about_the_one_that_holds_again_runs_anew_where_that_was_told(self, both):
        first, second = both
        before = complaint_about(first, dated(first.case, SOON), adopted())
        annul(second, notified_how=ToldBy.PHONE)
        after = complaint_due(dues(first.case, SOON))
        assert (after.clock.start, after.day > before.day) == (SOON.date(), True)
        assert waits() == []
        assert due(first.case, SOON).met_on == LATER.date()
        assert true()

    def test_no_time_runs_anew_where_the_one_that_is_annulled_had_not_replaced_it(self, both):
        first, second = both
        deliver(first.case, SOON.date(), now=SOON)
        annul(first, notified_how=ToldBy.PHONE)
        assert list(dated(first.case, SOON).told_to_hold_again(second)) == []

    def test_what_became_known_before_the_annulled_one_is_looked_at_for_the_one_that_holds(self, decided):
        facts(decided.case, now=LATER + timedelta(days=1), support_need="high")
        second = issued_again(decided.case)
        facts(decided.case, now=SOON + timedelta(hours=1), support_need="full")
        let_stand(decided.case, by=user(), now=SOON + timedelta(hours=2), reason="Det ændrer ikke omfanget.")
        after = SOON + timedelta(hours=3)
        annul(second, now=after, notified_on=None, notified_how=None)
        assert waits(after) == [["reconsider", "complain"]]
        let_stand(decided.case, by=user(), now=after, reason="Det ændrer ikke omfanget.")
        assert waits(after) == []
        assert true(after)
>>>>>>> w-three
