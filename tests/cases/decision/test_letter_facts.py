"""What a letter tells of facts and quotes of the standard: what was applied, by whom it was said, what was decisive."""

from dataclasses import replace

import pytest

from rettesnor.cases.decision.letter import facts_relied_on
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Case, Outcome, PartName, Source
from tests.cases.cast import GRANT, LATER, NOW, RECEIVED, TALK, draft, karen, user
from tests.cases.decision.test_letter import heard, refused
from tests.cases.issuing import with_part

pytestmark = pytest.mark.django_db


def test_a_demand_that_the_law_lacks_is_not_quoted_as_if_it_had_been_applied():
    """Ballerup's text asks that the other offers are exhausted; the law asks whether they can be used."""
    quotes = [quote.quote for quote in refused(heard()).standard.quotes]
    assert [quote for quote in quotes if "Ikke kan benytte tilbud efter anden lovgivning" in quote]
    assert not [quote for quote in quotes if "udtømte" in quote]


def test_every_quotation_of_the_standard_ends_as_a_sentence():
    letter = refused(heard())
    assert letter.standard.quotes
    assert all(quote.quote[-1] in ".!?…" for quote in letter.standard.quotes)


def test_what_the_citizen_has_said_is_told_as_said_by_them():
    case = karen()
    row = NewFact("wished_kind_of_place", "half", RECEIVED, Source.CITIZEN, TALK)
    record_facts(case, [row], by=user(case.municipality), now=NOW)
    content = replace(GRANT, parts=tuple(replace(part, facts=("wished_kind_of_place",)) for part in GRANT.parts))
    told = facts_relied_on(assess_case(case, LATER.date(), LATER), draft(case, content))
    assert "Dig selv" in {fact.source for fact in told}


def test_the_facts_that_less_rests_on_are_told_apart_from_the_others():
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    assessed = assess_case(karen(), LATER.date(), LATER)
    told = list(facts_relied_on(assessed, draft(Case.objects.get(), content)))
    assert {fact.label for fact in told if fact.decisive} == {"Samlet vurdering af støttebehov (VUM)"}
    assert [fact for fact in told if not fact.decisive]
