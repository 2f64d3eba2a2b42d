"""A letter that lacks what the law asks for is not made, and everything it lacks is named at once."""

from datetime import date

import pytest

from rettesnor.letters.blocks import default_blocks
from rettesnor.letters.gap import IncompleteLetterError
from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds.decision.content import NextSteps, StatedHearing, WithoutHearing
from rettesnor.letters.render import render
from tests.letters.letters import CAST, letter_to


def lacking(letter):
    return [(gap.code, gap.provision) for gap in gaps(letter)]


@pytest.mark.parametrize("name", CAST)
def test_a_complete_letter_lacks_nothing(name):
    assert gaps(letter_to(name)) == ()


@pytest.mark.parametrize("name", ["karen", "amir"])
def test_help_needs_its_intervention_and_its_purpose_also_when_all_is_granted(name):
    assert lacking(letter_to(name, intervention=None)) == [("intervention", "SEL § 3, stk. 2")]
    assert lacking(letter_to(name, purpose=None)) == [("purpose", "SEL § 3, stk. 2")]


def test_a_rejection_starts_no_intervention_and_so_needs_none():
    assert letter_to("ole").intervention is None


def test_a_letter_needs_parts():
    letter = letter_to("karen", parts=())
    assert lacking(letter) == [("parts", "SEL § 3, stk. 2")]


def test_a_part_is_decided_once():
    karen = letter_to("karen")
    twice = letter_to("karen", parts=(*karen.parts, karen.parts[0]))
    assert [(gap.code, gap.where) for gap in gaps(twice)] == [("part_twice", "target_group")]


@pytest.mark.parametrize(("name", "outcome"), [("ole", "partly_granted"), ("amir", "rejected")])
def test_the_outcome_agrees_with_the_parts(name, outcome):
    letter = letter_to(name, outcome=outcome, intervention="Pakkeopgaver", purpose="Trivsel")
    letter = letter.with_blocks(default_blocks("da"))
    assert lacking(letter) == [("outcome_disagrees", None)]


def test_calling_a_partial_grant_a_full_one_does_not_hide_what_it_lacks():
    letter = letter_to("amir", outcome="granted", hearing=None)
    assert ("outcome_disagrees", None) in lacking(letter)
    assert ("hearing", "FVL § 19") in lacking(letter)


def test_less_than_was_asked_for_needs_its_provision():
    ole = letter_to("ole")
    bare = letter_to("ole", provisions=(), parts=(ole.parts[0].model_copy(update={"provisions": ()}),))
    assert lacking(bare) == [
        ("provisions", "FVL § 24, stk. 1"),
        ("part_provisions", "FVL § 24, stk. 1"),
    ]


def test_a_full_grant_needs_its_provision_too_though_by_our_own_rule():
    karen = letter_to("karen")
    bare = letter_to(
        "karen", provisions=(), parts=tuple(part.model_copy(update={"provisions": ()}) for part in karen.parts)
    )
    assert {provision for _, provision in lacking(bare)} == {None}
    assert len(lacking(bare)) == 1 + len(karen.parts)


def test_a_provision_that_a_part_cites_stands_in_the_letter_word_for_word():
    letter = letter_to("ole", provisions=letter_to("karen").provisions[1:])
    assert [(gap.code, gap.where) for gap in gaps(letter)] == [
        ("provision_words", "target_group: Serviceloven § 103, stk. 1")
    ]


def test_each_part_that_is_less_needs_its_own_reason():
    amir = letter_to("amir")
    silent = letter_to("amir", parts=tuple(part.model_copy(update={"reason": None}) for part in amir.parts))
    assert [gap.where for gap in gaps(silent)] == ["extent", "transport"]
    assert {gap.provision for gap in gaps(silent)} == {"FVL §§ 22, 24"}


@pytest.mark.parametrize("name", ["ole", "amir"])
def test_less_than_was_asked_for_needs_the_main_considerations_and_the_facts(name):
    assert lacking(letter_to(name, reasons=())) == [("reasons", "FVL §§ 22, 24, stk. 1")]
    assert lacking(letter_to(name, facts_relied_on=())) == [("facts", "FVL § 24, stk. 2")]


def test_a_full_grant_needs_no_reasons_and_no_facts():
    assert gaps(letter_to("karen", reasons=(), facts_relied_on=())) == ()


@pytest.mark.parametrize("name", ["ole", "amir"])
def test_less_than_was_asked_for_needs_a_hearing_or_a_recorded_reason_for_none(name):
    assert ("hearing", "FVL § 19") in lacking(letter_to(name, hearing=None))
    none = letter_to(name, hearing=WithoutHearing(provision="forvaltningslovens § 19, stk. 1", reason="Du gav selv."))
    assert gaps(none.with_blocks(none.blocks | {"hearing.none": "Det følger af {provision}."})) == ()


def test_a_hearing_without_an_answer_has_run_out_before_the_decision():
    open_still = StatedHearing(sent_on=date(2026, 11, 2), due_on=date(2026, 11, 19), weighed="Intet svar.")
    assert lacking(letter_to("amir", hearing=open_still)) == [("hearing_running", "FVL § 19, stk. 1")]
    over = StatedHearing(sent_on=date(2026, 11, 2), due_on=date(2026, 11, 18), weighed="Intet svar.")
    assert gaps(letter_to("amir", hearing=over)) == ()


