from gettext import NullTranslations

import pytest

from rettesnor.locale import read_texts
from rettesnor.wording import translation
from rettesnor.wording.translation import Saying, gettext_noop, pgettext_noop, speak_danish_by, translated


def test_a_text_is_said_in_the_language_of_who_reads():
    assert translated(gettext_noop("interrupted"), "da") == "afbrudt"
    assert translated(gettext_noop("interrupted"), "en") == "interrupted"


def test_one_english_text_can_have_two_danish_ones():
    assert translated(gettext_noop("pay"), "da") == "løn"
    assert translated(pgettext_noop("options.duty.to.pay", "pay"), "da") == "betale"
    assert translated(pgettext_noop("options.duty.to.pay", "pay"), "en") == "pay"


def test_values_take_the_places_named_in_braces():
    assert translated(gettext_noop("{share} of"), "da", share="5 %") == "5 % af"


def test_a_text_without_values_is_left_as_it_stands():
    assert translated("{day:date}", "en") == "{day:date}"


def test_a_value_that_is_in_two_languages_is_said_in_the_same_one():
    why = Saying(gettext_noop("the answer cannot be written: {why}"), {"why": Saying(gettext_noop("it is a folder"))})
    assert why.in_("da") == "svaret kan ikke skrives: det er en mappe"
    assert why.in_("en") == "the answer cannot be written: it is a folder"


def test_danish_without_a_catalogue_is_an_error_and_no_english(monkeypatch):
    monkeypatch.setattr(translation, "_danish", translation._NoCatalogue())
    with pytest.raises(LookupError, match="no catalogue"):
        translated("interrupted", "da")
    assert translated("interrupted", "en") == "interrupted"


def test_whoever_starts_the_program_says_which_catalogue_is_spoken_by(monkeypatch):
    monkeypatch.setattr(translation, "_danish", translation._danish)
    speak_danish_by(NullTranslations())
    assert translated("interrupted", "da") == "interrupted"


def test_the_catalogue_is_read_once():
    read_texts()
    assert read_texts.cache_info().misses == 1
