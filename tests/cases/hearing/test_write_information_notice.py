"""The letter of what is missing, written from the case."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.write_information_notice import write_information_notice
from rettesnor.cases.models import InformationNotice, KindOfLetter, SentBy, SentLetter
from rettesnor.standards import files
from tests.cases import cast
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def written(case, now=cast.NOW, **changes):
    content = {
        "text": "Vi skal vide, om du kan klare et arbejde på normale vilkår.",
        "facts": ["cannot_work_on_normal_terms"],
        "how": SentBy.DIGITAL_POST,
        "due_on": now.date() + timedelta(days=21),
    }
    return write_information_notice(case, by=cast.user(case.municipality), now=now, **{**content, **changes})


def codes_of(case, **changes):
    with pytest.raises(NotAllowed) as refused:
        written(case, **changes)
    assert not InformationNotice.objects.exists()
    assert not SentLetter.objects.exists()
    return [each.code for each in refused.value.obstacles]


def test_why_there_is_less_time_than_usual_stands_in_the_letter():
    why = "Du har selv bedt om en hurtig afgørelse."
    notice = written(cast.application(), due_on=cast.NOW.date() + timedelta(days=2), time_because=why)
    assert why in words_of(bytes(notice.letter.pdf))


def test_the_notice_is_recorded_with_the_letter_that_names_what_is_missing_why_and_what_follows():
    notice = written(cast.application())
    assert notice.letter.kind == KindOfLetter.INFORMATION_NOTICE
    text = words_of(bytes(notice.letter.pdf))
    missing = files.vocabulary()["cannot_work_on_normal_terms"].label.da
    for words in (missing, "Vi skal vide, om du kan klare", "26. oktober 2026", "retssikkerhedslovens § 11 b"):
        assert words in text


def test_what_is_known_is_not_asked_for():
    assert codes_of(cast.karen()) == ["not_missing"]


def test_it_says_why_and_leaves_time_to_answer():
    assert codes_of(cast.application(), text=".") == ["says_nothing"]
    assert codes_of(cast.application(), due_on=cast.NOW.date() + timedelta(days=1)) == ["hearing_too_short"]