def test_a_hearing_leaves_time_to_answer():
    at_once = letter_to("ole").hearing.model_copy(update={"due_on": date(2026, 10, 26)})
    assert lacking(letter_to("ole", hearing=at_once)) == [("hearing_time", "FVL § 19, stk. 1")]


def test_an_answer_has_a_date():
    undated = letter_to("ole").hearing.model_copy(update={"answered_on": None})
    assert lacking(letter_to("ole", hearing=undated)) == [("answer_date", None)]


@pytest.mark.parametrize(("name", "provision"), [("karen", None), ("ole", "FVL § 25, stk. 1")])
def test_every_decision_carries_appeal_guidance_by_law_or_by_our_own_rule(name, provision):
    assert lacking(letter_to(name, appeal=None)) == [("appeal", provision)]


def test_appeal_guidance_says_where_to_write():
    appeal = letter_to("ole").appeal
    nowhere = appeal.model_copy(update={"to": appeal.to.model_copy(update={"address": ()})})
    assert lacking(letter_to("ole", appeal=nowhere)) == [("complaint_address", "FVL § 25, stk. 1")]


def test_a_text_block_that_the_letter_uses_is_there():
    ole = letter_to("ole")
    without = letter_to("ole", blocks={key: text for key, text in ole.blocks.items() if key != "appeal.limits"})
    assert [(gap.code, gap.where) for gap in gaps(without)] == [("text_block", "appeal.limits")]


def test_a_letter_prints_only_the_blocks_it_uses():
    assert "hearing.no_answer" in letter_to("amir").blocks
    assert "hearing.no_answer" not in letter_to("ole").blocks
    assert {"pay", "transport", "report_changes", "plan.offer", "follow_up"}.isdisjoint(letter_to("ole").blocks)
    assert "plan.offer" not in letter_to("karen", next_steps=NextSteps()).needed_blocks()


def test_a_special_course_has_its_own_text_on_pay_and_none_on_transport():
    sara = letter_to("sara")
    assert {part.part for part in sara.parts} >= {"pay", "transport"}
    assert "pay.special_course" in sara.blocks
    assert {"pay", "transport"}.isdisjoint(sara.blocks)
    assert "pay.special_course" not in letter_to("karen").blocks


def test_the_sender_is_known():
    assert lacking(letter_to("karen", signature=None)) == [("sender", "FVL § 32 b, stk. 1")]


def test_a_letter_is_not_older_than_the_application():
    assert lacking(letter_to("karen", received_on=date(2026, 11, 21))) == [("letter_date", None)]


@pytest.mark.parametrize(
    "number",
    [
        "710190-1234", "7101901234", "710190 1234", "010190-1234", "710190–1234", "710190 – 1234", "71 01 90 12 34",
        "7 1 0 1 9 0 1 2 3 4", "710190-\n1234", "71 01 90 - 1234", "710190\u200b1234", "71.01.90-1234",
    ],
)  # fmt: skip
def test_no_cpr_number_stands_in_a_letter_nor_in_the_error(number):
    letter = letter_to("ole", reasons=(f"Ole ({number}) har søgt.",))
    assert lacking(letter) == [("cpr_in_letter", None)]
    with pytest.raises(IncompleteLetterError) as error:
        render(letter)
    assert number not in str(error.value)


@pytest.mark.parametrize("text", ["Du klager til {body}, {department}.", "Du klager. 😢", "{unit}"])
def test_a_text_block_written_under_other_rules_is_a_gap_and_no_failure(text):
    ole = letter_to("ole")
    letter = letter_to("ole", blocks=ole.blocks | {"appeal.how": text})
    assert [(gap.code, gap.where) for gap in gaps(letter)] == [("text_block_unfit", "appeal.how")]


@pytest.mark.parametrize("words", ["44 77 34 43", "+45 44 77 34 43", "2026-000012", "12.11.2026", "4512 2670 99"])
def test_other_numbers_are_no_cpr_numbers(words):
    assert gaps(letter_to("ole", reasons=(f"Se {words}.",))) == ()


def test_less_than_was_asked_for_is_no_full_grant_though_each_part_is_granted():
    karen = letter_to("karen", outcome="partly_granted", hearing=letter_to("ole").hearing)
    assert gaps(karen.with_blocks(default_blocks("da"))) == ()


def test_the_order_that_a_text_names_is_known():
    assert [gap.where for gap in gaps(letter_to("karen", pay_order=None))] == ["pay", "transport"]
    assert gaps(letter_to("ole", pay_order=None)) == ()


def test_everything_that_is_missing_is_named_at_once():
    letter = letter_to("amir", reasons=(), facts_relied_on=(), appeal=None, signature=None, intervention=None)
    with pytest.raises(IncompleteLetterError) as error:
        render(letter)
    assert len(error.value.gaps) == 5
    for words in ("main considerations", "FVL § 24, stk. 2", "appeal guidance", "FVL § 32 b", "SEL § 3, stk. 2"):
        assert words in str(error.value)


@pytest.mark.parametrize("mark", ["UDKAST", "PRØVESAG"])
def test_what_is_marked_and_so_never_a_decision_may_lack_something(mark):
    assert render(letter_to("ole", reasons=(), mark=mark)).startswith(b"%PDF")
    with pytest.raises(IncompleteLetterError):
        render(letter_to("ole", reasons=()))
