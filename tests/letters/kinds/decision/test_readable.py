"""A decision letter that can be read: what matters on a few pages, the rest behind it, whole rows, easy words."""

import io

import pytest
from pypdf import PdfReader

from rettesnor.letters.blocks import default_blocks
from rettesnor.letters.readability import readability
from rettesnor.letters.render import render
from rettesnor.text.lix import lix
from rettesnor.text.sentence import in_a_sentence
from tests.letters.letters import SAMPLES, faults, letter_to, words_of

NAMES = sorted(file.stem for file in (SAMPLES / "decision").glob("*.json"))
OUTCOMES = {"karen": "granted", "ole": "rejected", "amir": "partly_granted"}
MOST_LIX = {"granted": 31, "partly_granted": 31, "rejected": 32}
MOST_LIX_OF_A_LEAFLET = 30
each_letter = pytest.mark.parametrize("name", NAMES)


def split(pdf):
    """The pages of the letter itself, and those behind it."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    first = next(number for number, text in enumerate(pages) if "Bilaget hører til afgørelsen." in text)
    return pages[:first], pages[first:]


def main(name, **changes):
    return " ".join(" ".join(split(render(letter_to(name, **changes)))[0]).split())


def annex(name, **changes):
    return " ".join(" ".join(split(render(letter_to(name, **changes)))[1]).split())


@each_letter
def test_the_letter_itself_is_two_pages_for_a_full_grant_and_at_most_four_for_less(name):
    letter_pages, _ = split(render(letter_to(name)))
    assert len(letter_pages) <= (2 if letter_to(name).outcome == "granted" else 4)


@each_letter
def test_it_is_written_in_plain_words(name):
    letter = letter_to(name)
    assert readability(letter) <= MOST_LIX[letter.outcome]


@each_letter
def test_the_outcome_the_intervention_the_complaint_and_the_sender_stand_in_the_letter_itself(name):
    letter, text = letter_to(name), "".join(main(name).split())
    said = [
        letter.signature.name,
        letter.appeal.to.name,
        "uger efter, at du har modtaget",
        "mundtligt eller skriftligt",
    ]
    said += [letter.intervention, letter.purpose, *letter.goals]
    said += [part.text for part in letter.parts] + [part.reason for part in letter.parts]
    for words in filter(None, said):
        assert "".join(words.split())[:25].replace("-", "") in text.replace("-", "")


@pytest.mark.parametrize("name", ["ole", "amir"])
def test_less_than_a_full_grant_gives_provisions_considerations_facts_and_the_weighing_in_the_letter_itself(name):
    letter, text = letter_to(name), main(name)
    for part in letter.parts:
        assert f"Regel: {part.provisions[0][:16]}" in text
    assert letter.reasons[0][:50] in text
    assert letter.hearing.weighed[:50] in text
    assert f"{letter.facts_relied_on[0].label}: {letter.facts_relied_on[0].value}"[:50] in text
    assert "retssikkerhedslovens § 60, stk. 3" in text


@pytest.mark.parametrize("cuts", [True, False])
def test_that_a_complaint_changes_nothing_meanwhile_is_said_where_something_is_cut(cuts):
    assert ("appeal.effect" in letter_to("ole", cuts=cuts).needed_blocks()) is cuts


def test_the_account_of_the_facts_is_short_where_some_are_decisive_and_the_annex_has_them_all():
    amir = letter_to("amir")
    first, *others = (fact.model_copy(update={"decisive": False}) for fact in amir.facts_relied_on)
    facts = (first.model_copy(update={"decisive": True}), *others)
    told = main("amir", facts_relied_on=facts)
    assert f"{first.label}: {first.value}" in told
    assert not [fact for fact in others if f"{fact.label}: {fact.value}" in told]
    assert all(fact.value.split()[0] in annex("amir", facts_relied_on=facts) for fact in facts)
    alike = (first, *others)
    assert all(f"{fact.label}: {fact.value}"[:40] in main("amir", facts_relied_on=alike) for fact in alike)


def test_the_signature_never_stands_alone_on_a_page():
    """However long the reasons are, the page of the signature holds what stands before it too."""
    for n in range(0, 60, 4):
        letter_pages, _ = split(render(letter_to("ole", reasons=tuple(f"Grund {k}." for k in range(n + 1)))))
        assert "Har du spørgsmål?" in next(page for page in letter_pages if "Venlig hilsen" in page)


def test_the_words_of_provisions_sources_the_answer_and_quotes_stand_behind_it():
    ole, behind = letter_to("ole"), annex("ole")
    for words in (
        ole.provisions[0].text[:60],
        ole.facts_relied_on[1].source,
        ole.hearing.answer[:60],
        ole.standard.quotes[0].quote[:60],
    ):
        assert words in behind
        assert words not in main("ole")


@pytest.mark.parametrize("part", ["pay", "transport"])
def test_what_is_not_given_is_not_explained_as_if_it_were(part):
    amir = letter_to("amir")
    parts = tuple(
        each.model_copy(update={"outcome": "rejected", "reason": "Nej."}) if each.part == part else each
        for each in amir.parts
    )
    assert part not in letter_to("amir", parts=parts).needed_blocks()
    granted = tuple(each.model_copy(update={"outcome": "granted"}) for each in amir.parts)
    assert part in letter_to("amir", parts=granted).needed_blocks()


@pytest.mark.parametrize(
    "typed", ["beskyttet beskæftigelse", "Jeg vil gerne arbejde med planter. Og ikke om fredagen.", "Hej!"]
)
def test_what_was_asked_for_stands_in_a_sentence_whatever_was_typed(typed):
    assert f"din ansøgning om {in_a_sentence(typed)}. Vi modtog ansøgningen den" in main("karen", applied_for=typed)


def test_no_row_of_a_table_is_split_between_pages():
    """Each row of these ends with a word of its own, which stands on the page where the row begins."""
    amir = letter_to("amir")
    facts = tuple(
        amir.facts_relied_on[0].model_copy(update={"label": f"Start{n}", "value": "ord " * 40 + f"Slut{n}"})
        for n in range(30)
    )
    _, behind = split(render(letter_to("amir", facts_relied_on=facts)))
    for n in range(30):
        assert len([page for page in behind if f"Start{n}\n" in page or f"Slut{n}\n" in page]) == 1


def test_a_row_that_is_longer_than_a_page_goes_on_over_the_next():
    amir = letter_to("amir")
    facts = (amir.facts_relied_on[0].model_copy(update={"value": "ord " * 2000 + "Slut"}),)
    pdf = render(letter_to("amir", facts_relied_on=facts))
    assert "Slut" in " ".join(split(pdf)[1])
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_leaflet_in_easy_danish_lies_last_and_says_that_it_is_not_the_decision(name):
    letter = letter_to(name, leaflet=True).with_blocks(default_blocks("da"))
    pdf = render(letter)
    [*_, last] = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert "Dette blad er ikke selve afgørelsen." in last
    assert "Du har 4 uger." in " ".join(last.split())
    assert faults(pdf, "ua1") == faults(pdf, "2a") == []
    leaflet = "\n".join(text for key, text in letter.blocks.items() if key.startswith("leaflet."))
    assert lix(leaflet) < MOST_LIX_OF_A_LEAFLET
    assert "Dette blad" not in words_of(render(letter_to(name)))
