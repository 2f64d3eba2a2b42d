"""What people type never stops a decision, and what we write ourselves is asked at the door."""

from dataclasses import replace
from typing import Any, cast

import pytest

from rettesnor.cases.decision.issue_decision import examine, preview
from rettesnor.cases.decision.letter import decision_letter
from rettesnor.cases.decision.save_draft import PRINTED, DraftPart
from rettesnor.cases.decision.told import Preliminaries
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.deviation.withdraw_deviation import withdraw_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.exempt_hearing import exempt_hearing
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Decision, DecisionDraft, Ground, HearingAnswer, Outcome, PartName, SentBy, Source
from rettesnor.cases.models.hearing import Hearing
from rettesnor.letters import render as rendering
from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.letters.quotation import LONGEST
from rettesnor.text.personal_numbers import holds_personal_number
from tests.cases.cast import (
    CAN_USE_A_FLEX_JOB,
    GRANT,
    INSIDE,
    LATER,
    NOW,
    RECEIVED,
    REJECTION,
    TALK,
    application,
    draft,
    hearing,
    issue,
    karen,
    ole,
    user,
)
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

BLANK = ["\u200b", ".", "…", "\ufeff \u00ad", "-"]
SMILE = "Godt 🙂"


def answered(case, words):
    held = hearing(case)
    record_hearing_answer(
        case, by=user(case.municipality), now=LATER, hearing=held, answer=words, received_on=held.due_on
    )
    return held


def letter_after(words):
    case = ole()
    answered(case, words)
    draft(case, REJECTION)
    return DecisionLetter.model_validate_json(issue(case).letter).hearing.model_dump()


def refused(call, **arguments):
    with pytest.raises(NotAllowed) as stopped:
        call(now=LATER, **arguments)
    return [(obstacle.code, obstacle.parameters.get("what")) for obstacle in stopped.value]


@pytest.mark.parametrize("sign", ["😢", "中", "\uf0b7", "\ufeff", "\u200b", "ش"])
def test_a_sign_that_no_font_has_in_an_answer_leaves_the_case_decidable(sign):
    assert letter_after(f"Jeg er ked af det {sign}og vil gerne have tre dage.")["answer"].startswith(
        "Jeg er ked af det"
    )


def test_an_answer_is_kept_as_it_was_written_and_quoted_without_the_cpr_number():
    words = "Mit nummer er 710279-2222. 😢"
    assert letter_after(words)["answer"] == "Mit nummer er (et CPR-nummer er udeladt). 😢"
    assert HearingAnswer.objects.get().answer == words


def test_a_long_answer_is_quoted_from_its_beginning_and_kept_whole():
    words = "Jeg vil gerne arbejde sammen med andre. " * 100
    told = letter_after(words)
    assert told["answer_shortened"]
    assert len(told["answer"]) < LONGEST + 10
    assert HearingAnswer.objects.get().answer == words.strip()
    assert not letter_after_short()


def letter_after_short():
    case = karen(cannot_use_other_offers=False, option_flex_job="can_use", exhausted_flex_job=False)
    answered(case, "Jeg er uenig.")
    draft(case, REJECTION)
    return DecisionLetter.model_validate_json(issue(case).letter).hearing.model_dump()["answer_shortened"]


def test_what_was_asked_for_is_quoted_without_a_cpr_number_and_where_it_says_nothing_by_the_law_s_words():
    case = application("karen", asked_for="et sted for 630485-1111")
    assert letter_of(case).applied_for == "et sted for (et CPR-nummer er udeladt)"
    assert letter_of(application("amir", asked_for="\u200b.")).applied_for == "beskyttet beskæftigelse"


