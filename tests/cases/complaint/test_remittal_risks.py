"""What a draft would be remitted for, as far as the program can see."""

from dataclasses import replace

import pytest

from rettesnor.cases.complaint.remittal_risks import remittal_risks
from rettesnor.cases.file.assess import assess_draft
from rettesnor.cases.models import DecisionDraft
from tests.cases import cast
from tests.cases.stops import adverse

pytestmark = pytest.mark.django_db


def found(case, content=cast.REJECTION):
    cast.draft(case, content, cast.LATER)
    draft = DecisionDraft.objects.of(case)
    assert draft
    assessed = assess_draft(case, draft, cast.LATER)
    return remittal_risks(case, draft, assessed, by=cast.user(), now=cast.LATER)


def codes(case, content=cast.REJECTION):
    return {risk.code for risk in found(case, content).risks}


def test_the_facts_not_heard_over_are_among_what_stops_it():
    """T5: new information against the citizen."""
    assert "hearing_missing" in {each.code for each in found(adverse()).obstacles}


def test_a_standard_that_gives_less_than_the_law_is_named():
    """T12, T15: a local rule never refuses by itself."""
    assert found(cast.karen(support_need="light")).conflicts


def test_the_offers_that_were_not_examined_are_named_one_by_one():
    case = cast.application()
    cast.facts(case, **{**cast.INSIDE, **cast.CAN_USE_A_FLEX_JOB, "option_activation": None})
    (risk,) = [each for each in found(case).risks if each.code == "options_not_examined"]
    assert risk.facts == ("option_activation",)


def test_so_is_an_activity_offer_that_was_not_considered():
    assert "other_help_not_considered" in codes(adverse(granted_104=None))
    assert "other_help_not_considered" not in codes(adverse())


def test_and_facts_that_the_outcome_turns_on():
    """The municipality finds them out itself (RSL § 10)."""
    assert "facts_unknown" in codes(cast.karen(cannot_use_other_offers=None))


def test_and_reasons_of_a_paragraph_or_less():
    """T6."""
    assert "reasons_short" in codes(adverse(), replace(cast.REJECTION, reasons="Du kan bruge et fleksjob."))
    assert "reasons_short" not in codes(adverse())


def test_of_a_full_grant_nothing_is_looked_for():
    looked = found(cast.karen(), cast.GRANT)
    assert (looked.obstacles, looked.conflicts, looked.risks) == ((), (), ())
