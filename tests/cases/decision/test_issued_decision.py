"""What an issued decision keeps, whatever happens afterwards."""

import hashlib
import json
import threading

import pytest
from django.db import connection

from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.hashes import law_hash, municipality_hash
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Decision
from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.letters.models import TextBlock, write_block
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, GREVE, LATER, NOW, draft, facts, issue, karen, user


@pytest.fixture
def decision(db):
    case = karen(support_need="light")
    record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="VUM viser ikke det hele.")
    draft(case, GRANT)
    return issue(case)


def test_the_basis_names_the_exact_standard_law_and_engine(decision):
    basis = decision.rested_on()
    standard = StandardVersion.objects.get()
    assert basis["standard"] == {"id": "greve-2019", "title": standard.title, "sha256": standard.sha256}
    assert hashlib.sha256(standard.content.encode()).hexdigest() == standard.sha256
    assert basis["law"] == law_hash()
    assert basis["engine"]


def test_the_basis_names_the_municipality_s_own_choices_that_its_days_were_counted_by(decision):
    basis = decision.rested_on()
    assert basis["municipality"] == municipality_hash(GREVE)
    assert municipality_hash(GREVE) != municipality_hash(BALLERUP)


def test_the_basis_holds_each_fact_with_its_provenance(decision):
    [fact] = [fact for fact in decision.rested_on()["facts"] if fact["name"] == "support_need"]
    assert fact == {
        "name": "support_need",
        "value": "light",
        "holds_from": "2026-10-01",
        "recorded_at": NOW.isoformat(),
        "source": "caseworker",
        "document": "Samtale",
        "said_on": "2026-10-02",
        "by": "Sanne Test",
        "reason": "Vurderet.",
    }


def test_the_basis_quotes_each_finding_and_keeps_what_was_set_aside(decision):
    findings = {finding["rule"]: finding for finding in decision.rested_on()["findings"]}
    assert findings["sel-103-cause"]["result"] == "met"
    assert findings["sel-103-cause"]["section"] == "serviceloven § 103, stk. 1"
    assert findings["need-too-low"]["quotes"][0].startswith("Målgruppen omfatter ikke borgere med intet støttebehov")
    assert findings["need-too-low"]["set_aside"] == "VUM viser ikke det hele."
    assert [row["rule"] for row in decision.rested_on()["deviations"]] == ["need-too-low"]


def test_the_same_content_always_has_the_same_bytes(decision):
    basis = json.dumps(json.loads(decision.basis), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert basis == decision.basis


def test_facts_that_change_afterwards_leave_the_explanation_as_it_was(decision):
    before = (decision.basis, decision.letter, bytes(decision.pdf))
    facts(decision.case, now=LATER, cannot_use_other_offers=False, option_flex_job="can_use", exhausted_flex_job=False)
    assert assess_case(decision.case, LATER.date(), LATER).assessment.law == "outside"
    decision.refresh_from_db()
    assert (decision.basis, decision.letter, bytes(decision.pdf)) == before
    assert decision.rested_on()["outcome"]["law"] == "inside"


def test_a_new_wording_of_a_text_leaves_the_letter_as_it_was(decision):
    write_block(municipality=GREVE, key="contact", language="da", text="Ring til os.", ready=True, by=user(), now=LATER)
    [contact] = [block for block in decision.blocks if block["key"] == "contact"]
    assert TextBlock.objects.get(pk=contact["id"]).version == contact["version"] == 1
    assert DecisionLetter.model_validate_json(decision.letter).blocks["contact"].startswith("Kontakt os")


def test_neither_basis_nor_letter_holds_the_personal_number(decision):
    assert "630485" not in decision.basis + decision.letter
    assert b"630485" not in bytes(decision.pdf)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_who_issue_at_the_same_moment_make_one_decision():
    case = karen()
    draft(case, GRANT)
    issuer = user()
    start, outcomes = threading.Barrier(2), []

    def try_to_issue():
        start.wait()
        try:
            outcomes.append(issue(case, by=issuer).outcome)
        except NotAllowed as refused:
            outcomes.append(refused.obstacles[0].code)
        finally:
            connection.close()

    threads = [threading.Thread(target=try_to_issue) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["granted", "no_draft"]
    assert Decision.objects.count() == 1
