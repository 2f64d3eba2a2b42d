"""The hearing letter, written from the case."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.correct_hearing import correct_hearing
from rettesnor.cases.hearing.time_to_answer import usual_day_to_answer
from rettesnor.cases.hearing.write_hearing import write_hearing
from rettesnor.cases.models import Hearing, KindOfLetter, SentBy, SentLetter
from tests.cases import cast
from tests.letters.letters import faults, words_of

pytestmark = pytest.mark.django_db


def written(case, now=cast.NOW, **changes):
    content = {
        "material": "Kan du klare et fleksjob, kan vi ikke give dig beskyttet beskæftigelse.",
        "facts": list(cast.CAN_USE_A_FLEX_JOB),
        "how": SentBy.DIGITAL_POST,
        "due_on": now.date() + timedelta(days=21),
    }
    return write_hearing(case, by=cast.user(case.municipality), now=now, **{**content, **changes})


def codes_of(case, **changes):
    with pytest.raises(NotAllowed) as refused:
        written(case, **changes)
    assert not Hearing.objects.exists()
    assert not SentLetter.objects.exists()
    return sorted(each.code for each in refused.value.obstacles)


def adverse():
    return cast.karen(**cast.CAN_USE_A_FLEX_JOB)


def test_the_hearing_is_recorded_with_the_letter_that_shows_its_facts():
    hearing = written(adverse())
    assert (hearing.sent_on, hearing.letter.kind) == (cast.NOW.date(), KindOfLetter.HEARING)
    text = words_of(bytes(hearing.letter.pdf))
    for words in (
        "Kan du klare et fleksjob",
        "Samtale, 2. oktober 2026",
        "senest den 26. oktober 2026",
        "forvaltningslovens § 19",
        "forvaltningslovens § 21",
    ):
        assert words in text
    assert "Bilag" not in text
    assert len(hearing.facts) == len(cast.CAN_USE_A_FLEX_JOB)


def test_over_the_draft_the_letter_carries_it_and_every_fact_that_counts_against_the_citizen():
    case = cast.ole()
    cast.draft(case, cast.REJECTION, cast.NOW)
    hearing = written(case, facts=[], over_draft=True)
    text = words_of(bytes(hearing.letter.pdf))
    assert "Bilag: Vores udkast til en afgørelse" in text
    assert cast.REJECTION.parts[0].text in text
    assert hearing.draft["parts"]
    assert "option_flex_job" in {fact["name"] for fact in hearing.facts}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_letter_is_accessible_and_archivable(profile):
    assert faults(bytes(written(adverse()).letter.pdf), profile) == []


def test_why_there_is_less_time_than_usual_stands_in_the_letter():
    why = "Du har selv bedt om en hurtig afgørelse."
    hearing = written(adverse(), due_on=cast.NOW.date() + timedelta(days=2), time_because=why)
    assert why in words_of(bytes(hearing.letter.pdf))


def test_the_time_to_answer_is_asked_as_of_any_hearing():
    assert codes_of(adverse(), due_on=cast.NOW.date() + timedelta(days=2)) == ["hearing_too_short"]


def test_what_the_facts_may_lead_to_is_said_by_somebody():
    assert codes_of(adverse(), material=" ") == ["empty"]


def test_the_day_that_is_proposed_needs_no_reason():
    case = adverse()
    day = usual_day_to_answer(case, cast.NOW, SentBy.DIGITAL_POST)
    assert written(case, due_on=day).due_on == day


def test_a_draft_is_shown_where_there_is_one():
    assert codes_of(cast.ole(), over_draft=True) == ["no_draft_to_show"]


def test_a_correction_of_the_hearing_keeps_its_letter():
    hearing = written(adverse())
    corrected = correct_hearing(
        hearing.case,
        by=cast.user(),
        now=cast.NOW,
        hearing=hearing,
        material=hearing.material,
        facts=[fact["name"] for fact in hearing.facts],
        sent_on=hearing.sent_on,
        how=SentBy.LETTER,
        due_on=hearing.due_on,
        reason="Den gik med posten.",
    )
    assert corrected.letter == hearing.letter


def test_all_that_stops_it_is_told_at_once():
    cast.municipality(cast.GREVE, confirmed=False)
    found = codes_of(adverse(), due_on=cast.NOW.date() + timedelta(days=2))
    assert found == ["hearing_too_short", "sender_unsettled", "sender_unsettled"]
