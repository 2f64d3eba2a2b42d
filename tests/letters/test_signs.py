"""What the fonts can set is read from the fonts; what they lack is told by name."""

import unicodedata

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.cases.decision.provisions import citable
from rettesnor.letters.cmap import signs_of
from rettesnor.letters.faces import FACES, fonts
from rettesnor.letters.signs import EMOJI, SCRIPTS, SKIN_TONES, printable, printable_signs, unprintable
from rettesnor.standards import files
from rettesnor.text.cleaning import cleaned
from rettesnor.text.signs import is_invisible


def compiles(sign):
    """Whether the compiler itself finds a font for the sign."""
    source = (
        f'#set document(title: "x")\n#set text(font: "IBM Plex Sans")\n#text("a" + str.from-unicode({ord(sign)}) + "a")'
    )
    try:
        typst.compile(source.encode(), font_paths=fonts(), pdf_standards=["ua-1", "a-2a"])
    except typst.TypstError:
        return False
    return True


SEEN = st.characters(min_codepoint=0x20, max_codepoint=0x2FFF, exclude_categories=["C", "Z", "M"]).filter(
    lambda sign: not is_invisible(sign)
)


@settings(max_examples=60, deadline=None)
@given(SEEN)
def test_the_table_and_the_compiler_agree_on_every_sign(sign):
    assert compiles(sign) == printable_signs().issuperset(unicodedata.normalize("NFD", sign))


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_every_face_has_the_signs_of_european_languages(face):
    assert signs_of(face).issuperset("æøåÆØÅéüßłğșžĳþ §€–—»«„“”’…•½²°→≥✓ЖщΩψ\u00a0")


def test_a_file_that_is_no_font_is_refused_by_name(tmp_path):
    file = tmp_path / "no.ttf"
    file.write_bytes(b"\0\1\0\0" + bytes(60))
    with pytest.raises(ValueError, match="no cmap"):
        signs_of(file)


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("Jeg er ked af det 😢.", "Jeg er ked af det [emoji: grædende ansigt]."),
        ("Tak 👍🏽👍🏽", "Tak [emoji: tommel op]"),
        ("😢😭👍🦊🦝🐢", "[emoji: grædende ansigt, tommel op, fox face og 2 andre]"),
        ("中文", "[2 tegn med kinesisk skrift]"),
        ("شكرا لكم!", "[7 tegn med arabisk skrift]!"),
        ("☯ \U00018b00", "[tegn, vi ikke kan vise: yin yang, khitan small script character-18b00]"),
        ("\ue000\ud800", "[tegn, vi ikke kan vise: U+E000, U+D800]"),
        ("\U0001d407\U0001d41e\U0001d423 \uff21", "Hej A"),
        ("\uf0b7 et\ufeff\u200b punkt", "• et punkt"),
        ("Łucja Ağaoğlu Иванова", "Łucja Ağaoğlu Иванова"),
        ("中\u0301n", "[1 tegn med kinesisk skrift]n"),
    ],
)
def test_a_sign_that_no_font_has_is_told_by_name(typed, set_as):
    assert printable(typed) == set_as


@given(st.text())
def test_whatever_is_typed_can_be_set(text):
    assert printable_signs().issuperset(printable(text))
    assert unprintable(printable(text)) == ()


@given(st.text())
def test_nothing_is_named_where_everything_can_be_set(text):
    if not unprintable(text):
        assert printable(text).count("[") == unicodedata.normalize("NFKC", cleaned(text)).count("[")


def test_the_writer_is_told_which_signs_they_are():
    assert unprintable("Fint 👍 og 中, \u00ad\uf0b7 ➤") == ("👍", "中", "➤")


def test_everything_named_in_danish_is_something_the_fonts_lack():
    assert not printable_signs().intersection((*EMOJI, *SKIN_TONES))
    assert len(set(SCRIPTS)) == len(SCRIPTS)


def test_every_text_of_the_law_the_standards_and_the_vocabulary_can_be_set():
    texts = [text for provision in citable().values() for text in (provision.citation, provision.act, provision.text)]
    texts += [
        text for fact in files.vocabulary().facts for text in (fact.label.da, *(o.label.da for o in fact.options))
    ]
    for name in files.standard_ids():
        standard = files.standard(name)
        texts += [standard.title, *(unit.words for section in standard.sections for unit in section.units)]
    assert {text: unprintable(text) for text in texts if unprintable(text)} == {}
