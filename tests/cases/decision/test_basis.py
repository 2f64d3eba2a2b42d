"""What a decision rested on is frozen with it: the moment, the texts by hash, the facts and who recorded them."""

import json
from datetime import timedelta

import pytest

from rettesnor.cases.decision.basis import basis_of
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.hashes import canonical_json, law_hash, municipality_hash
from rettesnor.standards.models import StandardVersion
from rettesnor.wording.terms import STRENGTHS, say
from rettesnor.wording.values import say_proposed, say_topic_and_label
from tests.cases.cast import (
    BALLERUP,
    GRANT,
    GREVE,
    LATER,
    NOW,
    deviation,
    draft,
    facts,
    issue,
    karen,
    user,
)

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


def test_it_has_all_that_the_page_of_the_decision_shows_and_nothing_else():
    case = karen(support_need="light")
    deviation(case, "need-too-low")
    found = assess_case(case, NOW.date(), NOW)
    basis = json.loads(basis_of(found))
    assert basis.keys() == {
        "engine", "law", "standard", "older_standard", "municipality", "on", "known_at", "offer", "outcome",
        "hinges_on", "facts", "findings", "conflicts", "values", "silent_on", "deviations", "because", "words",
    }  # fmt: skip
    assert basis["offer"] == "sheltered_employment"
    assert basis["outcome"] == {"law": found.assessment.law, "standard": found.assessment.standard}
    assert basis["hinges_on"] == found.assessment.hinges_on()
    assert basis["silent_on"] == list(found.assessment.silent_on)
    [aside] = basis["deviations"]
    assert aside == {
        "rule": "need-too-low",
        "quote": next(each.quotes[-1] for each in found.assessment.program.local if each.rule.id == "need-too-low"),
        "reason": found.deviations[0].reason,
        "by": str(user()),
        "at": NOW.isoformat(),
    }


def test_a_finding_is_in_it_with_its_rule_its_words_and_what_it_comes_to():
    assessed = assess_case(karen(), NOW.date(), NOW)
    basis = json.loads(basis_of(assessed))
    for written, finding in zip(basis["findings"], assessed.assessment.findings, strict=True):
        sourced = finding.sourced
        assert written == {
            "rule": sourced.rule.id,
            "layer": sourced.layer,
            "kind": sourced.rule.kind,
            "strength": sourced.rule.strength,
            "decides": sourced.decides,
            "result": finding.result,
            "unknown_because": finding.unknown_because,
            "applies": finding.applies,
            "quotes": list(sourced.quotes),
            "section": sourced.section,
            "facts": list(finding.facts),
            "set_aside": finding.set_aside,
            "reading_of": sourced.reading_of and sourced.reading_of.rule.id,
        }


def test_a_value_is_in_it_with_the_rule_it_rests_on():
    assessed = assess_case(karen(), NOW.date(), NOW)
    basis = json.loads(basis_of(assessed))
    assert basis["values"].keys() == assessed.assessment.values.keys()
    for name, value in assessed.assessment.values.items():
        rule = value.sourced.rule if value.sourced else None
        written = basis["values"][name]
        assert written.keys() == {"value", "unit", "strength", "rule", "quotes", "null_because", "if_met"}
        assert (written["rule"], written["strength"]) == (rule and rule.id, rule and rule.strength)
        assert written["quotes"] == (list(value.sourced.quotes) if value.sourced else [])
        assert (written["unit"], written["null_because"]) == (value.unit, value.null_because)


def test_a_conflict_is_in_it_with_its_rule_and_the_provision():
    found = assess_case(karen(support_need="light"), NOW.date(), NOW)
    written = json.loads(basis_of(found))["conflicts"]
    assert written == [
        {"code": each.code, "rule": each.local.rule.id, "provision": each.law.section, "waits_for": None}
        for each in found.assessment.conflicts
    ]
    assert written


def test_it_names_the_standard_the_law_and_the_municipality_by_what_they_said():
    basis = json.loads(basis_of(assess_case(karen(), NOW.date(), NOW)))
    version = StandardVersion.objects.get()
    assert basis["standard"] == {"id": version.pk, "title": version.title, "sha256": version.sha256}
    assert basis["law"] == law_hash()
    assert basis["municipality"] == municipality_hash(GREVE) != municipality_hash(BALLERUP)


def test_it_holds_every_known_fact_with_who_recorded_it_and_why():
    basis = json.loads(basis_of(assess_case(karen(), NOW.date(), NOW)))
    names = [fact["name"] for fact in basis["facts"]]
    assert names == sorted(names)
    need = basis["facts"][names.index("support_need")]
    assert (need["by"], need["reason"], need["recorded_at"]) == (str(user()), "Vurderet.", NOW.isoformat())


def test_each_fact_is_told_in_words_with_its_source_in_both_languages():
    words = json.loads(basis_of(assess_case(karen(), NOW.date(), NOW)))["words"]
    assert {language: words[language]["facts"]["granted_104"]["source"] for language in words} == {
        "da": "sagsbehandleren",
        "en": "the caseworker",
    }


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_value_is_told_in_words_with_what_it_is_and_how_it_binds(language):
    assessed = assess_case(karen(), NOW.date(), NOW)
    words = json.loads(basis_of(assessed))["words"][language]["values"]
    for name, value in assessed.assessment.values.items():
        topic, label = say_topic_and_label(name, language)
        strength = say(STRENGTHS, value.sourced.rule.strength, language) if value.sourced else ""
        assert words[name]["label"].lower() == (label or topic).lower()
        assert (words[name]["topic"], words[name]["strength"]) == (topic, strength)
        assert words[name]["value"] == say_proposed(name, value, language)


def test_the_decision_keeps_it_as_it_was_made():
    case = karen()
    draft(case, GRANT)
    decision = issue(case, LATER)
    assert decision.rested_on()["known_at"] == LATER.isoformat()
    assert decision.basis == basis_of(assess_case(case, LATER.date(), LATER))
    assert decision.basis == canonical_json(json.loads(decision.basis))
