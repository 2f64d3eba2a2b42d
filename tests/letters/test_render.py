"""The letter as a PDF: complete, accessible, archivable, the same every time, and deaf to markup in its text."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from rettesnor.letters.content import StatedFact
from rettesnor.letters.kinds.decision.content import CitedProvision, NextSteps
from rettesnor.letters.render import render, render_pages
from tests.letters.letters import CAST, faults, letter_to, words_of


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("name", CAST)
def test_every_letter_is_accessible_and_archivable(name, profile):
    assert faults(render(letter_to(name)), profile) == []


def test_the_checker_of_these_tests_finds_faults():
    broken = render(letter_to("karen")).replace(b"pdfuaid:part", b"pdfuaid:xart")
    assert faults(broken, "ua1") != []


@pytest.mark.parametrize("name", CAST)
def test_every_letter_is_tagged_in_danish_and_titled(name):
    reader = PdfReader(io.BytesIO(render(letter_to(name))))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"].value
    assert reader.trailer["/Root"]["/Lang"] == "da"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"].value
    letter = letter_to(name)
    title = "særligt tilrettelagt beskæftigelsesforløb" if name == "sara" else "beskyttet beskæftigelse"
    assert reader.metadata.title == f"Afgørelse om {title}, {letter.case_reference}"
    assert reader.metadata.author == letter.letterhead.name
    assert reader.metadata.creation_date == datetime(letter.on.year, letter.on.month, letter.on.day, tzinfo=UTC)


def tags(pdf):
    """The structure tags in reading order."""
    found = []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(node["/S"])
            if "/K" in node:
                walk(node["/K"])

    walk(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"])
    return found


def test_headings_are_headings_and_tables_have_header_cells():
    found = tags(render(letter_to("amir")))
    assert found.count("/H1") == 1
    assert found.count("/H2") >= 9
    assert found.count("/H3") >= 5
    assert found.count("/Table") == 2
    assert found.count("/TH") == 3 + 3
    assert found.count("/BlockQuote") >= 6


@pytest.mark.parametrize("name", CAST)
def test_every_letter_says_all_that_was_decided_and_why(name):
    letter = letter_to(name)
    text = words_of(render(letter))
    said = [letter.recipient.name, letter.decision_sentence, letter.case_reference, letter.signature.name]
    said += [part.text for part in letter.parts] + [part.reason for part in letter.parts if part.reason]
    said += [letter.intervention, letter.purpose, *letter.reasons, *letter.next_steps.paragraphs]
    said += [fact.value for fact in letter.facts_relied_on]
    if letter.standard:
        said += [quote.quote for quote in letter.standard.quotes]
        said += [deviation.reason for deviation in letter.standard.deviations]
    for sentence in filter(None, said):
        assert squeezed(sentence) in squeezed(text)


def squeezed(text):
    """Without spaces and hyphens: where a line breaks doesn't matter."""
    return "".join(text.split()).replace("-", "")


@pytest.mark.parametrize("name", CAST)
def test_every_letter_says_how_to_appeal_and_which_rights_there_are(name):
    letter = letter_to(name)
    text = words_of(render(letter))
    for words in (
        "kan du klage til Ankestyrelsen" if letter.outcome == "granted" else "Du kan klage til Ankestyrelsen",
        "senest 4 uger efter, at du har modtaget afgørelsen",
        "mundtligt eller skriftligt",
        "bisidder",
        "aktindsigt",
        letter.appeal.to.address[0],
        letter.appeal.to.mail,
    ):
        assert words in text


OF_LESS = (
    "Det gør vi senest 4 uger efter",
    "retssikkerhedslovens § 60, stk. 3",
)


@pytest.mark.parametrize("name", CAST)
def test_less_than_a_full_grant_says_all_about_a_complaint_and_a_full_one_is_short(name):
    text = words_of(render(letter_to(name)))
    assert [words in text for words in OF_LESS] == [letter_to(name).outcome != "granted"] * len(OF_LESS)


def test_a_hearing_is_told_with_its_answer_and_how_it_was_weighed():
    ole = letter_to("ole")
    text = words_of(render(ole))
    assert "Den 26. oktober 2026 sendte vi dig de oplysninger" in text
    assert "Du svarede den 5. november 2026. Dit svar står i bilaget." in text
    assert ole.hearing.answer in text
    assert ole.hearing.weighed in text
    assert "Vi har ikke fået et svar fra dig" in words_of(render(letter_to("amir")))


def test_every_page_is_numbered():
    reader = PdfReader(io.BytesIO(render(letter_to("ole"))))
    pages = [page.extract_text() for page in reader.pages]
    for number, text in enumerate(pages, start=1):
        assert f"Side {number} af {len(pages)}" in text


def test_the_recipient_stands_where_the_window_of_the_envelope_is():
    places = []

    def visit(text, page_matrix, text_matrix, *_):
        if "Karen Holm" in text:
            (x, y), (a, b, c, d, left, bottom) = text_matrix[4:], page_matrix
            places.append((a * x + c * y + left, b * x + d * y + bottom))

    PdfReader(io.BytesIO(render(letter_to("karen")))).pages[0].extract_text(visitor_text=visit)
    millimetre = 72 / 25.4
    left, height = places[0]
    assert 20 <= left / millimetre <= 30
    assert 45 <= 297 - height / millimetre <= 60