def test_no_text_of_a_case_brings_a_cpr_number_into_the_letter_and_each_is_kept_as_it_was_written():
    number = "640112-1234"
    with_number = f"Det gælder også {number}."
    case = application("karen", address=(f"c/o {number}", "2670 Prøveby"), asked_for=with_number)
    by = user(case.municipality)
    rows = [
        NewFact(name, value, RECEIVED, Source.CASEWORKER, TALK, document=with_number, reason=with_number)
        for name, value in {**INSIDE, **CAN_USE_A_FLEX_JOB}.items()
    ]
    record_facts(case, rows, by=by, now=NOW)
    set_aside = record_deviation(case, by=by, now=NOW, rule="need-full", reason=with_number)
    exempt = exempt_hearing(
        case, by=by, now=NOW, ground=Ground.NR_1, reason=with_number, facts=list(CAN_USE_A_FLEX_JOB)
    )
    draft(case, with_numbers(REJECTION, with_number), LATER)
    examined = examine(case, by=by, now=LATER)
    assert set(examined.left_out) == {
        "recipient", "applied_for", "decision_sentence", "parts", "intervention", "purpose", "goals", "reasons",
        "facts_relied_on", "standard", "hearing", "next_steps",
    }  # fmt: skip
    issued = issue(case)
    assert not holds_personal_number(issued.letter)
    assert "(et CPR-nummer er udeladt)" in issued.letter
    assert case.application.asked_for == set_aside.reason == exempt.reason == with_number
    assert case.citizen.address[0] == f"c/o {number}"
    assert {row.document for row in case.facts.filter(name__in=INSIDE)} == {with_number}


def with_numbers(content, words):
    """The draft with those words in each of its printed texts."""
    parts = tuple(replace(part, text=words, reason=words) for part in content.parts)
    later = dict.fromkeys((PartName.PLACE,), words)
    return replace(content, parts=parts, later=later, **cast(Any, dict.fromkeys(PRINTED, words)))


def test_a_draft_that_is_sent_along_with_a_hearing_shows_no_cpr_number_either():
    case = karen()
    draft(case, replace(GRANT, purpose="At 640112-1234 får noget at lave."), LATER)
    pdf = preview(case, by=user(case.municipality), now=LATER)
    assert "At (et CPR-nummer er udeladt) får noget at lave." in words_of(pdf)
    assert DecisionDraft.objects.get().purpose == "At 640112-1234 får noget at lave."


def letter_of(case):
    assessed = assess_case(case, LATER.date(), LATER)
    return decision_letter(
        case, draft(case, GRANT), assessed, told=Preliminaries(()), by=user(case.municipality), now=LATER
    )


@pytest.mark.parametrize("field", PRINTED)
def test_a_draft_is_told_at_the_door_which_signs_the_letter_lacks_and_in_which_field(field):
    case, changes = karen(), cast(dict[str, Any], {field: SMILE})
    with pytest.raises(NotAllowed) as stopped:
        draft(case, replace(GRANT, **changes))
    [obstacle] = stopped.value
    assert (obstacle.code, obstacle.parameters["what"]) == ("unprintable_signs", field)
    assert "U+1F642 🙂" in str(obstacle)
    assert not DecisionDraft.objects.exists()


def test_the_texts_of_the_parts_are_asked_too_all_at_once():
    part = DraftPart(PartName.EXTENT, Outcome.GRANTED, SMILE, ("serviceloven § 1, stk. 3",), SMILE)
    content = replace(GRANT, parts=(GRANT.parts[0], part), later={**GRANT.later, PartName.PLACE: SMILE})
    with pytest.raises(NotAllowed) as stopped:
        draft(karen(), content)
    assert [obstacle.parameters["what"] for obstacle in stopped.value] == [
        "extent-text",
        "extent-reason",
        "place-reason",
    ]


def test_invisible_signs_and_bullets_of_our_own_are_let_in_since_they_are_left_out_or_set():
    case = karen()
    draft(case, replace(GRANT, reasons="Du får:\n\uf0b7\ttre\u00ad dage\ufeff"))
    assert DecisionLetter.model_validate_json(issue(case).letter).reasons == ("Du får:\n\uf0b7\ttre\u00ad dage",)


