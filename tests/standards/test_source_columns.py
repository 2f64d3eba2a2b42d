"""A source that is a table of two columns: its words are a merge of the row labels and the columns, each in order."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rettesnor.rules.standard import Mend, PublishedText, Section, Standard, Status, TextUnit
from rettesnor.standards import files
from rettesnor.standards.source import differences

STATUS = Status(stage="draft", adopted="not stated", by="not stated", revised="not stated", in_force_from="not stated")


def column(name, beside, rows, bullet="o", mends=()):
    """A standard whose sections are rows: a label, and the text of this column."""
    sections = tuple(
        Section(heading=label, units=(TextUnit(text=text, info="description", why="prøve"),) if text else ())
        for label, text in rows
    )
    source = PublishedText(file="proeve.source.txt", sha256="0" * 64, beside=beside, bullet=bullet, mends=mends)
    return Standard(
        standard=name, municipality="proeveby", title="Prøve", status=STATUS, source=source, sections=sections
    )


def compared(left, right, text):
    by_name = {standard.standard: standard for standard in (left, right)}
    return [differences(standard, text, by_name.__getitem__) for standard in (left, right)]


LEFT = column("venstre", "hoejre", [("Frist", "Otte uger fra ansøgningen."), ("Klage", "Fire uger.")])
RIGHT = column("hoejre", "venstre", [("Frist", "Ti uger fra ansøgningen."), ("Klage", "Fire uger til os.")])
MIXED = "Frist Otte uger\nTi uger fra\nfra ansøgningen.\nansøgningen. Klage\nFire uger. Fire uger til os.\n"


def test_columns_that_are_mixed_line_by_line_are_told_apart():
    assert compared(LEFT, RIGHT, MIXED) == [[], []]


def test_a_word_that_belongs_nowhere_is_shown_with_its_line_and_what_was_expected():
    [found], [seen_from_beside] = compared(LEFT, RIGHT, MIXED.replace("Klage", "Anke"))
    assert (found.line, found.file) == (4, "Anke")
    assert found.units.startswith("Klage")
    assert (seen_from_beside.line, seen_from_beside.file) == (4, "Anke")


def test_words_that_are_left_when_the_file_ends_are_shown():
    [found], _ = compared(LEFT, RIGHT, MIXED.replace("til os.", ""))
    assert (found.line, found.file, found.units) == (5, "", "til os.")


def test_words_in_another_order_than_their_columns_are_found():
    assert compared(LEFT, RIGHT, MIXED.replace("Otte uger", "uger Otte"))[0] != []


def test_both_columns_have_the_same_labels():
    other = column("hoejre", "venstre", [("Frist", "Ti uger fra ansøgningen."), ("Anke", "Fire uger til os.")])
    [labels, stuck], _ = compared(LEFT, other, MIXED.replace("Klage", "Anke"))
    assert "Anke" in labels.file
    assert "Klage" in labels.units
    assert stuck.file == "Anke"


def test_each_column_brings_its_own_mends():
    mend = Mend(line=3, file="ansøg- ningen.", read="ansøgningen.", why="hyphen at line end")
    left = LEFT.model_copy(update={"source": LEFT.source.model_copy(update={"mends": (mend,)})})
    split = MIXED.replace("fra ansøgningen.\n", "fra ansøg-\nningen.\n", 1)
    assert compared(LEFT, RIGHT, split)[0] != []
    [found, *_], _ = compared(left, RIGHT, split.replace("ansøg-", "ansøg"))
    assert found.kind == "mend_not_found"
    assert compared(left, RIGHT, split) == [[], []]


words = st.lists(st.sampled_from(["du", "kan", "få", "hjælp", "ikke", "afslag"]), min_size=1, max_size=8)


def shuffled(sequences, seed):
    """The words of all sequences, each sequence in its own order."""
    turns = [n for n, sequence in enumerate(sequences) for _ in sequence]
    Random(seed).shuffle(turns)
    rest = [iter(sequence) for sequence in sequences]
    return [next(rest[turn]) for turn in turns]


def table(labels, left, right):
    rows = [" ".join(labels)]
    return (
        column("venstre", "hoejre", [(rows[0], " ".join(left))]),
        column("hoejre", "venstre", [(rows[0], " ".join(right))]),
    )


@given(words, words, words, st.integers())
def test_any_shuffle_of_the_three_sequences_is_accepted(labels, left, right, seed):
    text = " ".join(shuffled((labels, left, right), seed))
    one, other = table(labels, left, right)
    assert compared(one, other, text) == [[], []]


@given(words, words, words, st.integers(), st.data())
def test_dropping_changing_or_repeating_any_word_is_found(labels, left, right, seed, data):
    text = shuffled((labels, left, right), seed)
    at = data.draw(st.integers(0, len(text) - 1))
    wrong = data.draw(st.sampled_from(["noget", *{*labels, *left, *right} - {text[at]}]))
    one, other = table(labels, left, right)
    for spoilt in (
        text[:at] + text[at + 1 :],
        [*text[:at], wrong, *text[at + 1 :]],
        [*text[: at + 1], *text[at:]],
    ):
        assert [] not in compared(one, other, " ".join(spoilt))


@given(words, words, words, st.integers(), st.data())
def test_a_word_that_a_column_lacks_is_found(labels, left, right, seed, data):
    text = shuffled((labels, left, right), seed)
    at = data.draw(st.integers(0, len(left) - 1))
    less = left[:at] + left[at + 1 :]
    one, other = table(labels, less, right)
    found, _ = compared(one, other, " ".join(text))
    assert found != []


def test_the_shipped_tables_name_each_other_and_share_their_bytes():
    pairs = [s for s in map(files.standard, files.standard_ids()) if s.source.beside]
    assert pairs
    for standard in pairs:
        assert standard.source.beside
        other = files.standard(standard.source.beside)
        assert other.source.beside == standard.standard
        assert other.source.sha256 == standard.source.sha256
