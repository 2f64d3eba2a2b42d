"""What ombudsman, Ankestyrelsen and courts have found wrong in other cases cannot be done through the pages."""

import re

import pytest

from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Decision, Source
from tests.cases import cast
from tests.letters.letters import words_of
from tests.web.staff.test_decide import drafting, issued, missing, write
from tests.web.staff.test_facts import save

pytestmark = pytest.mark.django_db

REFUSED = {
    "decision_sentence": "Du får ikke beskyttet beskæftigelse.",
    "outcome": "rejected",
    "target_group-text": "Du hører ikke til målgruppen.",
    "target_group-provisions": [],
    "target_group-reason": "Kommunen giver ikke denne hjælp.",
    "reasons": cast.REJECTION.reasons,
    "weighed": cast.REJECTION.weighed,
}


def refuse(client, case, **changes):
    """The refusal is drafted; what stops it, in words."""
    read = drafting(client, case, "rejected")["read"]
    assert client.post(f"/sager/{case.slug}/afgoerelse/", {**REFUSED, "read": read, **changes}).status_code == 302
    issued(client, case)
    assert not Decision.objects.exists()
    return " ".join(missing(client, case))


def test_help_that_the_standard_does_not_offer_is_assessed_and_not_refused_by_the_standard(client, read):
    """T1, FOB 2024-19: a discretion is not given up in advance. Greve offers no special course."""
    case = cast.application("karen", applied_for="special_course")
    cast.facts(case, lawful_stay=True, special_social_problems=True)
    assert client.get(f"/sager/{case.slug}/vurdering/").context["assessment"].law == "inside"
    assert "serviceloven § 103, stk. 2" in read(f"/sager/{case.slug}/vurdering/")
    assert "serviceloven § 138" in refuse(client, case)


def test_what_another_office_tells_against_the_citizen_is_heard_over_before_a_refusal(client):
    """T5: a wrong decision came of notes that the citizen had not seen. Here the job centre tells of a flex job."""
    case = cast.karen()
    told = {name: str(value).lower() for name, value in cast.CAN_USE_A_FLEX_JOB.items()}
    reasons = {f"{name}__reason": "Jobcentret har bevilget det." for name in told}
    assert save(client, case, **told, **reasons).status_code == 302
    assert "forvaltningsloven § 19, stk. 1" in refuse(client, case, **{"target_group-provisions": [cast.SEL_103]})


def test_a_standard_that_says_that_help_is_not_given_refuses_nobody(client):
    """T12: a duty is not set aside by a standard. Only Greve's support need speaks against Karen."""
    case = cast.karen(support_need="light")
    cast.hearing(case, ("support_need",))
    assert client.get(f"/sager/{case.slug}/vurdering/").context["assessment"].law == "inside"
    assert "serviceloven § 138" in refuse(client, case)


def test_no_letter_speaks_as_if_the_citizen_were_employed(client):
    """T14, Østre Landsret 27 January 2005: who works in sheltered employment is no employee."""
    case = cast.karen()
    write(client, case)
    assert issued(client, case).status_code == 302
    decision = Decision.objects.get()
    letter = words_of(client.get(f"/sager/{case.slug}/afgoerelser/{decision.pk}/brev.pdf").content)
    assert not re.search(r"\b(du|dig|bliver) ansat|arbejdsgiver|feriepenge|lønmodtager", letter, re.IGNORECASE)


def test_at_66_without_early_retirement_pension_haderslev_says_no_and_the_law_yes(sign_in):
    """T15: born on 1 June 1960. Both readings are shown, each conflict by itself, and no refusal rests on them."""
    case = cast.application("hanne")
    known = {name: value for name, value in cast.INSIDE.items() if not name.startswith("exhausted")}
    cast.facts(case, **known, problems_in_the_areas="greater", some_working_ability=True)
    lives_on: dict[str, str | bool] = {"income": "cash_benefit", "early_retirement_pension": False}
    said = [NewFact(name, value, cast.RECEIVED, Source.CITIZEN, cast.TALK) for name, value in lives_on.items()]
    record_facts(case, said, by=cast.user(cast.HADERSLEV), now=cast.NOW)
    client = sign_in(cast.user(cast.HADERSLEV))
    page = client.get(f"/sager/{case.slug}/vurdering/").context
    assert (page["assessment"].law, page["assessment"].standard) == ("inside", "outside")
    quoted = [card.local_quote for card in page["conflicts"]]
    assert len([quote for quote in quoted if "mellem 18 og 65 år" in quote]) == 1
    assert len([quote for quote in quoted if "førtidspension" in quote]) == 2
    assert "serviceloven § 138" in refuse(client, case)
