"""What a decision rested on is frozen with it: the moment, the texts by hash, the facts and who recorded them."""

import json
from datetime import timedelta

import pytest

from rettesnor.cases.decision.basis import basis_of
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.hashes import canonical_json, law_hash, municipality_hash
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, GREVE, LATER, NOW, draft, facts, issue, karen, user

pytestmark = pytest.mark.django_db


def test_it_says_which_moment_it_was_known_at_and_which_day_it_is_for():
    case = karen()
    basis = json.loads(basis_of(assess_case(case, NOW.date(), LATER)))
    assert basis["known_at"] == LATER.isoformat()
    assert basis["on"] == NOW.date().isoformat()


def test_what_was_recorded_after_the_moment_is_not_in_it():
    case = karen()
    facts(case, now=LATER, support_need="light")
    before = json.loads(basis_of(assess_case(case, LATER.date(), LATER - timedelta(seconds=1))))
    after = json.loads(basis_of(assess_case(case, LATER.date(), LATER)))

    def need(basis):
        return next(fact["value"] for fact in basis["facts"] if fact["name"] == "support_need")

    assert (need(before), need(after)) == ("moderate", "light")


def test_it_names_the_standard_the_law_and_the_municipality_by_what_they_said():
    basis = json.loads(basis_of(assess_case(karen(), NOW.date(), NOW)))
    version = StandardVersion.objects.get()
    assert basis["standard"] == {"id": version.pk, "sha256": version.sha256}
    assert basis["law"] == law_hash()
    assert basis["municipality"] == municipality_hash(GREVE) != municipality_hash(BALLERUP)


def test_it_holds_every_known_fact_with_who_recorded_it_and_why():
    basis = json.loads(basis_of(assess_case(karen(), NOW.date(), NOW)))
    names = [fact["name"] for fact in basis["facts"]]
    assert names == sorted(names)
    need = basis["facts"][names.index("support_need")]
    assert (need["by"], need["reason"], need["recorded_at"]) == (str(user()), "Vurderet.", NOW.isoformat())


def test_the_decision_keeps_it_as_it_was_made():
    case = karen()
    draft(case, GRANT)
    decision = issue(case, LATER)
    assert decision.rested_on()["known_at"] == LATER.isoformat()
    assert decision.basis == basis_of(assess_case(case, LATER.date(), LATER))
    assert decision.basis == canonical_json(json.loads(decision.basis))
