"""What people type is set as they meant it: lists as lists, addresses as typed, and whatever comes from outside."""

import io
import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from rettesnor.letters import render as rendering
from rettesnor.letters.content import StatedFact
from rettesnor.letters.kinds.decision.content import StatedHearing
from rettesnor.letters.render import UnprintableLetterError, render
from rettesnor.letters.signs import printable
from rettesnor.text.blank import is_blank
from rettesnor.text.cleaning import cleaned
from tests.letters.letters import faults, letter_to
from tests.letters.test_render import tags

ADDRESSES = (
    "https://www.proeveby.dk/voksne-med-handicap/beskyttet-beskaeftigelse",
    "https://www.proeveby.dk/soeg?emne=beskyttet_beskaeftigelse&sted=proeveby&side=2#svar",
    "en.meget-lang_postadresse.til.afdelingen@handicap.og.psykiatri.proeveby.example",
    "funktionsevnevurdering_endelig_version-2026-05-05_underskrevet.pdf",
)


def layer(pdf):
    """The text layer as it is copied: line by line, with nothing taken away."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def run_on(text):
    return "".join(text.split())


def answered(answer, **changes):
    return letter_to("ole").hearing.model_copy(update={"answer": answer, **changes})


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "before", ["", "Læs ", "Læs meget mere om det her på ", "Læs endnu meget mere om det hele her på "]
)
def test_an_address_is_in_the_text_layer_as_it_was_typed(address, before):
    ole = letter_to("ole")
    parts = (ole.parts[0].model_copy(update={"text": f"{before}{address}.", "reason": f"({address})"}),)
    text = layer(render(letter_to("ole", parts=parts, reasons=("Et.",), hearing=answered(f"{before}{address}, ja"))))
    assert run_on(text).count(address) == 3
    assert "\u200b" not in text
    assert "\u00ad" not in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_breaks_after_its_own_signs_and_never_after_its_hyphen(address):
    """What reads a PDF takes a hyphen at a line's end for one that was not typed, and drops it."""
    ole = letter_to("ole")
    facts = tuple(StatedFact(label="x" * n, value="x " * n + address, source=address, on=ole.on) for n in range(1, 20))
    lines = [line.strip() for line in layer(render(letter_to("ole", facts_relied_on=facts))).splitlines()]
    ends = {line[-1] for line in lines if (piece := line.split(" ")[-1]) and piece in address and piece != address}
    assert ends
    assert "-" not in ends


def places(pdf):
    """How far right each text reaches at least: where it starts, in millimetres, and how much of a page that is."""
    found = []

    def visit(text, page_matrix, text_matrix, *_):
        if text.strip():
            found.append(page_matrix[0] * text_matrix[4] + page_matrix[4])

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return [left * 25.4 / 72 for left in found]


@pytest.mark.parametrize("run", ["W" * 200, "1" * 200, "å" * 200, "a" + "/" * 199, "a" + "-" * 199, "a-" * 100])
def test_a_run_that_nothing_breaks_stays_on_the_page(run):
    ole = letter_to("ole")
    facts = (StatedFact(label=run, value=run, source=run, on=ole.on),)
    recipient = ole.recipient.model_copy(update={"name": f"Ole {run}"})
    pdf = render(
        letter_to("ole", reasons=(run,), facts_relied_on=facts, recipient=recipient, hearing=answered(f"a {run}"))
    )
    assert max(places(pdf)) < 185 + 1
    assert run_on(layer(pdf)).count(run) >= 4
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []


LISTS = "Du får:\n- tre dage\n- en mentor\n\nDerefter:\n1. Vi ringer.\n2. Du begynder."


def test_lists_are_lists_wherever_people_type():
    ole = letter_to("ole")
    part = ole.parts[0].model_copy(update={"text": LISTS, "reason": LISTS})
    bare = letter_to("ole", reasons=("Et.",), parts=ole.parts[:1], hearing=answered("Et.", weighed="Et."))
    pdf = render(
        letter_to(
            "ole",
            reasons=(LISTS,),
            parts=(part,),
            intervention=LISTS,
            purpose=LISTS,
            hearing=answered(LISTS, weighed=LISTS),
        )
    )
    assert tags(pdf).count("/L") - tags(render(bare)).count("/L") == 2 * 7
    assert tags(pdf).count("/LI") - tags(render(bare)).count("/LI") == 4 * 7
    assert "• tre dage" in layer(pdf)
    assert "2. Du begynder." in layer(pdf)
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []


def test_lines_stay_lines():
    assert "Med venlig hilsen\nOle Prøve" in layer(
        render(letter_to("ole", hearing=answered("Jeg er uenig.\n\nMed venlig hilsen\nOle Prøve")))
    ).replace(" \n", "\n")


def test_an_answer_that_is_shortened_says_where_the_rest_is():
    said = "Hele dit svar ligger på sagen."
    assert said in layer(render(letter_to("ole", hearing=answered("Det begynder […]", answer_shortened=True))))
    assert said not in layer(render(letter_to("ole")))


@pytest.mark.parametrize(
    "sign", ["😢", "中", "\uf0b7", "\ufeff", "\u200f", "ش", "e\u0323\u0301", "\u0301", "\x00", "\u2028", "\ufffc"]
)
def test_a_sign_in_an_answer_never_stops_the_letter(sign):
    pdf = render(letter_to("ole", hearing=answered(f"{sign}Jeg er ked af det {sign} og vil{sign} gerne.")))
    assert run_on("Jeg er ked af det") in run_on(layer(pdf))
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []


OUTSIDE = st.text(max_size=40).filter(lambda text: not is_blank(text))


@settings(max_examples=8, deadline=None)
@given(name=OUTSIDE, line=OUTSIDE, asked=OUTSIDE, answer=OUTSIDE, document=OUTSIDE)
def test_any_text_from_outside_is_set_and_what_can_be_read_of_it_is_there(name, line, asked, answer, document):
    ole = letter_to("ole")
    letter = letter_to(
        "ole",
        recipient=ole.recipient.model_copy(update={"name": name, "address": (line,)}),
        applied_for=asked,
        hearing=answered(answer),
        facts_relied_on=(StatedFact(label="Svar", value=answer, source=document, on=ole.on),),
        mark="UDKAST",
    )
    text = run_on(cleaned(layer(render(letter)))).replace("-", "")
    for typed in (name, line, asked, answer, document):
        for word in printable(typed).replace("-", " ").split():
            if word.isalnum() and word.isascii():
                assert word in text


def test_a_letter_that_cannot_be_set_says_so_without_a_word_of_it_or_of_the_compiler(monkeypatch, caplog):
    monkeypatch.setattr(rendering, "page", lambda letter: {"language": "Karla Prøvesen"})
    with caplog.at_level(logging.ERROR), pytest.raises(UnprintableLetterError) as error:
        render(letter_to("ole"))
    assert str(error.value) == "the letter can't be set as a conforming PDF"
    assert error.value.__cause__ is None
    assert "dictionary does not contain key …" in caplog.text
    assert letter_to("ole").case_reference in caplog.text
    assert "Karla" not in caplog.text


def test_hearings_kept_before_answers_were_shortened_are_read():
    kept = letter_to("ole").hearing.model_dump(exclude={"answer_shortened"})
    assert StatedHearing.model_validate(kept) == letter_to("ole").hearing
