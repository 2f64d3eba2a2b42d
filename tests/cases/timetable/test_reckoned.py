"""By when each step of a case is safely taken. The days are reckoned by hand from the texts and a calendar of 2026."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.hearing.extend_hearing import extend_hearing
from rettesnor.cases.models import CommitteeOutcome, SentBy
from rettesnor.cases.timetable.reckoned import timetable
from rettesnor.cases.timetable.recorded import usual_way
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast, course
from tests.cases.competence.committing import before_a_committee, recommended, settled
from tests.cases.later_standards import greve_promising

pytestmark = pytest.mark.django_db


def december(day):
    return date(2026, 12, day)


def november(day):
    return date(2026, 11, day)


def october(day):
    return date(2026, 10, day)


def of(case, now=cast.NOW, how=SentBy.DIGITAL_POST):
    adopted = StandardVersion.objects.adopted(case.municipality, now.date())
    rows = dated(case, now)
    return timetable(rows, due_dates(rows, adopted), adopted, assess_case(case, now.date(), now), how)


def days(found):
    return {step.name: step.by for step in found.steps}


def states(found):
    return {step.name: step.state for step in found.steps}


# Twelve weeks from 1 October end on 24 December, when nobody is at work.
GREVE = {
    "talk": november(23),
    "consent": november(25),
    "notice": december(2),
    "information": december(9),
    "hearing": december(11),
    "answer": december(18),
    "weighing": december(23),
    "decision": december(23),
}


def test_the_days_are_reckoned_backwards_from_the_time_for_the_decision():
    assert days(of(cast.application())) == GREVE


def test_what_goes_by_letter_goes_earlier_by_six_weekdays():
    found = days(of(cast.application(), how=SentBy.LETTER))
    assert (found["hearing"], found["notice"]) == (december(3), november(16))
    assert (found["talk"], found["decision"]) == (november(13), december(23))


def test_a_promised_time_to_answer_and_an_answer_that_is_to_be_received_move_the_days():
    # Ballerup: the answer is had within 30 weekdays, Saturdays among them, and a draft is answered within ten days.
    case = cast.application("ole")
    assert days(of(case)) == {
        "talk": october(5),
        "consent": october(7),
        "notice": october(14),
        "information": october(21),
        "hearing": october(23),
        "answer": november(2),
        "weighing": november(5),
        "decision": november(5),
    }
    # A letter of 28 October is received on the sixth weekday after it.
    assert days(of(case, how=SentBy.LETTER))["decision"] == october(28)


def test_a_committee_sees_the_case_between_the_writing_and_the_decision():
    # Ishøj: eight weeks end on 26 November; the text does not say when the committee meets.
    cast.municipality(cast.ISHOEJ)
    StandardVersion.objects.record(files.standard("ishoej-present"), now=cast.NOW - timedelta(days=10))
    found = of(cast.application("ida"))
    assert (days(found)["committee"], days(found)["weighing"]) == (november(26), november(19))
    assert (days(found)["answer"], days(found)["hearing"]) == (november(16), november(9))


def test_a_committee_has_seen_the_case_once_its_minutes_say_what_it_came_to():
    case = before_a_committee()
    recommended(case)
    settled(case, CommitteeOutcome.POSTPONED)
    assert states(of(case, now=cast.LATER))["committee"] == "due"
    recommended(case)
    settled(case)
    assert states(of(case, now=cast.LATER))["committee"] == "done"


def test_a_committee_that_meets_sees_the_case_at_its_last_meeting_and_has_the_papers_before():
    # The last first Tuesday until 23 December is the first of it, and five weekdays before is 24 November.
    cast.municipality(cast.GREVE)
    committee = {
        "id": "committee", "kind": "competence", "strength": "must", "unit": "committee", "decides": ["grant"],
        "meets": ["first tuesday"], "papers_before": "5 weekdays",
    }  # fmt: skip
    greve_promising(cast.NOW.date() - timedelta(days=9), committee)
    found = days(of(cast.application()))
    assert (found["decision"], found["committee"], found["weighing"]) == (december(23), december(1), november(24))


def test_a_promised_first_contact_is_kept_though_the_talk_could_wait():
    cast.municipality(cast.GREVE)
    greve_promising(cast.NOW.date() - timedelta(days=9))
    assert days(of(cast.application(received_on=cast.NOW.date())))["talk"] == october(12)


def test_a_full_grant_needs_no_hearing_and_gives_its_days_to_the_steps_before():
    case = cast.application()
    cast.draft(case, cast.GRANT)
    found = of(case)
    assert states(found)["hearing"] == states(found)["answer"] == "not_needed"
    assert (days(found)["hearing"], days(found)["information"]) == (None, december(18))


def test_a_hearing_that_a_standard_promises_is_on_the_way_to_a_full_grant_too():
    case = cast.ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    cast.draft(case, cast.GRANT)
    assert states(of(case))["hearing"] == "due"


def test_each_step_is_done_as_it_is_recorded():
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB, first_contact_made=cast.TALK.isoformat())
    found = states(of(case))
    assert (found["talk"], found["consent"], found["information"]) == ("done", "passed", "done")
    assert (found["notice"], found["hearing"]) == ("not_needed", "due")
    held = cast.hearing(case)
    assert (states(of(case))["hearing"], states(of(case))["answer"]) == ("done", "due")
    cast.answer(held)
    assert states(of(case, cast.LATER))["answer"] == "done"
    cast.draft(case, cast.REJECTION, cast.LATER)
    assert states(of(case, cast.LATER))["weighing"] == "done"
    cast.issue(case)
    found = of(case, cast.LATER)
    assert (states(found)["decision"], found.next, found.ready) == ("done", None, None)


def test_a_refusal_that_is_drafted_and_not_heard_is_not_written_yet():
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.draft(case, cast.REJECTION)
    assert (states(of(case))["hearing"], states(of(case))["weighing"]) == ("due", "due")


def test_who_need_not_be_heard_is_not_waited_for():
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.exemption(case)
    assert states(of(case))["hearing"] == "not_needed"


def test_a_notice_of_what_is_missing_is_waited_for_before_the_decision_is_ready():
    case = cast.application()
    found = of(case)
    # Weighed on 6, 7 and 8 October, if all came today.
    assert found.ready == october(8)
    cast.notice(case, ("cannot_use_other_offers",))
    found = of(case)
    # Until 19 October the citizen can answer it.
    assert (states(found)["notice"], found.ready) == ("done", october(22))


def test_a_step_not_taken_by_its_day_has_slipped():
    case = cast.application()
    assert of(case).next.state == "due"
    late = cast.NOW + timedelta(days=50)  # 24 November
    assert (of(case, late).next.name, of(case, late).next.state) == ("talk", "slipped")


def test_an_extended_time_to_answer_redraws_what_comes_after():
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    held = cast.hearing(case, now=cast.LATER)
    assert not of(case, cast.LATER).too_late
    extend_hearing(
        case, by=cast.user(), now=cast.LATER, hearing=held, due_on=december(21),
        asked_on=cast.LATER.date(), reason="Borgeren venter på sin læge.",
    )  # fmt: skip
    found = of(case, cast.LATER)
    assert states(found)["answer"] == "slipped"
    # Weighed on 22, 23 and 28 December: the 24th is a closing day, the 25th to the 27th are holidays and a weekend.
    assert (found.ready, found.too_late) == (december(28), True)


def test_an_annulled_decision_leaves_the_first_time_running():
    case = cast.karen()
    decision = course.issued(case)
    assert of(case, cast.LATER).next is None
    course.annul(decision)
    found = of(case, cast.LATER)
    assert (found.due.day, found.next.name) == (december(24), "hearing")


def test_a_remitted_case_has_a_timetable_anew_from_the_day_it_came_back():
    case = cast.karen(first_contact_made=cast.TALK.isoformat())
    course.issued(case)
    course.remit(case, november(3), now=cast.LATER + timedelta(days=1))
    found = of(case, cast.LATER + timedelta(days=1))
    # Twelve weeks from 3 November; what was done before that day was done on the way to the first decision.
    assert (found.start, found.due.day) == (november(3), date(2027, 1, 26))
    assert states(found)["talk"] != "done"


def test_a_time_too_short_for_all_steps_says_so():
    case = cast.application("ole")
    assert not of(case).leaves_no_room
    assert of(case, how=SentBy.LETTER).leaves_no_room


def test_without_a_known_time_for_the_decision_there_is_no_timetable():
    assert of(cast.without_a_standard("rita")) is None


def test_what_is_sent_goes_in_digital_post_until_something_went_by_letter():
    case = cast.application()
    assert usual_way(dated(case, cast.NOW)) == SentBy.DIGITAL_POST
    cast.notice(case, ("cannot_use_other_offers",), how=SentBy.LETTER, due_on=october(30), time_because="Brev.")
    assert usual_way(dated(case, cast.NOW)) == SentBy.LETTER


def test_who_is_exempt_from_digital_post_gets_letters():
    case = cast.application()
    case.citizen.exempt_from = cast.RECEIVED
    case.citizen.save()
    assert usual_way(dated(case, cast.NOW)) == SentBy.LETTER


def test_the_queries_do_not_grow_with_what_happened(django_assert_max_num_queries):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.hearing(case)
    cast.draft(case, cast.REJECTION)
    for _again in range(6):
        cast.facts(case, now=cast.LATER, support_need="high")
    adopted = StandardVersion.objects.adopted(case.municipality, cast.NOW.date())
    rows, assessed = dated(case, cast.LATER), assess_case(case, cast.LATER.date(), cast.LATER)
    with django_assert_max_num_queries(8):
        timetable(rows, due_dates(rows, adopted), adopted, assessed, SentBy.LETTER)