def test_what_the_citizen_is_told_in_a_hearing_can_be_set():
    case = ole()
    sent = {"case": case, "by": user(case.municipality), "facts": ["option_flex_job"], "how": SentBy.DIGITAL_POST}
    dates = {"sent_on": LATER.date(), "due_on": LATER.date().replace(day=30)}
    assert refused(send_hearing, material=SMILE, **sent, **dates) == [("unprintable_signs", "material")]
    assert not Hearing.objects.exists()


def test_the_reasons_that_a_letter_repeats_can_be_set():
    case = karen(support_need="light")
    by = user()
    assert refused(record_deviation, case=case, by=by, rule="need-too-low", reason=SMILE) == [
        ("unprintable_signs", "reason")
    ]
    exemption = {"case": case, "by": by, "ground": Ground.NR_1, "facts": ["support_need"]}
    assert refused(exempt_hearing, reason=SMILE, **exemption) == [("unprintable_signs", "reason")]


@pytest.mark.parametrize("blank", BLANK)
def test_blank_is_blank_wherever_a_reason_or_a_text_is_demanded(blank):
    case, by = karen(support_need="light"), user()
    deviation = record_deviation(case, by=by, now=NOW, rule="need-too-low", reason="VUM viser ikke det hele.")
    said = [("says_nothing", "reason")]
    assert refused(withdraw_deviation, case=case, by=by, deviation=deviation, reason=blank) == said
    withdraw_deviation(case, by=by, now=LATER, deviation=deviation, reason="Fejl.")
    assert refused(record_deviation, case=case, by=by, rule="need-too-low", reason=blank) == said
    exemption = {"case": case, "by": by, "ground": Ground.NR_1, "facts": ["support_need"]}
    assert refused(exempt_hearing, reason=blank, **exemption) == said
    held = hearing(case, ("support_need",))
    answer = {"case": case, "by": by, "hearing": held, "received_on": held.due_on}
    assert refused(record_hearing_answer, answer=blank, **answer) == [("says_nothing", "answer")]
    judged = [NewFact("support_need", "moderate", NOW.date(), Source.CASEWORKER, NOW.date(), reason=blank)]
    assert refused(record_facts, case=case, by=by, facts=judged) == [("judgement_needs_reason", None)]


def test_what_says_nothing_is_named():
    case = karen(support_need="light")
    with pytest.raises(NotAllowed) as stopped:
        record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="\u200b.")
    assert "U+200B mellemrum uden bredde og U+002E punktum" in str(stopped.value)


@pytest.mark.parametrize("blank", BLANK)
def test_a_draft_that_says_nothing_lacks_its_words(blank):
    case = karen()
    draft(case, replace(GRANT, intervention=blank, reasons=blank, later={**GRANT.later, PartName.PLACE: blank}))
    saved = DecisionDraft.objects.get()
    assert (saved.intervention, saved.reasons, saved.later["place"]) == ("", "", "")


@pytest.mark.parametrize(("name", "address"), [("\u200b", ("Prøvevej 1",)), ("Karla", (".", "\ufeff"))])
def test_a_name_and_an_address_say_something(name, address):
    with pytest.raises(NotAllowed):
        application("karen", name=name, address=address)


def test_names_and_addresses_are_kept_without_what_cannot_be_seen():
    citizen = application("karen", name="Ka\u00adrla  A\u030agaard\ufeff", address=("Vej\u200b 1\t", "\u200b")).citizen
    assert (citizen.name, list(citizen.address)) == ("Karla Ågaard", ["Vej 1"])


def test_a_letter_that_cannot_be_set_issues_nothing_and_no_compiler_speaks_on_the_page(monkeypatch):
    case = karen()
    draft(case, GRANT)
    monkeypatch.setattr(rendering, "page", lambda letter: {"language": "da"})
    for attempt in (lambda: issue(case), lambda: preview(case, by=user(), now=LATER)):
        with pytest.raises(NotAllowed) as stopped:
            attempt()
        [obstacle] = stopped.value
        assert (obstacle.code, obstacle.parameters) == ("letter_unprintable", {})
    assert not Decision.objects.exists()
    assert DecisionDraft.objects.get().case == case
