"""The sentence of an event: each detail by its kind, in both languages."""

import re
from datetime import date

import pytest
from django.conf import settings
from django.db.models import TextChoices
from django.utils.translation import override

from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.saying import _CODED, said
from rettesnor.cases.models import (
    AnnulmentGround,
    AppealOutcomeKind,
    ClosingGround,
    CommitteeOutcome,
    ComplaintLetterKind,
    Ground,
    Outcome,
    ReassessmentResult,
    ReopeningGround,
    RevisionKind,
    RulingOutcome,
    SentBy,
    Slip,
    TalkedHow,
)
from rettesnor.standards import files

MODULES = (settings.PACKAGE / "cases").rglob("*.py")
SENTENCES = [said for file in MODULES for said in re.findall(r'happened=_\("(.+)"\)', file.read_text("utf-8"))]
CODES: dict[str, type[TextChoices]] = {
    "ground": Ground,
    "outcome": Outcome,
    "annulment_ground": AnnulmentGround,
    "closing_ground": ClosingGround,
    "reassessment_result": ReassessmentResult,
    "letter_kind": ComplaintLetterKind,
    "appeal_outcome": AppealOutcomeKind,
    "how": SentBy,
    "talked_how": TalkedHow,
    "committee_outcome": CommitteeOutcome,
    "reopening_ground": ReopeningGround,
    "revision_kind": RevisionKind,
    "ruling": RulingOutcome,
    "slip": Slip,
}
"""What a detail of that name is a code of."""
DAYS = {
    "asked_on",
    "day",
    "decided_on",
    "delivered_on",
    "due_on",
    "held_on",
    "holds_from",
    "meets_on",
    "posted_on",
    "received_on",
    "reopened_on",
    "sent_on",
    "told_on",
}
IN_ITS_OWN_WORDS = {"quote", "standard", "documents", "number"}


def test_every_detail_that_a_sentence_names_is_said_as_what_it_is():
    """A name that is new here is a code, a day, the facts, or words of its own: say which."""
    named = {name for sentence in SENTENCES for name in re.findall(r"{(\w+)}", sentence)}
    assert named == set(CODES) | DAYS | IN_ITS_OWN_WORDS | {"facts"}
    assert set(_CODED) == set(CODES)


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, codes in CODES.items() for code in codes])
def test_a_code_is_said_by_its_label(name, code):
    with override("en"):
        assert said(f"{{{name}}}", {name: code.value})["en"] == code.label


def test_a_code_that_is_not_given_is_left_out():
    assert said("{how}", {"how": None})["en"] == ""


def test_a_day_is_said_with_its_month_in_words_and_no_day_as_never():
    assert said("{received_on}", {"received_on": date(2026, 11, 2)}) == {
        "da": "2. november 2026",
        "en": "2 November 2026",
    }
    assert said("{received_on}", {"received_on": None}) == {"da": "aldrig", "en": "never"}


def test_facts_are_said_by_their_labels_and_those_the_vocabulary_has_no_more_by_their_names():
    assert said("{facts}", {"facts": ["option_flex_job", "gone"]})["en"] == "Flexi-job and gone"


def test_a_fact_that_one_text_alone_asks_about_is_said_by_its_label_too():
    """In the timeline, and in what stops an action."""
    own = list(files.own_facts().values())
    assert {"some_working_ability", "wage_supplement_was_possible"} <= {fact.name for fact in own}
    for fact in own:
        assert said("{facts}", {"facts": [fact.name]}) == {"da": fact.label.da, "en": fact.label.en}
        with override("da"):
            assert fact.label.da in str(Obstacle("not_known", None, {"facts": [fact.name]}))


def test_no_two_texts_call_different_facts_of_their_own_alike():
    """A fact is said by its name alone, whichever text a case is held against."""
    labels: dict[str, set[str]] = {}
    for standard_id in files.standard_ids():
        for fact in files.standard(standard_id).facts:
            labels.setdefault(fact.name, set()).add(fact.label.da)
    assert all(len(each) == 1 for each in labels.values())


def test_words_are_said_as_they_stand():
    assert said("»{quote}«", {"quote": "Ét ord."})["da"] == "»Ét ord.«"
