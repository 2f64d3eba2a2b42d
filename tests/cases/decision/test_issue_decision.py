"""Issuing a decision: what stops it, and the lawful way through each stop."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION, examine, preview
from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.models import Decision, DecisionDraft, Outcome
from rettesnor.letters.blocks import default_blocks
from rettesnor.letters.models import TextBlock, write_block
from rettesnor.standards import files
from rettesnor.standards.models import Stage, StandardVersion
from tests.cases.cast import (
    BALLERUP,
    GRANT,
    GREVE,
    LATER,
    NOW,
    REJECTION,
    STANDARDS,
    answer,
    confirm_senders,
    draft,
    facts,
    hearing,
    issue,
    karen,
    ole,
    user,
)
from tests.cases.issuing import refused, refused_code, stopped_by

pytestmark = pytest.mark.django_db
IN_FORCE = {"stage": Stage.IN_FORCE, "holds_from": NOW.date(), "recorded_at": NOW}


def test_a_full_grant_is_issued_without_a_hearing():
    case = karen()
    draft(case, GRANT)
    assert ISSUE_DECISION.why_not(case, by=user(), now=LATER) is None
    decision = issue(case)
    assert decision.outcome == Outcome.GRANTED
    assert (decision.by, decision.at) == (user(), LATER)
    first_page = PdfReader(io.BytesIO(decision.pdf)).pages[0].extract_text().replace("\n", " ")
    assert "Du får beskyttet beskæftigelse fire dage om ugen." in first_page
    assert Event.objects.get(verb="issue_decision").details == {
        "decision": decision.pk,
        "outcome": "granted",
        "said": {"da": "Udstedte afgørelsen: bevilget", "en": "Issued the decision: granted"},
    }


def test_the_texts_of_the_letter_are_kept_by_their_keys_and_versions():
    case = karen()
    draft(case, GRANT)
    kept = issue(case).blocks
    texts = {text.pk: (text.key, text.version) for text in TextBlock.objects.filter(municipality=GREVE)}
    assert kept
    assert all(block == {"id": block["id"], "key": block["key"], "version": block["version"]} for block in kept)
    assert all(texts[block["id"]] == (block["key"], block["version"]) for block in kept)


def test_a_full_grant_says_what_is_started_and_why():
    case = karen()
    draft(case, replace(GRANT, intervention="", purpose=""))
    assert [(obstacle.code, obstacle.provision) for obstacle in stopped_by(case)] == [
        ("letter.intervention", "SEL § 3, stk. 2"),
        ("letter.purpose", "SEL § 3, stk. 2"),
    ]


def test_without_a_draft_there_is_nothing_to_issue():
    assert refused_code(karen()) == "no_draft"


def test_a_draft_without_its_sentence_or_its_target_group_is_incomplete():
    case = karen()
    draft(case, replace(GRANT, decision_sentence=" "))
    assert refused(case).parameters == {"what": "decision_sentence"}
    draft(case, replace(GRANT, parts=()))
    assert (refused(case).code, refused(case).parameters) == ("part_undecided", {"part": "target_group"})


def test_nobody_issues_from_another_municipality_even_when_the_action_is_called_directly():
    case = karen()
    draft(case, GRANT)
    assert refused_code(case, by=user(BALLERUP)) == "other_municipality"


@pytest.mark.parametrize("role", Role)
def test_only_caseworkers_and_team_leaders_issue(role):
    case = karen()
    draft(case, GRANT)
    if role in (Role.CASEWORKER, Role.TEAM_LEADER):
        assert issue(case, by=user(role=role)).by == user(role=role)
    else:
        assert refused_code(case, by=user(role=role)) == "capability"


@pytest.mark.parametrize("stage", ["draft", "proposed", "replaced"])
def test_nothing_is_decided_on_a_standard_that_is_not_in_force(stage):
    case = karen()
    version = StandardVersion.objects.get()
    other = StandardVersion.objects.create(
        id="another",
        municipality=GREVE,
        sha256=version.sha256,
        content=version.content,
        stage=stage,
        recorded_at=NOW,
    )
    draft(case, GRANT)
    DecisionDraft.objects.update(standard=other)
    assert refused_code(case) == "standard_not_adopted"


@pytest.mark.parametrize("unready", [False, True])
def test_a_text_that_is_missing_or_not_ready_stops_the_letter(unready):
    StandardVersion.objects.record(files.standard(STANDARDS[GREVE]), now=NOW)
    for key, text in default_blocks("da").items():
        if key != "contact" or unready:
            ready = key != "contact"
            write_block(municipality=GREVE, key=key, language="da", text=text, ready=ready, by=user(), now=NOW)
    confirm_senders(GREVE)
    case = karen()
    draft(case, GRANT)
    reason = refused(case)
    assert reason.code == "text_block_missing"
    assert "contact" in reason.parameters["blocks"]


def test_a_preview_changes_nothing_and_says_that_it_is_a_draft():
    case = karen()
    draft(case, replace(GRANT, purpose=""))
    assert preview(case, by=user(), now=LATER).startswith(b"%PDF")
    assert not Decision.objects.exists()


@pytest.mark.parametrize("changed", ["draft", "facts", "texts"])
def test_what_has_changed_since_it_was_read_is_not_issued(changed):
    case = karen()
    draft(case, GRANT)
    seen = examine(case, by=user(), now=LATER).ready.seal
    if changed == "draft":
        draft(case, replace(GRANT, purpose="Noget andet."))
    elif changed == "facts":
        facts(case, support_need="high")
    else:
        write_block(municipality=GREVE, key="contact", language="da", text="Ring.", ready=True, by=user(), now=NOW)
    assert refused_code(case, seen=seen) == "draft_changed"


def test_what_was_read_is_issued_a_minute_later_and_by_a_colleague():
    case = karen()
    draft(case, GRANT)
    seen = examine(case, by=user(), now=LATER).ready.seal
    assert issue(case, LATER + timedelta(minutes=1), by=user(role=Role.TEAM_LEADER), seen=seen).by != user()


@pytest.mark.parametrize(
    ("promised", "changes", "gap"),
    [
        ("follow-up", {}, "follow_up"),
        ("goals", {"goals": ""}, "goals"),
        ("reasons", {"reasons": ""}, "promised_reasons"),
        ("target-group", {}, None),
        ("appeal-guidance", {}, None),
    ],
)
def test_what_the_standard_promises_that_a_decision_says_is_missed_with_its_words(promised, changes, gap):
    case = karen()
    content = replace(GRANT, **changes)
    says = StandardVersion.objects.get().content.replace('"target-group","offer"', f'"{promised}"')
    assert says != StandardVersion.objects.get().content
    version = StandardVersion.objects.create(
        id="promises", municipality=GREVE, sha256="0" * 64, content=says, **IN_FORCE
    )
    save_draft(case, content, by=user(), now=NOW, standard=version)
    if gap is None:
        assert ISSUE_DECISION.why_not(case, by=user(), now=LATER) is None
    else:
        assert f"letter.{gap}" in [obstacle.code for obstacle in stopped_by(case)]


@pytest.mark.parametrize(("outcome", "gaps"), [("grant", ["letter.follow_up"]), ("rejection", [])])
def test_what_is_promised_of_one_outcome_is_not_missed_in_another(outcome, gaps):
    case = karen()
    said = '"says":["target-group","offer"]'
    kept = StandardVersion.objects.get().content
    assert kept.count(said) == 1
    content = kept.replace(said, f'"says":["follow-up"],"outcome":"{outcome}"')
    version = StandardVersion.objects.create(
        id="promises", municipality=GREVE, sha256="0" * 64, content=content, **IN_FORCE
    )
    save_draft(case, GRANT, by=user(), now=NOW, standard=version)
    assert [obstacle.code for obstacle in stopped_by(case)] == gaps


def test_a_draft_is_issued_once():
    case = karen()
    draft(case, GRANT)
    issue(case)
    assert refused_code(case) == "no_draft"


def test_a_new_decision_says_why_and_points_back():
    case = karen()
    draft(case, GRANT)
    first = issue(case)
    draft(case, GRANT)
    assert refused_code(case) == "new_decision_needs_reason"
    draft(case, replace(GRANT, supersedes_because="Borgeren er flyttet."))
    assert issue(case, LATER + timedelta(days=1)).supersedes == first


def test_a_new_decision_needs_a_hearing_of_its_own():
    case = ole()
    answer(hearing(case))
    draft(case, REJECTION)
    issue(case)
    draft(case, replace(REJECTION, supersedes_because="Nye oplysninger."))
    assert refused_code(case, LATER + timedelta(days=1)) == "hearing_missing"


def test_the_database_refuses_to_change_a_decision():
    case = karen()
    draft(case, GRANT)
    decision = issue(case)
    decision.outcome = Outcome.REJECTED
    with pytest.raises(DatabaseError), transaction.atomic():
        decision.save()