@pytest.mark.parametrize("mark", ["UDKAST", "PRØVESAG"])
def test_a_mark_is_said_in_words_too_so_that_a_screen_reader_tells_it(mark):
    pdf = render(letter_to("karen", mark=mark))
    assert "Det er ikke en afgørelse." in words_of(pdf)
    assert all(mark in page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert faults(pdf, "ua1") == []
    assert "Det er ikke en afgørelse." not in words_of(render(letter_to("karen")))


def test_the_same_letter_gives_the_same_bytes():
    assert render(letter_to("amir")) == render(letter_to("amir"))
    assert render(letter_to("amir")) != render(letter_to("amir", case_reference="2026-004821"))


MARKUP = (
    '#panic("x") *fed* _kursiv_ $x^2$ `kode` // ikke en note @ref <mærke> #{1+1} \\ [æøå] "x" https://a.dk -- ~ {unit}'
)


def test_markup_in_the_text_is_only_text():
    letter = letter_to(
        "ole",
        decision_sentence=MARKUP,
        applied_for=MARKUP,
        reasons=(MARKUP, "= Ikke en overskrift", "- ikke et punkt"),
        recipient=letter_to("ole").recipient.model_copy(update={"name": MARKUP}),
    )
    pdf = render(letter)
    assert squeezed(words_of(pdf)).count(squeezed(MARKUP)) >= 4
    assert "= Ikke en overskrift" in words_of(pdf)
    assert tags(pdf).count("/H1") == 1
    assert faults(pdf, "ua1") == []


TEXTS = st.text(st.characters(codec="latin-1", exclude_categories=["Cc", "Cf", "Z"]), min_size=1, max_size=60)


@settings(max_examples=10)
@given(st.lists(TEXTS, min_size=4, max_size=10))
def test_any_text_comes_out_as_it_went_in(texts):
    marked = [f"Aa{text}Zz" for text in texts]
    printed = squeezed(words_of(render(letter_to("karen", decision_sentence=marked[0], reasons=tuple(marked[1:])))))
    assert [text for text in marked if squeezed(text) not in printed] == []


def test_a_word_that_is_too_long_for_the_line_breaks_inside_the_margins():
    long = "Speciallægepædagogiske" * 12
    facts = (StatedFact(label=long, value=long, source=long, on=letter_to("ole").on),)
    pdf = render(letter_to("ole", reasons=(long,), facts_relied_on=facts))
    assert squeezed(words_of(pdf)).count(long) >= 4
    lines = [line for page in PdfReader(io.BytesIO(pdf)).pages for line in page.extract_text().splitlines()]
    assert max(map(len, lines)) < 120 < len(long)


def test_a_long_letter_stays_conforming_and_repeats_its_table_heads():
    ole = letter_to("ole")
    facts = tuple(ole.facts_relied_on[0].model_copy(update={"label": f"Oplysning {n}"}) for n in range(60))
    provisions = ole.provisions + tuple(
        CitedProvision(citation=f"Prøve § {n}", act="Prøveloven", text="Ordlyd. " * 30) for n in range(10)
    )
    pdf = render(letter_to("ole", facts_relied_on=facts, provisions=provisions))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 6
    assert sum("Det har vi lagt til grund" in text for text in pages) >= 3
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []


def test_names_from_all_over_europe_are_printed():
    recipient = letter_to("karen").recipient.model_copy(update={"name": "Łucja Ağaoğlu-Żółć Ștefănescu Иванова"})
    assert "Łucja Ağaoğlu" in words_of(render(letter_to("karen", recipient=recipient)))


def test_the_pages_can_be_looked_at_as_pictures():
    letter = letter_to("karen")
    pictures = render_pages(letter, ppi=30)
    assert len(pictures) == len(PdfReader(io.BytesIO(render(letter))).pages)
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_a_letter_on_a_special_course_prints_its_own_law_and_not_the_other_help_s():
    text = words_of(render(letter_to("sara")))
    assert "Afgørelse om særligt tilrettelagt beskæftigelsesforløb" in text
    assert "Sådan bliver arbejdsdusøren fastsat" in text
    assert "§ 3 i bekendtgørelse nr. 483 af 19. maj 2011" in text
    for words in ("løn og befordring", "10 kilometer", "30 procent", "5 procent", "Afgørelse om beskyttet"):
        assert words not in text


def test_what_happens_now_has_no_heading_where_nothing_is_said_of_it():
    ole = letter_to("ole")
    assert "Hvad sker der nu?" in words_of(render(letter_to("karen")))
    assert "Hvad sker der nu?" not in words_of(render(letter_to("ole", next_steps=NextSteps(), blocks=ole.blocks)))


def test_quotes_from_one_section_stand_under_one_line_in_danish_quotation_marks():
    karen = letter_to("karen")
    first, second = karen.standard.quotes
    another = first.model_copy(update={"quote": "Målgruppen omfatter ikke borgere med let støttebehov."})
    standard = karen.standard.model_copy(update={"quotes": (first, second, another)})
    text = words_of(render(letter_to("karen", standard=standard)))
    assert text.count("Fra afsnittet »Målgruppe«:") == 1
    assert text.index(another.quote[:20]) < text.index("Fra afsnittet »Omfang«:")
    assert not set("„“") & set(text)


def test_what_the_municipality_must_confirm_stands_on_a_draft_alone():
    told = ("brevhovedet: Rådhusvej 1",)
    draft = words_of(render(letter_to("karen", mark="UDKAST", to_confirm=told)))
    assert "Det skal kommunen bekræfte, før brevet sendes: • brevhovedet: Rådhusvej 1" in draft
    assert "bekræfte" not in words_of(render(letter_to("karen", to_confirm=told)))
