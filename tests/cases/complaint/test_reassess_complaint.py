"""Reassessing what is complained about (RSL § 66): it can only become better."""

from dataclasses import replace
from typing import Any

import pytest

from rettesnor.cases.complaint.reassess_complaint import reassess_complaint
from rettesnor.cases.hearing.no_worse import improved
from rettesnor.cases.models import Outcome, PartName, ReassessmentResult, SentBy
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    LATE,
    codes,
    complain,
    decided,
    new_decision,
    reassess,
    sent_on,
    weeks,
)
from tests.cases.issuing import stopped_by, with_part
from tests.cases.stops import partly

pytestmark = pytest.mark.django_db

MORE, LESS = (
    replace(partly(("support_need",), amounts=(f"{days} days/week",)), reliance="Du har ikke nået at indrette dig.")
    for days in ("3.5", "2.5")
)


def stops(case, content):
    """What stops a new decision with that content, apart from the hearing it would need."""
    cast.draft(case, replace(content, supersedes_because="Klagen."), COMPLAINED)
    return [
        each.code for each in stopped_by(case, COMPLAINED) if each.code not in ("hearing_missing", "part_undecided")
    ]


def test_one_that_is_clearly_late_is_not_reassessed():
    """BEK 861 § 13: it goes to Ankestyrelsen at once."""
    complaint = complain(decided(), LATE)
    assert codes(lambda: reassess(complaint, ReassessmentResult.NONE, LATE)) == ["complaint_late"]


def test_one_of_which_it_is_doubtful_is_reassessed():
    """T8, T10: a receipt that is only presumed, or a day the post was down, is no clear lateness."""
    presumed = complain(decided(SentBy.LETTER), weeks(20))
    assert reassess(presumed, ReassessmentResult.NONE, weeks(20)).pk


def test_without_a_delivery_it_is_never_late():
    """T8: no time to complain runs from an unknown receipt."""
    complaint = complain(decided(delivered=False), weeks(100))
    assert reassess(complaint, ReassessmentResult.NONE, weeks(100)).pk


def test_it_is_done_once_and_not_after_it_was_sent_on():
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    assert codes(lambda: reassess(complaint, ReassessmentResult.FULL, COMPLAINED)) == ["reassessed_already"]
    forwarded = sent_on(complaint.case)
    assert "complaint_forwarded" in codes(lambda: reassess(forwarded, ReassessmentResult.FULL, COMPLAINED))


def test_a_new_decision_is_no_worse_than_the_one_that_is_complained_about():
    case = decided()
    complain(case)
    assert stops(case, LESS) == ["worse_than_complained"]
    assert stops(case, cast.REJECTION).count("worse_than_complained") == 2
    assert "worse_than_complained" not in stops(case, MORE)


def test_after_it_is_sent_on_a_new_decision_is_free_again():
    case = decided()
    sent_on(case)
    assert "worse_than_complained" not in stops(case, LESS)


def test_who_is_right_in_all_of_it_is_given_all_of_it():
    case = decided()
    reassess(complain(case), ReassessmentResult.FULL, COMPLAINED)
    assert "not_conceded" in stops(case, MORE)
    assert new_decision(case, COMPLAINED).outcome == "granted"


def test_who_complains_about_one_part_is_given_that_part():
    case = decided()
    reassess(complain(case, parts=("target_group",)), ReassessmentResult.FULL, COMPLAINED)
    assert "not_conceded" not in stops(case, MORE)


def test_who_is_right_in_some_of_it_is_given_more_than_the_decision_gave():
    case = decided()
    reassess(complain(case), ReassessmentResult.PARTIAL, COMPLAINED)
    assert "gives_no_more" in stops(case, partly(("support_need",)))
    assert "gives_no_more" not in stops(case, MORE)
    assert stops(case, LESS) == ["worse_than_complained", "gives_no_more"]


def test_more_of_what_nobody_complained_about_is_not_what_was_conceded():
    case = decided()
    reassess(complain(case, parts=("place",)), ReassessmentResult.PARTIAL, COMPLAINED)
    assert "gives_no_more" in stops(case, MORE)
    place = with_part(MORE, PartName.PLACE, Outcome.GRANTED, cast.SEL_103)
    assert "gives_no_more" not in stops(case, place)


def test_a_complaint_about_what_was_given_already_is_not_met_by_giving_it_again():
    case = decided()
    reassess(complain(case, parts=("target_group",)), ReassessmentResult.FULL, COMPLAINED)
    assert "gives_no_more" in stops(case, partly(("support_need",)))


def test_what_was_conceded_is_not_taken_back_while_the_rest_is_maintained():
    case = decided()
    reassess(complain(case), ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(case, COMPLAINED, MORE)
    assert "worse_than_complained" in stops(case, partly(("support_need",)))


@pytest.mark.parametrize(("text", "more"), [("Det grønne værksted.", True), ("Det blå værksted.", False)])
def test_what_has_no_measure_gives_more_where_it_is_another(text, more):
    before = [{"part": "place", "outcome": "partly_granted", "amounts": {}, "text": "Det blå værksted."}]
    assert improved([{**before[0], "text": text}], before) == (["place"] if more else [])


def test_the_reasons_say_something():
    complaint = complain(decided())
    blank: dict[str, Any] = {
        "by": cast.user(),
        "now": COMPLAINED,
        "complaint": complaint,
        "result": ReassessmentResult.NONE,
    }
    assert codes(lambda: reassess_complaint(complaint.case, **blank, reasons=".")) == ["says_nothing"]
