"""What counts in a case once a decision is annulled: none, or the one before it."""

from datetime import timedelta

import pytest

from rettesnor.cases.decision.issue_decision import examine
from rettesnor.cases.decision.let_stand import let_stand
from rettesnor.cases.file.after_complaint import complaint_about
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import complaint_due
from rettesnor.cases.models import ToldBy
from tests.cases import cast
from tests.cases.cast import GRANT, LATER, REJECTION, facts, hearing, karen, user
from tests.cases.course import deliver, due, dues, remit
from tests.cases.decision.test_annul_decision import SOON, adopted, annul, close, decided, issued_again, true, waits
from tests.cases.refusing import codes

__all__ = ["decided"]

pytestmark = pytest.mark.django_db


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
        cast.draft(case, REJECTION, LATER)
        decision = cast.issue(case)
        annul(decision)
        cast.draft(case, REJECTION, SOON)
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
        assert waits(view="complaint") == [["complain"]]
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
