"""A broken standard file is refused with its line, what is wrong and what to do; never half read."""

import hashlib
import textwrap

import pytest

from rettesnor.standards import files
from rettesnor.standards.faults import BadFile

SOURCE = "Målgruppe Du skal være fyldt 18 år. Vi svarer inden 8 uger."
SHA = hashlib.sha256(SOURCE.encode()).hexdigest()
TOPICS = (
    "target_group, extent, hours, pay, transport, cost, supplier, trial, follow_up, application, evidence, consent, "
    "hearing, decision, complaint, plan, competence, ending, duty, content, citation"
)
WHOLE = f"""\
standard: prøveby
municipality: proeveby
title: Kvalitetsstandard
status: {{stage: in-force, adopted: not stated, by: not stated, revised: not stated, in_force_from: not stated}}
source: {{file: proeveby.source.txt, sha256: {SHA}}}
silent_on: [{TOPICS}]
sections:
- heading: Målgruppe
  units:
  - text: Du skal være fyldt 18 år.
    rule: {{id: adult, kind: age, strength: must, at_least: 18 years}}
  - text: Vi svarer inden 8 uger.
    rule:
      id: answer
      kind: deadline
      strength: must
      for: decision
      within: 8 weeks
      from: application-received
""".replace("prøveby", "proeveby")


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Write a standard file into a folder of its own and read it."""
    folder = tmp_path / "proeveby"
    folder.mkdir()
    (folder / "proeveby.source.txt").write_text(SOURCE, encoding="utf-8")

    def run(text):
        path = folder / "proeveby.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return files.read_standard.__wrapped__(path)

    return run


def test_the_whole_file_that_the_broken_ones_are_made_from_can_be_read(read):
    assert [rule.id for rule in read(WHOLE).rules()] == ["adult", "answer"]


AGE = "kind: age, strength: must, at_least: 18 years"
EXCLUSION = "kind: exclusion, strength: must, when: "

# What is broken: (what is replaced, by what, the line named, words of the message)
BROKEN = {
    "a misspelt key of the file": ("title:", "titel:", 3, "titel: this key is not known here"),
    "a missing key of the file": ("title: Kvalitetsstandard\n", "", 1, "title: this key is missing"),
    "a key that stands twice": ("title: Kv", "title: x\ntitle: Kv", 4, "duplicate key"),
    "a key one step too far left": ("    rule: {id", "  rule: {id", 12, "not valid YAML"),
    "an unknown parameter": ("at_least: 18 years", "minimum: 18 years", 11, "minimum: this key is not known here"),
    "an unknown kind": ("kind: age", "kind: aeg", 11, "there is no rule kind 'aeg'"),
    "a rule without a kind": ("kind: age, ", "", 11, "the rule has no `kind`"),
    "a rule without an id": ("id: adult, ", "", 11, "id: this key is missing"),
    "an id with capitals": ("id: adult", "id: Adult", 11, "small letters from a to z, digits and hyphens"),
    "an id used twice": ("id: answer", "id: adult", 13, "the rule id adult is used twice"),
    "an unknown strength": ("strength: must, at", "strength: shall, at", 11, "'shall' is not known here"),
    "an age without a unit": ("18 years}", "18}", 11, "is not an amount with a unit"),
    "an age in weeks": ("18 years}", "18 km}", 11, "an age is in years"),
    "an age rule that sets no age": (", at_least: 18 years", "", 11, "sets at_least, below or both"),
    "a deadline without a unit": ("within: 8 weeks", "within: 8", 18, "has no unit"),
    "a deadline in a unit that is none": ("within: 8 weeks", "within: 8 moons", 18, "is not a unit of time"),
    "a range that falls": ("within: 8 weeks", "within: 8-6 weeks", 18, "the range must rise"),
    "a deadline without a value": ("      within: 8 weeks\n", "", 13, "either `within` or"),
    "a deadline with two values": (
        "within: 8 weeks",
        "within: 8 weeks\n      elsewhere: hjemmesiden",
        13,
        "either `within` or",
    ),
    "a clock that starts from nothing known": ("application-received", "sunrise", 19, "'sunrise' is not known here"),
    "a quote that does not stand in the sentence": (
        "must, at",
        "must, quote: fyldt 16 år, at",
        10,
        "its quote does not stand",
    ),
    "a lead-in that stands nowhere": ("must, at", "must, with: Hvis du, at", 11, "`with` does not stand earlier"),
    "a unit that is two things": (
        "  - text: Vi",
        "  - bullet: Vi\n    text: Vi",
        12,
        "exactly one of text, bullet or line",
    ),
    "a unit with rules and information": (
        "8 uger.\n",
        "8 uger.\n    info: contact\n",
        12,
        "carries rules or is information",
    ),
    "a why without information": (
        "18 år.\n",
        "18 år.\n    why: fordi\n",
        10,
        "`why` explains why a unit is information",
    ),
    "an unknown kind of information": (
        "    rule: {id",
        "    info: chat\n    rule: {id",
        11,
        "'chat' is not known here",
    ),
    "an unknown topic under silent_on": ("[target_group", "[weather, target_group", 6, "'weather' is not known here"),
    "a topic the text is not silent on": ("[target_group", "[age, target_group", 6, "silent_on names age"),
    "a topic nobody accounted for": ("target_group, extent", "extent", 6, "no rule is about target_group"),
    "a date that is none": ("adopted: not stated", "adopted: 2016-13-05", 4, "adopted"),
    "a hash of the wrong length": (SHA, SHA[:-1], 5, "the 64 signs that `sha256sum` shows"),
    "an id that is not the file's name": ("standard: proeveby", "standard: andenby", 1, "the id is 'andenby'"),
    "a municipality that is not the folder's": (
        "municipality: proeveby",
        "municipality: andenby",
        2,
        "lies in the folder",
    ),
    "a fact nobody defined": (AGE, EXCLUSION + "{shoe_size: true}", 11, "there is no fact called 'shoe_size'"),
    "an option the fact does not have": (
        AGE,
        EXCLUSION + "{support_need: [huge]}",
        11,
        "'huge' is not an option of support_need",
    ),
    "true or false asked of a choice": (
        AGE,
        EXCLUSION + "{support_need: true}",
        11,
        "support_need is not true or false",
    ),
    "a condition that is no condition": (AGE, EXCLUSION + "sometimes", 11, "a condition is `always` or facts"),
    "any with a single part": (AGE, EXCLUSION + "{any: [{lawful_stay: true}]}", 11, "at least two conditions"),
    "a list that is not closed": ("[target_group", "[[target_group", 7, "not valid YAML"),
    "a tab for indentation": ("  - text: Du", "\t- text: Du", 10, "not valid YAML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_fault_is_named_with_its_line_and_remedy(read, name):
    old, new, line, words = BROKEN[name]
    assert old in WHOLE
    with pytest.raises(BadFile) as caught:
        read(
            (WHOLE.replace("silent_on: [target_group", "silent_on: [age") if "exclusion" in new else WHOLE).replace(
                old, new, 1
            )
        )
    faults = {(fault.line, words in fault.in_("en")) for fault in caught.value.faults}
    assert (line, True) in faults, caught.value
    assert str(caught.value).startswith("proeveby.yaml:")


def test_a_file_that_is_a_list_is_refused(read):
    with pytest.raises(BadFile, match="must be a mapping"):
        read("- standard: proeveby\n")


def test_an_empty_file_is_refused(read):
    with pytest.raises(BadFile, match="must be a mapping"):
        read("")


def test_a_file_in_another_encoding_is_refused_with_the_line(read):
    with pytest.raises(BadFile, match=r"yaml:10: the file is not UTF-8"):
        read(WHOLE.encode("latin-1").replace("Målgruppe".encode("latin-1"), "Målgruppe".encode()))


def test_everything_wrong_is_said_at_once(read):
    with pytest.raises(BadFile) as caught:
        read(WHOLE.replace("title:", "titel:").replace("18 years", "18").replace("8 weeks", "8"))
    assert {fault.line for fault in caught.value.faults} >= {3, 11, 18}


def test_times_of_day_are_text_and_not_numbers(read):
    """YAML 1.1 would read 8:15 as 495."""
    with pytest.raises(BadFile, match="'8:15' is not an amount with a unit"):
        read(WHOLE.replace("18 years}", "8:15}"))


def test_on_and_no_are_words_and_not_true_and_false(read):
    """YAML 1.1 would read them as booleans."""
    text = textwrap.dedent(WHOLE).replace("title: Kvalitetsstandard", "title: no")
    assert read(text).title == "no"
