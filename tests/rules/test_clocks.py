"""The one engine for dates: from which event to which, under which condition, and which of several days holds."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.deadlines import Binds, Span, due
from rettesnor.rules.assess import assess
from rettesnor.rules.clock import ClockEnd
from rettesnor.rules.clock_events import ENDS, STARTS
from rettesnor.rules.clocks import binding, conditional, due_dates, happened, met_on, rulings, starts, typical
from rettesnor.rules.kinds.deadline import TimedStep
from rettesnor.rules.program import build
from rettesnor.standards import files
from tests.rules.made_up_standards import standard_of

DECISION = {"kind": "deadline", "strength": "must", "for": "decision", "from": "application-received"}
HEARING = {"kind": "deadline", "strength": "must", "for": "hearing", "from": "material-received"}
HOME = {"housing": ["residential_home"]}
APPLIED = {"application_received": "2026-11-02"}
DAY = date(2026, 11, 2)
ON = date(2027, 2, 1)


def program(*rules):
    return build(standard_of(list(rules)), files.law(), files.vocabulary(), ON)


def found(*rules, deviations=None, reading=None, **written):
    built = program(*rules)
    facts = built.vocabulary.entered(written, on=ON)
    rows = rulings(built, "sheltered_employment", facts, deviations)
    return list(due_dates(rows, happened(facts), reading=reading))


def local(*rules, **written):
    return [each for each in found(*rules, **written) if each.sourced.layer == "local"]


def weeks(number, start=DAY):
    return start + timedelta(weeks=number)


def test_a_clock_is_counted_from_the_day_of_its_own_event():
    [first, _] = local({**DECISION, "within": "8 weeks"}, **APPLIED)
    assert (first.name, first.start, first.day) == ("decision_due", DAY, weeks(8))
    assert first.deadline.rows


def test_a_clock_whose_event_has_not_happened_is_there_without_a_day():
    [first, _] = local({**DECISION, "from": "all-information-present", "within": "8 weeks"}, **APPLIED)
    assert (first.event, first.start, first.day) == ("all-information-present", None, None)


def test_a_length_that_stands_elsewhere_gives_no_day():
    [first, _] = local({**DECISION, "elsewhere": "kommunens hjemmeside"}, **APPLIED)
    assert (first.start, first.day, first.clock.elsewhere) == (DAY, None, "kommunens hjemmeside")


@pytest.mark.parametrize("starts", ["application-received", "all-information-present"])
def test_the_time_for_the_decision_runs_anew_from_the_receipt_of_a_remittal_whatever_it_ran_from(starts):
    """RSL § 3 a."""
    rule = {**DECISION, "from": starts, "within": "8 weeks"}
    [_, anew] = local(rule, **APPLIED, appeal_decision_received="2026-12-01")
    assert (anew.name, anew.start, anew.day) == (
        "decision_due_after_remittal",
        date(2026, 12, 1),
        weeks(8, date(2026, 12, 1)),
    )


def test_a_time_of_the_law_for_the_decision_does_not_run_anew_by_itself():
    """What the law says of a case that is sent back, it says itself (RSL § 3 a)."""
    [own, _] = local({**DECISION, "within": "8 weeks"}, **APPLIED)
    assert starts(own.sourced, own.clock) == ("application-received", "appeal-decision-received")
    assert starts(replace(own.sourced, layer="statute"), own.clock) == ("application-received",)


def test_a_time_that_runs_from_the_remittal_itself_is_not_counted_twice():
    [only] = local({**DECISION, "from": "appeal-decision-received", "within": "8 weeks"})
    assert only.event == "appeal-decision-received"


def test_a_time_to_answer_does_not_run_anew():
    assert len(local({**HEARING, "within": "10 days"}, appeal_decision_received="2026-12-01")) == 1


def test_an_if_that_does_not_hold_is_told_and_never_chosen():
    rule = {**DECISION, "within": "8 weeks", "if": HOME}
    [first, _] = local(rule, **APPLIED, housing="own_home_alone")
    assert first.applies is False
    assert binding([first]) is None
    assert conditional([first]) == []


def test_an_if_that_is_unknown_is_neither_dropped_nor_applied():
    """8 weeks in a home, else 12: which of them is not known, and both are told, the earliest first."""
    rules = ({**DECISION, "within": "12 weeks", "if": {"not": HOME}}, {**DECISION, "within": "8 weeks", "if": HOME})
    dates = [each for each in local(*rules, **APPLIED) if each.name == "decision_due"]
    assert binding(dates) is None
    assert [each.day for each in conditional(dates)] == [weeks(8), weeks(12)]


@pytest.mark.parametrize(("certain", "possible", "told"), [(12, 8, [8]), (8, 12, [])])
def test_of_the_conditional_clocks_those_are_told_that_would_hold_instead(certain, possible, told):
    rules = ({**DECISION, "within": f"{certain} weeks"}, {**DECISION, "within": f"{possible} weeks", "if": HOME})
    dates = [each for each in local(*rules, **APPLIED) if each.name == "decision_due"]
    assert binding(dates).day == weeks(certain)
    assert [each.day for each in conditional(dates)] == [weeks(number) for number in told]


def test_the_earliest_holds_of_what_binds_the_municipality_and_the_latest_of_what_binds_the_citizen():
    decisions = local({**DECISION, "within": "12 weeks"}, {**DECISION, "within": "8 weeks"}, **APPLIED)
    assert binding(each for each in decisions if each.name == "decision_due").day == weeks(8)
    material = {"hearing_material_received": "2026-11-02"}
    hearings = local({**HEARING, "within": "10 days"}, {**HEARING, "within": "21 days"}, **material)
    assert binding(hearings).day == weeks(3)


def test_of_two_on_the_same_day_the_standard_s_own_goes_first():
    complaint = {"kind": "complaint", "strength": "must", "within": "4 weeks"}
    both = [each for each in found(complaint, decision_received="2026-11-02") if each.clock.name == "complaint"]
    assert {each.sourced.layer for each in both} == {"local", "statute"}
    assert all(binding(order).sourced.layer == "local" for order in permutations(both))


@pytest.mark.parametrize("strength", ["may", "typical"])
def test_what_is_only_typical_binds_nobody(strength):
    [first, _] = local({**DECISION, "within": "4 weeks", "strength": strength}, **APPLIED)
    assert first.day == weeks(4)
    assert binding([first]) is None


def test_a_deviation_stops_a_time_to_answer_and_never_what_the_municipality_has_promised():
    """A promise is set aside only for the citizen's benefit; a case's own lateness never is (RSL § 3, stk. 2)."""
    rules = ({**DECISION, "within": "8 weeks"}, {**HEARING, "within": "10 days"})
    aside = {"r0": "Travlt.", "r1": "Borgeren får længere tid."}
    dates = local(*rules, **APPLIED, hearing_material_received="2026-11-02", deviations=aside)
    assert [(each.name, each.binds) for each in dates if each.day] == [("decision_due", True), ("hearing_due", False)]


def test_where_the_text_does_not_say_the_decision_is_to_be_made_by_then():
    """RSL § 3, stk. 2: *til afgørelsen skal være truffet*."""
    assert local({**DECISION, "within": "8 weeks"})[0].end == "decision-made"
    assert local({**DECISION, "within": "8 weeks", "to": "answer-received"})[0].end == "answer-received"


def test_other_sentences_of_the_text_say_where_the_clock_ends_and_that_it_can_be_extended():
    rules = (
        {**DECISION, "within": "8 weeks", "extension": "not-stated"},
        {**DECISION, "to": "answer-received"},
        {**DECISION, "strength": "may", "extension": "when-more-information-is-needed"},
    )
    [first, _] = local(*rules)
    assert first.end == "answer-received"
    assert first.clock.extension == "when-more-information-is-needed"
    assert first.extension.rule.id == "r2"


def test_a_sentence_adds_nothing_to_a_clock_from_another_event_or_where_its_if_does_not_hold():
    other = {**DECISION, "from": "all-information-present", "to": "answer-received"}
    elsewhere = {**DECISION, "to": "answer-received", "if": HOME}
    [first, _] = local({**DECISION, "within": "8 weeks"}, other, elsewhere, housing="own_home_alone")
    assert first.end == "decision-made"


def test_a_clock_is_met_by_its_own_end_and_by_nothing_before_its_start():
    [first, anew] = local(
        {**DECISION, "within": "8 weeks", "to": "answer-received"}, **APPLIED, appeal_decision_received="2026-12-01"
    )
    made, got = date(2026, 11, 20), date(2026, 11, 24)
    assert met_on(first, {"decision-made": [made]}) is None
    assert met_on(first, {"decision-made": [made], "answer-received": [got]}) == got
    assert met_on(anew, {"answer-received": [got]}) is None


def test_an_assessment_tells_a_day_under_an_unknown_condition_as_what_it_would_be():
    built = program({**DECISION, "within": "8 weeks", "if": HOME})
    value = assess(built, built.vocabulary.entered(APPLIED, on=ON)).values["decision_due"]
    assert (value.value, value.null_because, value.if_met) == (None, "fact", weeks(8).isoformat())


def test_an_assessment_tells_only_the_day_that_holds_neither_of_an_if_that_does_not_nor_of_a_rule_set_aside():
    built = program(
        {**DECISION, "within": "12 weeks"},
        {**DECISION, "within": "8 weeks", "if": HOME},
        {**HEARING, "within": "10 days"},
        {**HEARING, "within": "14 days"},
    )
    written = {**APPLIED, "housing": "own_home_alone", "hearing_material_received": "2026-11-02"}
    found = assess(built, built.vocabulary.entered(written, on=ON), deviations={"r3": "Borgeren svarer gerne før."})
    days = {name: value.value for name, value in found.values.items() if "due" in name and "." not in name}
    assert days == {"decision_due": weeks(12).isoformat(), "hearing_due": "2026-11-12"}


def test_everything_that_is_timed_has_an_event_it_is_reckoned_from_and_one_it_runs_to():
    programs = [build(files.standard(each), files.law(), files.vocabulary(), ON) for each in files.standard_ids()]
    used = {clock.name for built in programs for each in (*built.law, *built.local) for clock in each.lowered.clocks}
    timed = used | set(get_args(TimedStep)) - {"anything-else", "every-deadline"}
    assert set(STARTS) == set(ENDS)
    assert timed <= set(ENDS)


SPANS = st.builds(
    Span.parse, st.builds("{} {}".format, st.integers(1, 40), st.sampled_from(["days", "weeks", "weekdays"]))
)


@given(st.lists(SPANS, min_size=1, max_size=4), st.sampled_from(["municipality", "citizen"]))
def test_adding_a_rule_never_makes_the_day_worse_for_the_citizen(spans: list[Span], binds: Binds):
    """Another standard can shorten what binds the municipality and lengthen what binds the citizen."""
    shape, day = (
        (DECISION, APPLIED) if binds == "municipality" else (HEARING, {"hearing_material_received": "2026-11-02"})
    )
    name = "decision_due" if binds == "municipality" else "hearing_due"
    dates = [each for each in local(*({**shape, "within": str(span)} for span in spans), **day) if each.name == name]
    days = [binding(dates[:n]).deadline.due for n in range(1, len(dates) + 1)]
    assert days == sorted(days, reverse=binds == "municipality")
    assert days[-1] in {due(DAY, span, binds=binds).due for span in chain(spans)}


USUALLY = {**DECISION, "within": "4 weeks", "usual": True}
ANYTHING_ELSE = {**DECISION, "for": "anything-else", "within": "2 weeks"}


def test_what_usually_happens_is_no_promise_beside_one():
    assert binding(local(USUALLY, {**DECISION, "within": "8 weeks"}, **APPLIED)).day == weeks(8)


def test_of_several_typical_times_the_earliest_is_told_and_none_that_does_not_apply():
    def told(*lengths, **more):
        usual = ({**DECISION, "strength": "typical", "within": length, **more} for length in lengths)
        found = typical(local(*usual, **APPLIED, housing="own_home_alone"))
        return found and found.day

    assert told("8 weeks", "6 weeks") == told("6 weeks", "8 weeks") == weeks(6)
    assert told("6 weeks", **{"if": HOME}) is None


def test_what_usually_happens_holds_where_nothing_is_promised():
    assert binding(local(USUALLY, **APPLIED)).day == weeks(4)


def test_the_time_for_all_else_is_the_decision_s_where_the_text_sets_none_for_it():
    assert binding(local(ANYTHING_ELSE, **APPLIED)).day == weeks(2)
    assert binding(local(ANYTHING_ELSE, {**DECISION, "within": "8 weeks"}, **APPLIED)).day == weeks(8)


@pytest.mark.parametrize(
    ("step", "fact", "event"),
    [
        ("first-contact", "application_received", "application-received"),
        ("acknowledgement", "application_received", "application-received"),
        ("decision", "assessment_finished", "assessment-finished"),
        ("decision", "first_contact_made", "first-contact-made"),
        ("start", "decision_made", "decision-made"),
        ("transport", "offer_started", "offer-started"),
    ],
)
def test_each_step_is_counted_from_the_event_its_text_names(step, fact, event):
    rule = {"kind": "deadline", "strength": "must", "for": step, "from": event, "within": "2 weeks"}
    begun = [each for each in local(rule, **{fact: "2026-11-02"}) if each.day]
    assert [(each.name, each.day) for each in begun] == [(f"{step.replace('-', '_')}_due", weeks(2))]


def test_an_acknowledgement_falls_away_when_the_case_is_decided_before():
    acknowledgement = {
        "kind": "deadline",
        "strength": "must",
        "for": "acknowledgement",
        "from": "application-received",
        "within": "1 week",
    }
    decided: dict[ClockEnd, list[date]] = {"decision-made": [weeks(0)]}
    [kept] = local(acknowledgement, **APPLIED)
    [falls] = local({**acknowledgement, "falls_away": "when-decided-before"}, **APPLIED)
    assert (met_on(kept, decided), met_on(falls, decided)) == (None, weeks(0))
    assert met_on(kept, {"acknowledgement-sent": [weeks(1)]}) == weeks(1)


def test_the_time_a_text_adds_by_the_calendar_is_in_the_day():
    [first, _] = local({**DECISION, "within": "8 weeks", "added": [{"by": "1 week", "in": "christmas"}]}, **APPLIED)
    assert first.day == weeks(9)


def test_a_trial_and_the_lasting_pay_are_dated_from_the_start():
    rules = (
        {"kind": "trial", "strength": "must", "lasts": "2 weeks"},
        {"kind": "pay", "strength": "must", "final_after": "3 weeks"},
    )
    begun = {each.name: each.day for each in local(*rules, offer_started="2026-11-02")}
    assert begun == {"trial_due": weeks(2), "pay_due": weeks(3)}
