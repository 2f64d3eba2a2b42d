"""A flaw of a standard in words: both languages have all of them, and an example is told by the vocabulary's labels."""

import re

import pytest

from rettesnor.rules.flaws import Found
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.standards import files
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.review import CONTENTS, FLAWS, say_found, say_provisions
from rettesnor.wording.translation import translated
from tests.rules.kinds.kinds import rule

PROVISION = "serviceloven § 103, stk. 1"
CODES = sorted({*FLAWS, *CONFLICTS})


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("code", sorted({*CODES} - {"stated_differently", "two_readings"}))
def test_a_flaw_names_its_provision_and_no_number_of_its_own(code, language):
    said = say_found(Found(code, "gap", None, (PROVISION,), "hearing"), files.vocabulary(), language)
    assert PROVISION in said[:1].lower() + said[1:]
    assert said.endswith(".")
    assert "{" not in said
    assert said[0].isupper()
    assert not re.search(r"[.!?»] +[a-zæøå]", said), "a sentence begins with a small letter"
    assert not any(character.isdigit() for character in translated(FLAWS.get(code, "-"), language))


def test_what_is_said_twice_names_the_other_place_and_no_provision():
    beside = rule("deadline", **{"for": "decision", "from": "application-received", "within": "8 weeks"})
    flaw = Found("stated_differently", "unclear", None, (), beside=beside)
    assert (
        "Deadline (must; deadline for: decision; within: 8 weeks; runs from: the application is received)"
        in say_found(flaw, files.vocabulary(), "en")
    )
    assert say_provisions(flaw, "da") == ""


def test_every_content_the_law_asks_of_a_decision_has_words():
    rules = [rule for act in files.law().acts for provision in act.provisions for rule in provision.rules]
    asked = {content for each in rules if isinstance(each, DecisionRule) for content in each.says}
    assert asked == CONTENTS.keys()
    flaw = Found("decision_content_missing", "gap", None, (PROVISION,), contents=("offer", "purpose"))
    assert "den konkrete indsats og formålet med indsatsen" in say_found(flaw, files.vocabulary(), "da")


def test_a_flaw_of_some_grounds_of_an_ending_names_them():
    flaw = Found("ending_without_ground", "risk", None, (PROVISION,), grounds=("purpose-achieved",))
    assert say_found(flaw, files.vocabulary(), "en").endswith(
        "This is about these grounds alone: the purpose is achieved."
    )


def test_a_text_that_leaves_out_a_way_of_complaining_is_told_which_it_names():
    flaw = Found("complaint_only_written", "risk", None, (PROVISION,), ways=("written",))
    assert say_found(flaw, files.vocabulary(), "en").startswith("The text names only that one can complain in writing.")
    assert say_found(flaw, files.vocabulary(), "da").startswith("Teksten nævner kun, at man kan klage skriftligt.")


def test_what_holds_in_a_case_is_not_said_of_the_text_as_such():
    assert translated(FLAWS["stricter_than_law"], "da") != translated(CONFLICTS["stricter_than_law"], "da")


def test_an_example_is_told_by_the_labels_of_the_vocabulary():
    flaw = Found("stricter_than_law", "risk", None, (PROVISION,), example={"support_need": "light"})
    assert say_found(flaw, files.vocabulary(), "da").endswith(
        "For eksempel: Samlet vurdering af støttebehov (VUM): Let."
    )
    assert say_found(flaw, files.vocabulary(), "en").endswith("For example: Overall support need (VUM): Light.")


@pytest.mark.parametrize(
    ("provisions", "said"),
    [
        (("A § 3 a",), "A § 3 a"),
        (("A § 1, stk. 1", "B § 2"), "A § 1, stk. 1, og B § 2"),
        (("A § 1, stk. 2", "B § 2", "A § 1, stk. 1", "A § 1, stk. 3"), "A § 1, stk. 1, 2 og 3, og B § 2"),
    ],
)
def test_provisions_stand_in_a_row_with_the_paragraphs_of_one_section_together(provisions, said):
    assert say_provisions(Found("silent_on_duty", "gap", None, provisions), "da") == said
