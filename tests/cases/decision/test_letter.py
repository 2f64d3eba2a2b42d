"""What a letter is made of."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.letter import decision_letter, facts_relied_on
from rettesnor.cases.decision.reasons import paragraphs, proposed_reasons
from rettesnor.cases.decision.told import Preliminaries
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Ground, Outcome, PartName, SentBy, Source
from rettesnor.letters.kinds.decision.content import DecisionLetter
from tests.cases.cast import (
    BALLERUP,
    CAN_USE_A_FLEX_JOB,
    GRANT,
    INSIDE,
    LATER,
    NOW,
    RANDERS,
    RECEIVED,
    REJECTION,
    TALK,
    answer,
    application,
    draft,
    exemption,
    facts,
    hearing,
    issue,
    karen,
    municipality,
    ole,
    user,
    without_a_standard,
)
from tests.cases.issuing import with_part
from tests.cases.later_standards import greve_promising
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def granted(case) -> DecisionLetter:
    draft(case, GRANT)
    return DecisionLetter.model_validate_json(issue(case).letter)


def refused(case) -> DecisionLetter:
    draft(case, REJECTION)
    return DecisionLetter.model_validate_json(issue(case).letter)


def heard():
    case = ole()
    answer(hearing(case))
    return case


def test_it_comes_from_the_municipality_s_own_letterhead_and_units():
    letter = granted(karen())
    assert letter.letterhead.name == "Greve Kommune"
    assert letter.unit.name == "Rådgiverteamet i Center for Job & Socialservice"
    assert letter.signature
    assert (letter.signature.name, letter.signature.title) == ("Sanne Test", "Sagsbehandler")


def test_it_answers_what_was_asked_for_in_the_citizen_s_words_or_the_law_s():
    assert granted(karen()).applied_for == "beskyttet beskæftigelse fire dage om ugen"


def test_without_words_of_the_citizen_it_names_the_wish_of_extent_and_place():
    case = application("karen", asked_for="")
    facts(case, **INSIDE)
    wished = {
        "wished_days": "2.5 days/week",
        "wished_kind_of_place": "half",
        "wished_time": "mornings",
        "wished_place": "Værkstedet Prøven",
    }
    rows = [NewFact(name, value, RECEIVED, Source.CITIZEN, TALK, document="Samtale") for name, value in wished.items()]
    record_facts(case, rows, by=user(case.municipality), now=NOW)
    named = "2½ dage om ugen, halv plads, formiddage, Værkstedet Prøven"
    assert granted(case).applied_for == f"beskyttet beskæftigelse ({named})"


def test_without_any_wish_it_names_the_help():
    case = application("karen", asked_for="")
    facts(case, **INSIDE)
    assert granted(case).applied_for == "beskyttet beskæftigelse"


def test_a_rejection_lays_weight_on_the_facts_behind_what_is_not_met():
    letter = refused(heard())
    assert [(fact.label, fact.value) for fact in letter.facts_relied_on] == [
        ("Tilbud efter anden lovgivning", "Kan benyttes"),
        ("Fleksjob", "Kan benyttes"),
    ]
    assert letter.facts_relied_on[0].source == "Samtale"


def test_a_fact_without_a_document_is_told_with_who_said_it():
    case = heard()
    row = NewFact("cannot_use_other_offers", False, RECEIVED, Source.CASEWORKER, TALK, reason="Vurderet.")
    record_facts(case, [row], by=user(case.municipality), now=NOW)
    assessed = assess_case(case, LATER.date(), LATER)
    [told] = [fact for fact in facts_relied_on(assessed, draft(case, REJECTION)) if fact.label.startswith("Tilbud")]
    assert told.source == "Sagsbehandleren"


def test_the_provisions_of_the_parts_stand_word_for_word():
    [provision] = refused(heard()).provisions
    assert provision.citation == "serviceloven § 103, stk. 1"
    assert "som ikke kan benytte tilbud efter anden lovgivning" in provision.text


@pytest.mark.parametrize("said", [{"within": "4 weeks"}, {"ways": ["written"], "to": "complaint"}])
def test_how_to_complain_is_told_by_the_law_alone_and_not_in_the_standard_s_words(said):
    """A text can send complaints to an address that is not the one given, or be read as if they must be written."""
    case = karen()
    greve_promising(NOW.date(), {"id": "complaint", "kind": "complaint", "strength": "must", **said})
    assert granted(case).standard.quotes == ()


def test_ballerup_s_way_to_complain_is_not_quoted_beside_the_law_s():
    """»… mundtligt eller skriftligt til din sagsbehandler:« ends where an address follows in the text."""
    assert not [quote for quote in refused(heard()).standard.quotes if quote.quote.endswith(":")]
    assert "Afgørelse, klage- og ankemuligheder" not in {q.section for q in refused(heard()).standard.quotes}


def test_the_times_to_complain_are_the_law_s():
    appeal = granted(karen()).appeal
    assert appeal
    assert (appeal.body, appeal.deadline_weeks, appeal.reassessment_weeks) == ("Ankestyrelsen", 4, 4)


def test_a_sentence_that_was_set_aside_is_told_with_its_reason():
    case = karen(support_need="light")
    record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="VUM viser ikke det hele.")
    letter = granted(case)
    assert letter.standard
    assert [deviation.reason for deviation in letter.standard.deviations] == ["VUM viser ikke det hele."]


def test_the_hearing_s_answer_and_how_it_was_weighed_are_told():
    letter = refused(heard())
    assert letter.hearing
    assert letter.hearing.model_dump()["weighed"] == REJECTION.weighed
    assert letter.hearing.model_dump()["answer"].startswith("Jeg er bange")


def test_every_hearing_since_the_last_decision_is_told_with_what_was_answered():
    case = ole()
    answer(hearing(case))
    hearing(case, ("support_need",), now=LATER)
    draft(case, REJECTION)
    at = LATER + timedelta(days=15)
    told = DecisionLetter.model_validate_json(issue(case, at).letter).hearing
    assert told
    assert told.model_dump()["answer"].split("\n\n") == [
        "Til partshøringen den 5. oktober 2026: Jeg er bange for, at et fleksjob bliver for hårdt.",
        "Til partshøringen den 2. november 2026 er der ikke kommet svar.",
    ]


def test_a_hearing_that_was_recorded_late_is_told_with_why_and_on_whose_word():
    case = karen(**CAN_USE_A_FLEX_JOB)
    send_hearing(
        case,
        by=user(),
        now=LATER,
        material="Det kan betyde afslag.",
        facts=tuple(CAN_USE_A_FLEX_JOB),
        sent_on=TALK,
        how=SentBy.LETTER,
        due_on=date(2026, 10, 26),
        late_because="Brevet lå i en mappe.",
        attested_by="Mette Prøve, socialrådgiver",
        showed_because="De stod på side 2.",
    )
    draft(case, REJECTION)
    decision = issue(case)
    [told] = DecisionLetter.model_validate_json(decision.letter).hearing.model_dump()["late"]
    assert (told["sent_on"], told["recorded_on"]) == (TALK, LATER.date())
    text = " ".join(words_of(bytes(decision.pdf)).split())
    for said in ("2. oktober 2026", "lå i en mappe.", "Det bekræftes af Mette Prøve, socialrådgiver.", "på side 2."):
        assert said in text


def test_an_oral_answer_is_told_with_who_wrote_it_down():
    case = karen(**CAN_USE_A_FLEX_JOB)
    held = hearing(case)
    record_hearing_answer(
        case, by=user(), now=LATER, hearing=held, answer="Nej.", received_on=held.due_on, taken_by="Mette Prøve"
    )
    told = refused(case).hearing.model_dump()
    assert told["answer"] == "Mundtligt den 19. oktober 2026, skrevet ned af Mette Prøve: Nej."


def test_the_extent_is_told_in_days_and_hours():
    case = karen()
    parts = tuple(
        replace(part, amounts=("4 days/week", "20 hours/week")) if part.amounts else part for part in GRANT.parts
    )
    draft(case, replace(GRANT, parts=parts))
    decision = issue(case)
    [extent] = [part for part in DecisionLetter.model_validate_json(decision.letter).parts if part.amount]
    assert (extent.part, extent.amount) == ("extent", "4 dage om ugen og 20 timer om ugen")
    assert "I alt: 4 dage om ugen og 20 timer om ugen" in " ".join(words_of(bytes(decision.pdf)).split())


def test_why_no_hearing_was_held_is_told_with_its_provision():
    case = karen(**CAN_USE_A_FLEX_JOB)
    exemption(case, Ground.NR_1)
    hearing_told = refused(case).hearing
    assert hearing_told
    assert hearing_told.model_dump()["provision"] == "forvaltningsloven § 19, stk. 2, nr. 1"


def test_an_empty_line_parts_paragraphs():
    assert paragraphs("Et.\nStadig et.\r\n\r\nTo.\n \n\nTre. ") == ("Et.\nStadig et.", "To.", "Tre.")


def test_proposed_reasons_quote_the_law_first_and_call_the_standard_guiding():
    proposed = proposed_reasons(assess_case(karen(support_need="light"), LATER.date(), LATER))
    assert proposed[0].startswith("Betingelsen »Enhver, der er fyldt 18 år« i serviceloven § 2, stk. 1 er opfyldt.")
    assert proposed[-1].startswith("Kommunens standard siger: »Målgruppen omfatter ikke borgere med intet")
    assert proposed[-1].endswith("Standarden er vejledende, og vi har vurderet netop din situation.")


def test_proposed_reasons_of_a_rejection_are_the_law_s_with_the_words_they_were_judged_in():
    """Where there is no standard, nothing is called guiding."""
    case = without_a_standard("ida")
    why = "Jobcentret har bevilget dig fleksjob den 1. september"
    row = NewFact("cannot_use_other_offers", False, RECEIVED, Source.CASEWORKER, TALK, reason=why)
    record_facts(case, [row], by=user(case.municipality), now=NOW)
    proposed = proposed_reasons(assess_case(case, LATER.date(), LATER))
    assert all(each.startswith("Betingelsen »") for each in proposed)
    [against] = [each for each in proposed if "er ikke opfyldt" in each]
    assert against.endswith(f"i serviceloven § 103, stk. 1 er ikke opfyldt. {why}.")


def test_what_is_no_judgement_is_told_in_the_proposed_reasons_with_its_value():
    proposed = proposed_reasons(assess_case(karen(), LATER.date(), LATER))
    assert any(each.endswith("Vi har lagt vægt på: Opholder sig lovligt i Danmark: ja.") for each in proposed)


def test_proposed_reasons_say_why_a_sentence_was_set_aside():
    case = karen(support_need="light")
    record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="VUM viser ikke det hele.")
    proposed = proposed_reasons(assess_case(case, LATER.date(), LATER))
    assert proposed[-1].endswith("Det fraviger vi for dig, fordi: VUM viser ikke det hele.")


def test_a_special_course_is_decided_as_what_it_is():
    case = application("karen", applied_for="special_course", asked_for="")
    facts(case, lawful_stay=True, special_social_problems=True)
    letter = unissued(case)
    assert (letter.offer, letter.applied_for) == ("special_course", "et særligt tilrettelagt beskæftigelsesforløb")
    assert unissued(karen()).offer == "sheltered_employment"


def test_the_order_on_pay_is_named_by_the_law_data():
    assert unissued(karen()).pay_order == "bekendtgørelse nr. 483 af 19. maj 2011"


def test_a_fact_that_a_part_rests_on_is_told_in_the_letter():
    case = karen()
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    assessed = assess_case(case, LATER.date(), LATER)
    told = {fact.label for fact in facts_relied_on(assessed, draft(case, content))}
    assert "Samlet vurdering af støttebehov (VUM)" in told


def test_a_preview_lists_what_the_municipality_has_yet_to_confirm_and_a_decision_does_not():
    municipality(BALLERUP, confirmed=False)
    case = ole()
    lines = unissued(case, mark="UDKAST").to_confirm
    assert [line.split(":")[0] for line in lines] == ["brevhovedet", "den enhed, der træffer afgørelsen"]
    assert "Hold-an Vej 7" in lines[0]
    assert unissued(case).to_confirm == ()


def test_a_preview_says_which_addresses_lack():
    municipality(RANDERS, confirmed=False)
    lines = unissued(without_a_standard("rita"), mark="UDKAST").to_confirm
    assert lines[0] == "brevhovedet: Randers Kommune, adressen mangler"
    assert [line.endswith(", adressen mangler") for line in lines] == [True, True, True]


def unissued(case, **changes) -> DecisionLetter:
    assessed = assess_case(case, LATER.date(), LATER)
    arguments = {"told": Preliminaries(()), "by": user(case.municipality), "now": LATER, **changes}
    return decision_letter(case, draft(case, GRANT), assessed, **arguments)
