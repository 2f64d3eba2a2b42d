"""Each letter that is no decision says what the law asks of it, in words that a citizen can read."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds.receipt.content import StatedTime
from rettesnor.letters.readability import readability
from rettesnor.letters.render import render
from tests.letters.letters import letter_to, words_of

LETTERS = (
    ("receipt", "karen"),
    ("receipt", "sara"),
    ("receipt", "rita"),
    ("information_notice", "karen"),
    ("hearing", "ole"),
    ("hearing", "amir"),
    ("hearing", "rita"),
    ("deadline_notice", "amir"),
    ("deadline_notice", "ole"),
    ("complaint_receipt", "amir"),
    ("complaint_receipt", "karen"),
    ("complaint_receipt", "ole"),
    ("complaint_delay", "amir"),
    ("complaint_result", "amir"),
    ("complaint_forwarded", "amir"),
    ("complaint_forwarded", "karen"),
    ("complaint_forwarded", "ole"),
    ("carried_out", "karen"),
    ("annulment", "amir"),
    ("annulment", "ole"),
    ("slip_correction", "amir"),
    ("reopening_refusal", "amir"),
)
MOST_LIX = {
    "receipt": 35,
    "information_notice": 35,
    "hearing": 35,
    "decision": 35,
    "deadline_notice": 35,
    "complaint_receipt": 35,
    "complaint_delay": 35,
    "complaint_result": 35,
    "complaint_forwarded": 35,
    "carried_out": 35,
    "annulment": 35,
    "slip_correction": 35,
    "reopening_refusal": 35,
}
"""Newspapers are about 45, the law well above 55; what is quoted is not counted."""


def said(kind, name, **changes):
    return words_of(render(letter_to(name, kind=kind, **changes)))


def lacks(kind, name, **changes):
    return [(gap.code, gap.provision) for gap in gaps(letter_to(name, kind=kind, **changes))]


@pytest.mark.parametrize(("kind", "name"), LETTERS)
def test_every_letter_can_be_read_and_lacks_nothing(kind, name):
    letter = letter_to(name, kind=kind)
    assert gaps(letter) == ()
    assert readability(letter) <= MOST_LIX[kind]


@pytest.mark.parametrize(("kind", "name"), LETTERS)
def test_the_last_page_is_never_the_sender_alone(kind, name):
    pages = PdfReader(BytesIO(render(letter_to(name, kind=kind)))).pages
    [*_, last] = [text for page in pages if "Venlig hilsen" in (text := page.extract_text())]
    assert not last.split("\n", 1)[1].startswith("Har du spørgsmål?")


def test_a_receipt_says_what_came_when_an_answer_comes_and_whom_to_call():
    text = said("receipt", "karen")
    for words in (
        "Vi har modtaget din ansøgning om »beskyttet beskæftigelse",
        "1. oktober 2026",
        "senest den 24. december 2026",
        "Op til 12 uger fra ansøgningstidspunkt",
        "retssikkerhedslovens § 3, stk. 2",
        "Telefon: 00 00 00 02",
        "Hvad sker der nu?",
    ):
        assert words in text


def test_a_receipt_promises_no_day_that_was_over_when_the_application_came():
    over = StatedTime(day=letter_to("karen", kind="receipt").received_on)
    assert lacks("receipt", "karen", decision=over) == [("decision_time", "RSL § 3, stk. 2")]


def test_a_receipt_without_a_day_promises_none_and_one_that_was_promised_quotes_the_promise():
    text = said("receipt", "sara")
    assert "så hurtigt som muligt" in text
    assert "senest den" not in text
    assert "senest 3 hverdage efter" in text


def test_where_a_municipality_has_a_draft_alone_its_letters_quote_no_standard_and_name_no_day_of_one():
    for kind in ("receipt", "hearing"):
        text = said(kind, "rita")
        assert "Randers Kommune" in text
        assert "kvalitetsstandard" not in text.lower()
    assert "retssikkerhedslovens § 3" in said("receipt", "rita")
    assert "Du får svar senest" not in said("receipt", "rita")


def test_a_notice_of_missing_information_has_the_points_of_the_law():
    text = said("information_notice", "karen")
    for words in (
        "Indkomst",
        "Vi ved ikke, hvad du lever af",
        "senest den 26. oktober 2026",
        "kan vi træffe afgørelse på det, vi har",
        "retssikkerhedslovens § 11 b",
        "retssikkerhedslovens § 11 a",
        "kræve den betalt tilbage",
        "bed os om mere tid",
    ):
        assert words in text


def test_a_hearing_shows_each_fact_with_its_source_and_day_and_how_to_answer():
    letter = letter_to("ole", kind="hearing")
    text = said("hearing", "ole")
    for fact in letter.facts:
        assert fact.value in text
        assert fact.source in text
    for words in (
        "Kan du klare et fleksjob",
        "senest den 16. november 2026",
        "Du kan svare mundtligt eller skriftligt",
        "forvaltningslovens § 19",
        "bed om mere tid",
        "forvaltningslovens § 21",
        "afgør vi sagen ud fra de oplysninger, vi har",
        "bisidder",
    ):
        assert words in text


def test_the_draft_decision_lies_behind_a_hearing_over_it_and_says_that_it_is_none():
    text = said("hearing", "ole")
    assert "Bilag: Vores udkast til en afgørelse" in text
    assert "Vi har ikke truffet en afgørelse endnu." in text
    assert letter_to("ole", kind="hearing").draft.parts[0].reason in text
    assert "Bilag" not in said("hearing", "amir")


def test_a_deadline_notice_says_why_and_when_or_that_no_day_can_be_given_yet():
    text = said("deadline_notice", "amir")
    for words in ("senest den 23. november 2026", "praktik", "den 14. december 2026", "§ 3, stk. 2"):
        assert words in text
    assert "Vi kan ikke sætte en dag på endnu." in said("deadline_notice", "ole")


@pytest.mark.parametrize(
    ("kind", "name", "changes", "found"),
    [
        ("hearing", "amir", {"facts": ()}, ("heard_facts", "FVL § 19, stk. 1")),
        ("hearing", "amir", {"leads_to": None}, ("leads_to", "FVL § 19, stk. 1")),
        ("information_notice", "karen", {"missing": ()}, ("missing_facts", "RSL § 12")),
        ("information_notice", "karen", {"why": None}, ("missing_why", "RSL § 12")),
        ("deadline_notice", "amir", {"why": None}, ("late_why", "RSL § 3, stk. 2")),
    ],
)
def test_what_the_law_asks_for_and_a_letter_lacks_is_named_with_its_provision(kind, name, changes, found):
    assert lacks(kind, name, **changes) == [found]


@pytest.mark.parametrize(("kind", "name"), [("hearing", "amir"), ("information_notice", "karen")])
def test_a_letter_that_leaves_no_time_to_answer_lacks_it(kind, name):
    letter = letter_to(name, kind=kind)
    assert "time_to_answer" in dict(lacks(kind, name, due_on=letter.on))


def test_a_new_day_is_later_than_the_one_the_citizen_was_told():
    letter = letter_to("amir", kind="deadline_notice")
    assert "expected_later" in dict(lacks("deadline_notice", "amir", expected_on=letter.promised_on))


def test_a_receipt_says_how_to_reach_its_sender():
    unit = letter_to("karen", kind="receipt").unit.model_copy(update={"address": (), "phone": None, "mail": None})
    assert lacks("receipt", "karen", unit=unit) == [("reach", "FVL § 7, stk. 1")]


def test_a_correction_quotes_what_stood_and_what_was_meant_and_says_that_nothing_else_changes():
    text = said("slip_correction", "amir")
    for words in ("den 12. oktober 2026", "den 21. oktober 2026", "byttet om på to tal", "Afgørelsen er den samme"):
        assert words in text


def test_a_refusal_to_reopen_has_reasons_and_says_how_to_complain():
    text = said("reopening_refusal", "amir")
    for words in ("16. november 2026", "gartneriet", "Ankestyrelsen", "4 uger", "mundtligt eller skriftligt", "stk. 3"):
        assert words in text


def test_a_refusal_to_reopen_says_where_the_complaint_goes():
    appeal = letter_to("amir", kind="reopening_refusal").appeal
    nowhere = appeal.model_copy(update={"to": appeal.to.model_copy(update={"address": ()})})
    assert lacks("reopening_refusal", "amir", appeal=nowhere) == [("complaint_address", "FVL § 25, stk. 1")]


def test_an_annulment_says_where_and_by_when_to_complain():
    letter = letter_to("amir", kind="annulment")
    text = said("annulment", "amir")
    for words in ("klage til Ankestyrelsen", "senest 4 uger", "Klagen skal du give til:", *letter.appeal.to.address):
        assert words in text
    nowhere = letter.appeal.model_copy(update={"to": letter.appeal.to.model_copy(update={"address": ()})})
    assert lacks("annulment", "amir", appeal=nowhere) == [("complaint_address", "FVL § 25, stk. 1")]


def test_what_another_body_changed_is_told_as_its_decision_without_a_guidance_of_ours():
    text = said("carried_out", "karen")
    assert "Det er Ankestyrelsens afgørelse" in text
    assert "Sådan klager du" not in text
    unknown = letter_to("karen", kind="carried_out").on.replace(year=2028)
    assert lacks("carried_out", "karen", decided_on=unknown) == [("letter_date", None)]
    assert lacks("carried_out", "karen", parts=()) == [("parts", "SEL § 3, stk. 2")]
