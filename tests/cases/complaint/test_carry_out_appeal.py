"""Carrying out what Ankestyrelsen changed: the decision says whose it is."""

from dataclasses import replace

import pytest

from rettesnor.cases.complaint.carry_out_appeal import carry_out_appeal
from rettesnor.cases.complaint.register_complaint import register_complaint
from rettesnor.cases.complaint.withdraw_appeal_outcome import withdraw_appeal_outcome
from rettesnor.cases.file.after_complaint import complaint_about
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import AppealOutcome, AppealOutcomeKind, CarriedOut, CaseIndex, DecidedBy
from rettesnor.letters.kinds.decision.stored import stored_letter
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.complaint.complaining import answered, codes, content, decided, sent_on, weeks
from tests.cases.course import deliver
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

BACK = weeks(20)


def carry_out(complaint):
    return carry_out_appeal(complaint.case, by=cast.user(), now=BACK, complaint=complaint)


def changed():
    complaint = sent_on(decided())
    outcome = answered(complaint, AppealOutcomeKind.CHANGED, BACK)
    return complaint, outcome


def test_the_draft_becomes_ankestyrelsen_s_decision_without_a_hearing_of_our_own():
    complaint, outcome = changed()
    cast.draft(complaint.case, cast.GRANT, BACK)
    decision = carry_out(complaint)
    assert (decision.decided_by, decision.outcome) == (DecidedBy.ANKESTYRELSEN, "granted")
    assert CarriedOut.objects.get().outcome == outcome
    assert CaseIndex.objects.get(case=complaint.case).waits_since == BACK.date()  # its delivery
    text = words_of(bytes(decision.pdf))
    assert "Det er Ankestyrelsens afgørelse" in text
    assert "Sådan klager du" not in text
    assert stored_letter(decision.letter).address == tuple(complaint.case.citizen.address)


def test_nobody_complains_about_it_here():
    complaint, _outcome = changed()
    case = complaint.case
    cast.draft(case, cast.GRANT, BACK)
    decision = carry_out(complaint)
    deliver(case, BACK.date(), now=BACK)
    rows = dated(case, BACK)
    assert complaint_about(decision, rows, StandardVersion.objects.adopted(case.municipality, rows.on)) is None
    about = content(case, BACK, decision=decision)
    assert codes(lambda: register_complaint(case, about, by=cast.user(), now=BACK)) == ["not_ours_to_reassess"]


def test_the_draft_says_what_is_changed():
    complaint, _outcome = changed()
    assert codes(lambda: carry_out(complaint)) == ["no_draft"]
    cast.draft(complaint.case, replace(cast.GRANT, parts=()), BACK)
    assert codes(lambda: carry_out(complaint)) == ["part_undecided"]
    cast.draft(complaint.case, replace(cast.GRANT, decision_sentence=""), BACK)
    assert codes(lambda: carry_out(complaint)) == ["draft_lacks"]


def test_only_a_change_is_carried_out_and_only_once():
    upheld = sent_on(decided())
    answered(upheld, AppealOutcomeKind.UPHELD, BACK)
    assert codes(lambda: carry_out(upheld)) == ["nothing_to_carry_out"]


def test_it_is_carried_out_once():
    complaint, _outcome = changed()
    cast.draft(complaint.case, cast.GRANT, BACK)
    carry_out(complaint)
    assert codes(lambda: carry_out(complaint)) == ["nothing_to_carry_out"]


def test_a_draft_that_carries_it_out_is_not_issued_as_the_municipality_s_own():
    complaint, outcome = changed()
    case = complaint.case
    cast.draft(case, replace(cast.GRANT, supersedes_because="Ankestyrelsen har ændret afgørelsen."), BACK)
    assert codes(lambda: cast.issue(case, BACK)) == ["change_not_carried_out"]
    assert case.decisions.count() == 1
    carry_out(complaint)
    cast.draft(case, replace(cast.GRANT, supersedes_because="Hun vil hellere begynde i januar."), BACK)
    assert cast.issue(case, BACK).decided_by == DecidedBy.MUNICIPALITY
    assert AppealOutcome.objects.get() == outcome


def test_where_the_answer_was_recorded_by_mistake_the_municipality_decides_again():
    complaint, outcome = changed()
    case = complaint.case
    withdraw_appeal_outcome(case, by=cast.user(), now=BACK, row=outcome, reason="Svaret hører til en anden sag.")
    cast.draft(case, replace(cast.GRANT, supersedes_because="Nye oplysninger."), BACK)
    assert codes(lambda: cast.issue(case, BACK)) == []
