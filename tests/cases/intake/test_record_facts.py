"""Recording facts, and reading what held when, as far as it was known."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils.translation import override

from rettesnor.accounts.models import Role
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.inbox import inbox
from rettesnor.cases.intake.record_facts import RECORD_FACTS, NewFact, record_facts
from rettesnor.cases.models import Case, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.letters.kinds.decision.content import DecisionLetter
from tests.cases.cast import BALLERUP, GRANT, LATER, NOW, RECEIVED, application, draft, facts, issue, karen, user
from tests.cases.course import due, issued, remit
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

# An ordinary number, and nobody's: without the check digit that every number of that day has.
NOBODYS = Cpr.parse("030485-1111")


def refused_code(case, *rows, by=None):
    before = case.facts.count()
    with pytest.raises(NotAllowed) as refused:
        record_facts(case, rows, by=by or user(case.municipality), now=NOW)
    assert case.facts.count() == before
    return refused.value.obstacles[0].code


def fact(name, value, **changes):
    said = {"holds_from": RECEIVED, "source": Source.CITIZEN, "said_on": RECEIVED}
    return NewFact(**{"name": name, "value": value, **said, **changes})


def values(case, on, known_at):
    return {name: row.value for name, row in facts_on(case, on, known_at).items()}


def test_a_fact_keeps_who_said_so_and_since_when():
    case = application()
    [row] = record_facts(case, [fact("housing", "with_family", document="Mail")], by=user(), now=NOW)
    assert (row.source, row.document, row.holds_from, row.by, row.at) == ("citizen", "Mail", RECEIVED, user(), NOW)


def test_a_judgement_needs_a_written_reason():
    judged = fact("mental_function_reduced", True, source=Source.CASEWORKER)
    assert refused_code(application(), judged) == "judgement_needs_reason"
    assert refused_code(application(), replace(judged, reason=" ")) == "judgement_needs_reason"


def test_that_the_same_was_said_earlier_than_recorded_needs_a_reason_which_is_kept():
    case, earlier = application(), RECEIVED - timedelta(days=3)
    record_facts(case, [fact("housing", "with_family")], by=user(), now=NOW)
    moved = fact("housing", "with_family", said_on=earlier)
    assert refused_code(case, moved) == "moved_earlier"
    assert refused_code(case, replace(moved, moved_because="-")) == "moved_earlier"
    why = "Det stod også i ansøgningens bilag."
    [row] = record_facts(case, [replace(moved, moved_because=why)], by=user(), now=NOW)
    assert (row.said_on, row.moved_because) == (earlier, why)


def test_another_value_in_between_does_not_hide_that_the_day_is_moved():
    case, earlier = application(), RECEIVED - timedelta(days=3)
    for value in ("with_family", "own_home_alone"):
        record_facts(case, [fact("housing", value)], by=user(), now=NOW)
    assert refused_code(case, fact("housing", "with_family", said_on=earlier)) == "moved_earlier"


def test_one_bad_fact_stops_all_that_come_with_it():
    assert refused_code(application(), fact("lawful_stay", True), fact("distance_to_work", "10")) == "bad_facts"


def test_a_name_that_the_vocabulary_does_not_have_is_refused():
    assert refused_code(application(), fact("shoe_size", "43")) == "bad_facts"


def test_facts_that_contradict_each_other_are_refused_on_every_day_they_would_meet():
    case = karen()
    contradiction = fact(
        "option_flex_job", "can_use", holds_from=NOW.date(), source=Source.CASEWORKER, reason="Bevilget."
    )
    assert refused_code(case, contradiction) == "bad_facts"


def test_two_facts_that_only_fit_together_can_change_together():
    case = karen()
    facts(case, now=LATER, option_flex_job="can_use", cannot_use_other_offers=False, exhausted_flex_job=False)
    assert values(case, LATER.date(), LATER)["cannot_use_other_offers"] is False


def test_a_fact_can_become_unknown_again():
    case = karen()
    facts(case, now=LATER, lawful_stay=None)
    assert "lawful_stay" not in values(case, LATER.date(), LATER)


def test_a_fact_holds_from_its_day_and_not_before():
    case = application()
    record_facts(case, [fact("housing", "residential_home", holds_from=date(2026, 10, 3))], by=user(), now=NOW)
    assert "housing" not in values(case, date(2026, 10, 2), NOW)
    assert values(case, date(2026, 10, 3), NOW)["housing"] == "residential_home"


def test_what_is_to_come_is_recorded_when_it_has_come():
    assert refused_code(application(), fact("housing", "other", holds_from=date(2026, 10, 6))) == "in_the_future"


def test_a_correction_takes_effect_though_it_holds_from_an_earlier_day_than_the_mistake():
    case = application()
    record_facts(case, [fact("housing", "other", holds_from=NOW.date())], by=user(), now=NOW)
    record_facts(case, [fact("housing", "with_family")], by=user(), now=LATER)
    assert values(case, LATER.date(), LATER)["housing"] == "with_family"
    assert values(case, LATER.date(), NOW)["housing"] == "other"


def test_two_values_in_turn_can_be_recorded_after_the_fact():
    case = application()
    moved = [fact("housing", "with_family"), fact("housing", "other", holds_from=date(2026, 10, 20))]
    record_facts(case, moved, by=user(), now=LATER)
    assert values(case, date(2026, 10, 19), LATER)["housing"] == "with_family"
    assert values(case, date(2026, 10, 20), LATER)["housing"] == "other"


def test_a_source_supplies_only_what_the_vocabulary_lets_it():
    judged = fact("mental_function_reduced", True, source=Source.CITIZEN, reason="Siger jeg selv.")
    assert refused_code(application(), judged) == "source_cannot_supply"


@pytest.mark.parametrize("value", ["1995-04-03", None])
def test_a_date_of_birth_that_is_not_the_cpr_number_s_is_refused_and_told_how_to_correct(value):
    case = application(cpr=NOBODYS)
    with pytest.raises(NotAllowed) as refused:
        record_facts(case, [fact("birth_date", value, source=Source.REGISTER)], by=user(), now=NOW)
    assert not NOBODYS.is_replacement
    assert not NOBODYS.has_check_digit
    assert refused.value.obstacles[0].code == "not_the_birth_date"
    with override("en"):
        assert "correct it on the citizen's card" in str(refused.value)
    record_facts(case, [fact("birth_date", "1985-04-03", source=Source.REGISTER)], by=user(), now=NOW)


def test_the_day_of_birth_of_a_replacement_number_can_be_corrected():
    case = karen()
    assert case.citizen.cpr.is_replacement
    record_facts(case, [fact("birth_date", "1985-04-04", source=Source.REGISTER)], by=user(), now=NOW)
    assert values(case, NOW.date(), NOW)["birth_date"] == "1985-04-04"


def test_the_day_of_receipt_is_one_and_the_same_in_case_inbox_assessment_and_letter():
    case = karen()
    corrected = fact("application_received", "2026-09-21", holds_from=date(2026, 9, 21), source=Source.CASEWORKER)
    record_facts(case, [corrected], by=user(), now=NOW)
    draft(case, GRANT)
    letter = DecisionLetter.model_validate_json(issue(case).letter)
    [line] = inbox(user(), now=NOW).lines
    assert case.received_on == line.case.received_on == letter.received_on == date(2026, 9, 21)
    assert due(case).day == date(2026, 9, 21) + timedelta(weeks=12)
    assert assess_case(case, NOW.date(), NOW).written["application_received"].value == "2026-09-21"


def applied(day, **more):
    return fact("application_received", day, source=Source.CASEWORKER, **more)


@pytest.mark.parametrize(("value", "code"), [(None, "empty"), ("2026-10-06", "bad_facts"), ("1980-01-01", "before")])
def test_the_day_of_receipt_is_corrected_to_a_day_that_can_be_and_never_unsettled(value, code):
    assert refused_code(application(), fact("application_received", value, source=Source.CASEWORKER)) == code


def test_only_a_later_day_of_receipt_needs_a_reason():
    """Who moves it later takes time from the citizen."""
    later = applied("2026-10-02")
    assert refused_code(application(), later) == "later_receipt_needs_reason"
    for row in (applied("2026-10-01"), applied("2026-09-30"), replace(later, reason="Kom først da.")):
        assert record_facts(application("amir"), [row], by=user(), now=NOW)


def test_nothing_is_received_after_it_was_decided():
    case = karen()
    issued(case, NOW)
    late = fact("application_received", "2026-10-06", source=Source.CASEWORKER, reason="Kom først da.")
    assert codes(record_facts, case, [late], by=user(), now=LATER) == ["after"]
    with pytest.raises(NotAllowed) as refused:
        record_facts(case, [late], by=user(), now=LATER)
    with override("en"):
        assert [*map(str, refused.value)] == [
            "The day of receipt cannot be after the day of the decision, 5 October 2026."
        ]


def test_nothing_comes_back_from_ankestyrelsen_before_something_was_decided():
    case = karen()
    assert codes(remit, case, NOW.date(), NOW) == ["nothing_appealed"]
    issued(case, NOW)
    assert codes(remit, case, NOW.date()) == ["nothing_appealed"]
    remit(case, LATER.date())
    assert due(case, LATER).what == "decision_after_remittal"


@pytest.mark.parametrize(
    ("received", "allowed"),
    [("2026-09-30", False), ("2026-10-01", True), ("2026-11-01", True), ("2026-11-02", False), (None, False)],
)
def test_where_it_was_decided_elsewhere_the_citizen_received_that_after_applying_and_before_it_came_back(
    received, allowed
):
    case = karen()
    days = {"decision_received": received, "appeal_decision_received": "2026-11-02"}
    if allowed:
        facts(case, now=LATER, **days)
    else:
        assert codes(facts, case, now=LATER, **days) == ["nothing_appealed"]
    assert due(case, LATER).what == ("decision_after_remittal" if allowed else "decision")


@pytest.mark.parametrize(
    "undone",
    [
        {"decision_received": None},
        {"decision_received": "2026-11-02"},
        {"application_received": "2026-10-21"},
        {"appeal_decision_received": "2026-10-20"},
    ],
)
def test_what_told_that_something_was_decided_elsewhere_is_not_undone_while_the_remittal_stands(undone):
    """Whichever of the days is corrected or emptied, the same is asked, about that one."""
    case = karen()
    facts(case, now=LATER, decision_received="2026-10-20", appeal_decision_received="2026-11-02")
    reason = {"reason": "Skrevet forkert."}
    [change] = [fact(name, day, source=Source.CASEWORKER, **reason) for name, day in undone.items()]
    with pytest.raises(NotAllowed) as refused:
        record_facts(case, [change], by=user(), now=LATER)
    [asked] = refused.value
    assert (asked.code, asked.parameters["fact"]) == ("nothing_appealed", change.name)
    assert due(case, LATER).what == "decision_after_remittal"
    both = [change, fact("appeal_decision_received", None, source=Source.CASEWORKER)]
    record_facts(case, both[-1:] if change.name == both[-1].name else both, by=user(), now=LATER)
    assert due(case, LATER).what == "decision"


def test_the_database_refuses_to_change_what_a_case_was_registered_as():
    with pytest.raises(DatabaseError), transaction.atomic():
        Case.objects.filter(pk=application().pk).update(journal_number="2026-99999")


def test_what_was_known_at_a_moment_stays_readable_after_a_correction():
    case = application()
    record_facts(case, [fact("housing", "with_family")], by=user(), now=NOW)
    record_facts(case, [fact("housing", "other")], by=user(), now=LATER)
    assert values(case, LATER.date(), NOW)["housing"] == "with_family"
    assert values(case, LATER.date(), LATER)["housing"] == "other"
    assert "housing" not in values(case, LATER.date(), NOW - timedelta(seconds=1))


def test_nobody_from_another_municipality_records_facts_even_when_the_action_is_called_directly():
    assert refused_code(application(), fact("lawful_stay", True), by=user(BALLERUP)) == "other_municipality"


def test_an_auditor_reads_and_records_nothing():
    assert RECORD_FACTS.why_not(application(), by=user(role=Role.AUDITOR), now=NOW).code == "capability"


def test_the_database_refuses_to_change_a_recorded_fact():
    row = karen().facts.first()
    row.value = "changed"
    with pytest.raises(DatabaseError), transaction.atomic():
        row.save()


def test_nothing_is_recorded_where_no_fact_is_given():
    assert refused_code(karen()) == "empty"
