"""Opening a case to change or end a grant that stands."""

from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.index import differences
from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.models import Case, ClosingGround, RaisedBy, Revision, RevisionKind
from rettesnor.cases.revision.open_revision import OPEN_REVISION, to_take_over
from tests.cases import cast, course
from tests.cases.cast import LATER
from tests.cases.refusing import codes
from tests.cases.revision.revising import DECIDED, MORE, OPENED, granted, opened

pytestmark = pytest.mark.django_db


def stopped_by(case, now=OPENED):
    return [obstacle.code for obstacle in OPEN_REVISION.obstacles(case, by=cast.user(case.municipality), now=now)]


def test_it_is_a_case_of_its_own_with_the_facts_as_they_were_shown_and_where_each_is_from():
    case = granted()
    revision = opened(case)
    new = revision.case
    assert new.pk != case.pk
    assert (new.citizen, new.received_on, new.asked_for) == (case.citizen, OPENED.date(), "fire dage om ugen som nu")
    theirs = {row.name: row for row in to_take_over(case, OPENED)}
    taken = {row.name: row for row in new.facts.exclude(taken_from=None)}
    assert taken.keys() == theirs.keys()
    for name, row in taken.items():
        before = theirs[name]
        assert row.taken_from == before
        assert (row.value, row.source, row.said_on, row.document, row.reason, row.holds_from) == (
            before.value,
            before.source,
            before.said_on,
            before.document,
            before.reason,
            before.holds_from,
        )


def test_the_day_of_the_first_application_stays_where_it_is():
    new = opened(granted()).case
    assert not new.facts.filter(name="application_received").exclude(taken_from=None).exists()


def test_the_grant_stands_meanwhile_and_both_cases_tell_of_it():
    case = granted()
    grant = case.decisions.get()
    revision = opened(case)
    assert dated(case, OPENED).in_force == grant == revision.decision
    assert Event.objects.filter(verb="open_revision").count() == 2
    assert list(differences(OPENED)) == []
    assert dated(revision.case, OPENED).undecided_since == OPENED.date()


def test_facts_that_were_not_shown_are_not_taken_over():
    case = granted()
    before = [row.pk for row in to_take_over(case, OPENED)]
    cast.facts(case, now=OPENED, support_need="high")
    assert codes(opened, case, shown=before) == ["draft_changed"]
    assert not Revision.objects.exists()
    assert Case.objects.count() == 1


@pytest.mark.parametrize("subject", ["roster", "closure-days", "refusal-of-access", "made-up"])
def test_a_case_is_opened_only_about_what_takes_a_decision_on_a_grant(subject):
    assert codes(opened, granted(), subjects=[subject]) == ["no_decision_needed"]


def test_without_a_grant_there_is_nothing_to_change():
    case = cast.karen()
    assert stopped_by(case) == ["no_decision"]
    rejected = cast.ole()
    cast.answer(cast.hearing(rejected))
    cast.draft(rejected, cast.REJECTION, LATER)
    cast.issue(rejected)
    assert stopped_by(rejected) == ["no_grant_stands"]


def test_one_matter_at_a_time():
    case = granted()
    revision = opened(case)
    assert stopped_by(case) == ["revision_open"]
    close_case(
        revision.case, by=cast.user(), now=OPENED, ground=ClosingGround.GRANT_STANDS, reason="Behovet er det samme."
    )
    assert stopped_by(case) == []


def test_what_was_changed_is_changed_again_in_its_own_case():
    case = granted()
    revision = opened(case)
    cast.draft(revision.case, MORE, DECIDED)
    cast.issue(revision.case, DECIDED)
    later = DECIDED + timedelta(days=1)
    assert stopped_by(case, later) == ["revised_already"]
    assert stopped_by(revision.case, later) == []


def test_what_the_citizen_asked_for_is_decided_and_not_closed_as_if_nothing_was_asked():
    new = opened(granted(), raised_by=RaisedBy.CITIZEN).case
    assert codes(
        close_case, new, by=cast.user(), now=OPENED, ground=ClosingGround.GRANT_STANDS, reason="Behovet er det samme."
    ) == ["no_revision"]


def test_the_day_it_was_raised_is_not_before_the_grant():
    assert codes(opened, granted(), kind=RevisionKind.ENDING, received_on=LATER.date() - timedelta(days=1)) == [
        "before"
    ]


def test_an_annulled_decision_grants_nothing():
    case = granted()
    course.annul(case.decisions.get(), now=OPENED)
    assert stopped_by(case) == ["none_holds"]
