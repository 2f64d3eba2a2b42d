"""What the program proposes of a draft: what was said in the case, and nothing that nobody said."""

from dataclasses import replace
from datetime import date

import pytest

from rettesnor.cases.decision.proposals import proposals
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Considered, OtherHelp, Outcome, Source
from rettesnor.letters.kinds.decision.content import DecisionLetter
from tests.cases.cast import (
    CAN_USE_A_FLEX_JOB,
    GRANT,
    LATER,
    NOW,
    RECEIVED,
    REJECTION,
    TALK,
    answer,
    draft,
    hearing,
    issue,
    karen,
    ole,
    user,
    without_a_standard,
)
from tests.cases.issuing import refused_code, stopped_by

pytestmark = pytest.mark.django_db


def wishing(case, **wishes):
    rows = [NewFact(name, value, RECEIVED, Source.CITIZEN, TALK, document="Samtale") for name, value in wishes.items()]
    record_facts(case, rows, by=user(case.municipality), now=NOW)
    return case


def proposed(case, outcome=Outcome.GRANTED):
    return proposals(assess_case(case, LATER.date(), LATER), outcome)


def test_the_wish_is_carried_into_every_text_of_a_full_grant_that_speaks_of_it():
    case = wishing(karen(), wished_days="3 days/week", wished_kind_of_place="half", wished_place="Værkstedet Prøven")
    found = proposed(case)
    assert found["decision_sentence"] == "Du får beskyttet beskæftigelse 3 dage om ugen."
    assert found["extent-amounts"] == {"days/week": 6}
    assert found["extent-text"] == "Omfanget er 3 dage om ugen, halv plads."
    assert found["place-text"] == "Dit sted er Værkstedet Prøven."
    assert found["intervention"] == "Beskyttet beskæftigelse: 3 dage om ugen, halv plads. Sted: Værkstedet Prøven."


def test_what_nobody_said_is_not_proposed():
    found = proposed(karen())
    assert found["decision_sentence"] == "Du får beskyttet beskæftigelse, som du har søgt om."
    assert not {"extent-text", "extent-amounts", "place-text", "intervention", "purpose"} & found.keys()


def test_pay_is_by_the_law_where_the_standard_gives_less_than_the_law():
    """Greve pays everybody a gratuity; SEL § 105 says pay by effort."""
    assert proposed(karen())["pay-text"] == "Du får løn efter indsats."


def test_transport_is_what_the_texts_say_of_the_distance_the_rest_and_the_cap():
    assert proposed(karen())["transport-text"] == (
        "Du betaler selv for befordring til og fra arbejdet inden for de første 10 km. Nødvendige udgifter derudover "
        "betaler kommunen på den billigste måde. Du betaler højst 30 % af det, du tjener ved arbejdet, efter skat."
    )


def test_without_a_standard_pay_and_transport_are_the_law_s():
    assert proposed(without_a_standard("ida")).keys() >= {"pay-text", "transport-text"}


def test_the_follow_up_is_by_the_rhythm_of_the_standard_and_by_none_there_is_no_day():
    """Greve: once a year."""
    assert proposed(karen())["follow_up_on"] == date(2027, 11, 2)
    assert "follow_up_on" not in proposed(without_a_standard("ida"))


def test_of_less_than_a_full_grant_no_words_are_proposed_but_the_reasons():
    case = karen(**CAN_USE_A_FLEX_JOB)
    for outcome in (Outcome.PARTLY_GRANTED, Outcome.REJECTED):
        assert [name for name, value in proposed(case, outcome).items() if isinstance(value, str)] == ["reasons"]


def test_a_rejection_is_proposed_on_the_conditions_that_are_not_met():
    found = proposed(karen(**CAN_USE_A_FLEX_JOB), Outcome.REJECTED)
    assert found["target_group-provisions"] == ["serviceloven § 103, stk. 1"]


def heard():
    case = ole()
    answer(hearing(case))
    return case


def reasons_of(case):
    return proposed(case, Outcome.REJECTED)["reasons"]


def test_a_rejection_does_not_go_out_on_reasons_that_are_only_proposed():
    case = heard()
    draft(case, replace(REJECTION, reasons=reasons_of(case), proposed=("reasons",)))
    assert refused_code(case) == "reasons_only_proposed"


def test_leaving_a_proposed_paragraph_out_is_not_to_write_reasons():
    case = heard()
    draft(case, replace(REJECTION, reasons=reasons_of(case).rpartition("\n\n")[0]))
    assert refused_code(case) == "reasons_only_proposed"


@pytest.mark.parametrize("mine", [{"reasons_confirmed": True}, {"own": "\n\nLægen skriver, at du kan arbejde."}])
def test_it_goes_out_with_a_paragraph_of_one_s_own_or_where_each_word_was_read_and_taken_on(mine):
    case = heard()
    own = mine.pop("own", "")
    draft(case, replace(REJECTION, reasons=reasons_of(case) + own, **mine))
    assert issue(case).outcome == Outcome.REJECTED


def test_a_full_grant_goes_out_on_the_proposed_reasons_with_the_words_of_the_judgements():
    case = karen()
    draft(case, replace(GRANT, reasons=proposed(case)["reasons"], proposed=("reasons",)))
    letter = DecisionLetter.model_validate_json(issue(case).letter)
    assert any(each.endswith("serviceloven § 103, stk. 1 er opfyldt. Vurderet.") for each in letter.reasons)


def test_what_is_only_proposed_is_looked_at_again_when_something_else_is_proposed():
    case = wishing(karen(), wished_days="4 days/week")
    sentence = proposed(case)["decision_sentence"]
    draft(case, replace(GRANT, decision_sentence=sentence, proposed=("decision_sentence",)))
    assert not stopped_by(case)
    wishing(case, wished_days="3 days/week")
    [stop] = stopped_by(case)
    assert (stop.code, stop.parameters) == ("proposal_moved", {"what": "decision_sentence"})


def test_what_somebody_wrote_stays_whatever_is_proposed():
    case = wishing(karen(), wished_days="4 days/week")
    draft(case, GRANT)
    wishing(case, wished_days="3 days/week")
    assert not stopped_by(case)


def test_other_help_that_was_considered_is_told_in_the_letter_with_what_came_of_it():
    case = karen()
    considered = {
        OtherHelp.PERSONAL_SUPPORT: Considered.GRANTED,
        OtherHelp.ACTIVITY: Considered.NOT_RELEVANT,
        OtherHelp.EMPLOYMENT: Considered.NOT_RELEVANT,
    }
    draft(case, replace(GRANT, other_help=considered))
    letter = DecisionLetter.model_validate_json(issue(case).letter)
    assert letter.next_steps.paragraphs[-2:] == (
        "Vi har også overvejet socialpædagogisk støtte efter servicelovens § 85. Det har du allerede fået bevilget.",
        (
            "Vi har også overvejet aktivitets- og samværstilbud efter servicelovens § 104 og tilbud efter "
            "beskæftigelseslovgivningen. Det er ikke relevant for dig nu."
        ),
    )
