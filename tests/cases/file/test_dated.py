"""The dated rows of a case: what stood at a moment, and what the case waits for since when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rettesnor.cases.decision.let_stand import let_stand
from rettesnor.cases.file.dated import Dated, dated
from rettesnor.cases.file.hearings import HeldHearing, open_hearing
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.models import (
    Annulment,
    Case,
    CaseFact,
    ClosingGround,
    Decision,
    DecisionDraft,
    Deviation,
    Hearing,
    HearingAnswer,
    History,
    Reconsideration,
)
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import GRANT, NOW, deviation, draft, facts, hearing, issue, karen, user
from tests.cases.course import annul

DAY = date(2026, 10, 1)
REGISTERED = datetime(2026, 10, 3, 9, tzinfo=UTC)


def moment(days):
    return datetime(2026, 10, 1, 9, tzinfo=UTC) + timedelta(days=days)


def rows(**changes):
    """An application of 1 October, registered on the 3rd, looked at a hundred days later."""
    case = Case(pk=1, municipality="253", registered_at=REGISTERED)
    made = Dated(case, moment(100), {}, (), (), (), (), None, (), (), closed=False)
    return replace(made, **changes)


def knowing(*recorded, **changes):
    """With those facts, each recorded in turn."""
    return rows(facts={row.name: row for row in recorded}, recorded=recorded, **changes)


def fact(name, value, days=0, pk=1):
    return CaseFact(pk=pk, name=name, value=value, holds_from=DAY, at=moment(days))


APPLIED = fact("application_received", "2026-10-01")


def decision(days, pk=1):
    """With its deliveries, of which there are none, as `with_dated_rows` reads them."""
    made = Decision(pk=pk, at=moment(days))
    vars(made)["_prefetched_objects_cache"] = {"deliveries": ()}
    return made


def remitted(days):
    return fact("appeal_decision_received", moment(days).date().isoformat(), days, pk=9)


def held(days, *, due=14, answered=False, pk=1):
    row = Hearing(pk=pk, at=moment(days), sent_on=moment(days).date(), due_on=moment(days + due).date())
    answer = HearingAnswer(pk=pk, hearing=row, at=moment(days), received_on=moment(days).date())
    return HeldHearing(History((row,)), (History((answer,)),) if answered else ())


class TestADecisionIsAwaited:
    def test_from_the_day_the_application_was_received(self):
        assert knowing(APPLIED).undecided_since == DAY

    def test_from_the_day_it_was_registered_where_the_day_of_receipt_is_not_known(self):
        assert rows().undecided_since == REGISTERED.date()

    def test_no_more_once_it_is_made(self):
        assert knowing(APPLIED, issued=(decision(30),)).undecided_since is None

    def test_nor_in_a_case_that_is_closed(self):
        assert knowing(APPLIED, closed=True).undecided_since is None

    def test_anew_from_the_day_the_case_is_sent_back_and_no_more_once_it_is_decided_anew(self):
        first, anew = decision(30), decision(70, pk=2)
        assert knowing(APPLIED, remitted(60), issued=(first,)).undecided_since == moment(60).date()
        assert knowing(APPLIED, remitted(60), issued=(first, anew)).undecided_since is None

    def test_no_more_where_it_is_decided_anew_on_the_very_day_it_is_sent_back(self):
        issued = (decision(30), decision(60, pk=2))
        assert knowing(APPLIED, remitted(60), issued=issued).undecided_since is None

    def test_from_the_annulment_of_the_only_decision(self):
        annulled = Annulment(pk=1, decision_id=1, at=moment(40))
        assert knowing(APPLIED, issued=(decision(30),), annulments=(annulled,)).undecided_since == moment(40).date()

    def test_from_the_first_of_what_begins_it_anew(self):
        draft = DecisionDraft(saved_at=moment(50))
        later = {"issued": (decision(30),), "draft": draft}
        assert knowing(APPLIED, **later).undecided_since == moment(50).date()
        assert knowing(APPLIED, **later, hearings=(held(20), held(45, pk=2))).undecided_since == moment(45).date()


class TestADeliveryIsAwaited:
    def test_from_the_day_of_the_decision(self):
        assert knowing(APPLIED, issued=(decision(30),)).undelivered_since == moment(30).date()

    def test_not_of_the_decision_that_was_appealed_since_it_has_been_received(self):
        assert knowing(APPLIED, remitted(60), issued=(decision(30),)).undelivered_since is None

    def test_of_the_decision_anew_also_where_it_is_made_the_day_the_case_is_sent_back(self):
        for days in (60, 70):
            issued = (decision(30), decision(days, pk=2))
            assert knowing(APPLIED, remitted(60), issued=issued).undelivered_since == moment(days).date()


class TestWhatIsNew:
    def test_is_what_was_recorded_after_the_decision_and_not_at_the_same_moment(self):
        before, after = fact("support_need", "light", 30), fact("support_need", "high", 31, pk=2)
        found = knowing(before, issued=(decision(30),))
        assert (found.news, dict(found.known_before)) == ((), {"support_need": before})
        found = rows(facts={"support_need": after}, recorded=(before, after), issued=(decision(30),))
        assert (found.news, dict(found.known_before)) == ((after,), {"support_need": before})
        assert found.news_since == moment(31).date()

    def test_is_nothing_where_the_same_is_said_again(self):
        before, again = fact("support_need", "light", 20), fact("support_need", "light", 31, pk=2)
        assert rows(facts={"support_need": again}, recorded=(before, again), issued=(decision(30),)).news == ()

    def test_is_old_once_it_was_looked_at_for_that_decision(self):
        new = fact("support_need", "high", 31)
        looked = Reconsideration(pk=1, decision_id=1, at=moment(31))
        assert knowing(new, issued=(decision(30),), reconsiderations=(looked,)).news == ()
        of_another = Reconsideration(pk=1, decision_id=7, at=moment(31))
        assert knowing(new, issued=(decision(30),), reconsiderations=(of_another,)).news == (new,)

    def test_is_not_what_happened_to_the_decision(self):
        complaint = fact("complaint_received", "2026-11-20", 50)
        assert knowing(complaint, issued=(decision(30),)).news == ()


def test_a_decision_counts_from_its_moment_until_the_moment_it_is_annulled():
    made, annulled = decision(30), Annulment(pk=1, decision_id=1, at=moment(40))
    found = rows(issued=(made,), annulments=(annulled,))
    assert [found.decisions_at(moment(days)) for days in (29, 30, 39, 40)] == [(), (made,), (made,), ()]


def test_the_rules_set_aside_are_those_of_the_one_standard():
    own, other = StandardVersion(pk="own"), StandardVersion(pk="other")
    aside = tuple(Deviation(pk=n, standard_id=pk, rule="need", reason=pk) for n, pk in enumerate(("own", "other")))
    assert rows(deviations=aside).set_aside(own) == {"need": "own"}
    assert rows(deviations=aside).set_aside(other) == {"need": "other"}
    assert rows(deviations=aside).set_aside(None) == {}


def test_a_day_that_was_first_recorded_otherwise_is_told():
    first, corrected = fact("application_received", "2026-10-01"), fact("application_received", "2026-09-28", 9, pk=2)
    found = rows(facts={"application_received": corrected}, recorded=(first, corrected))
    assert found.recorded_first("application_received") == DAY
    assert knowing(first).recorded_first("application_received") is None


def test_a_hearing_is_open_through_its_last_day_and_until_it_is_answered():
    assert open_hearing([held(0)], None, moment(14).date())
    assert open_hearing([held(0)], None, moment(15).date()) is None
    assert open_hearing([held(0, answered=True)], None, moment(1).date()) is None


def test_a_hearing_before_the_decision_or_at_its_moment_is_open_no_more():
    assert open_hearing([held(5)], moment(4), moment(6).date())
    assert open_hearing([held(5)], moment(5), moment(6).date()) is None
    assert open_hearing([held(5)], moment(6), moment(6).date()) is None


def test_of_several_open_hearings_the_one_that_can_be_answered_longest_counts():
    longest = held(0, due=20)
    assert open_hearing([longest, held(2, due=7, pk=2)], None, moment(3).date()) == longest


def test_a_case_that_is_closed_waits_for_no_answer():
    running = held(99)
    assert knowing(APPLIED, hearings=(running,)).open_hearing == running
    assert knowing(APPLIED, hearings=(running,), closed=True).open_hearing is None


def test_a_decision_stands_elsewhere_where_it_was_received_between_the_application_and_the_remittal():
    received = fact("decision_received", "2026-10-20", 60, pk=8)
    assert knowing(APPLIED, received, remitted(60)).decided_elsewhere_by == date(2026, 10, 20)
    assert knowing(received, remitted(60)).decided_elsewhere_by is None
    assert knowing(APPLIED, received).decided_elsewhere_by is None
    assert knowing(APPLIED, remitted(60)).decided_elsewhere_by is None


@pytest.mark.django_db
def test_a_row_stands_from_the_moment_it_is_recorded_and_not_a_second_before():
    case = karen()
    deviation(case)
    hearing(case, ("support_need",))
    draft(case, GRANT)
    before, then = dated(case, NOW - timedelta(seconds=1)), dated(case, NOW)
    assert (before.facts, before.recorded, before.deviations, before.hearings) == ({}, (), (), ())
    assert before.draft is None
    assert then.draft
    assert all((then.facts, then.recorded, then.deviations, then.hearings))


@pytest.mark.django_db
def test_what_becomes_of_a_decision_stands_from_the_moment_it_is_recorded_and_not_a_second_before():
    case, second = karen(), timedelta(seconds=1)
    draft(case, GRANT)
    made = issue(case, NOW)
    facts(case, now=NOW + second, support_need="high")
    let_stand(case, by=user(), now=NOW + 2 * second, reason="Det ændrer intet.")
    annul(made, now=NOW + 3 * second)
    close_case(case, by=user(), now=NOW + 4 * second, ground=ClosingGround.MISTAKE, reason="Forkert person.")
    seen = [dated(case, NOW + n * second) for n in range(-1, 5)]
    assert [len(each.issued) for each in seen] == [0, 1, 1, 1, 1, 1]
    assert [len(each.reconsiderations) for each in seen] == [0, 0, 0, 1, 1, 1]
    assert [len(each.annulments) for each in seen] == [0, 0, 0, 0, 1, 1]
    assert [each.closed for each in seen] == [False] * 5 + [True]


def test_no_value_of_a_fact_comes_out_where_the_rows_are_printed():
    """As in a log of an error: it can be somebody's illness."""
    read = knowing(fact("support_need", "high"))
    assert read.values(files.vocabulary())["support_need"] == "high"
    assert "support_need" in repr(read)
    assert "high" not in repr(read)
