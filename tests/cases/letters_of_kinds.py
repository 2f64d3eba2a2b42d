"""For each kind of letter, the letters of it that a case can give, written through the actions in a municipality."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from rettesnor.cases.competence.committee import committee_in
from rettesnor.cases.competence.recommend import recommend
from rettesnor.cases.competence.record_minutes import record_minutes
from rettesnor.cases.complaint.carry_out_appeal import carry_out_appeal
from rettesnor.cases.complaint.write_complaint_letter import write_complaint_letter
from rettesnor.cases.decision.annul_invalid import annul_invalid
from rettesnor.cases.decision.correct_slip import SlipWords, correct_slip
from rettesnor.cases.decision.refuse_reopening import refuse_reopening
from rettesnor.cases.decision.send_deadline_notice import promised_in, send_deadline_notice
from rettesnor.cases.file.day import day_of
from rettesnor.cases.hearing.time_to_answer import usual_day_to_answer
from rettesnor.cases.hearing.write_hearing import write_hearing
from rettesnor.cases.hearing.write_information_notice import write_information_notice
from rettesnor.cases.intake.send_receipt import send_receipt
from rettesnor.cases.models import (
    AppealOutcomeKind,
    Case,
    CommitteeOutcome,
    Complaint,
    ComplaintLetterKind,
    Decision,
    Outcome,
    PartName,
    ReassessmentResult,
    SentBy,
    SentLetter,
    Slip,
)
from rettesnor.letters.content import Letter
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.complaint.complaining import answered, complain, held, package, reassess, send
from tests.cases.course import deliver
from tests.cases.issuing import with_part

BY_POST = SentBy.LETTER
LESS_TIME = with_part(cast.GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")


@dataclass(frozen=True)
class Written:
    """A letter as it was kept: what it was made of, and the file."""

    case: Case
    letter: Letter
    pdf: bytes


def case_in(code: str, who: str = "karen", /, **values: Any) -> Case:
    """An application where the municipality's newest standard in force, if it has one, is the one it works by."""
    if not StandardVersion.objects.filter(municipality=code).exists():
        for name in files.standard_ids():
            standard = files.standard(name)
            if files.municipality(standard.municipality).code == code and standard.status.stage == "in-force":
                StandardVersion.objects.record(standard, now=cast.NOW - timedelta(days=100))
    load_default_blocks(code, "da", now=cast.NOW - timedelta(days=100))
    cast.confirm_senders(code)
    case = cast.application(who, municipality=code, by=cast.user(code))
    if values:
        cast.facts(case, **values)
    return case


def _receipts(code: str) -> Iterator[Written]:
    case = case_in(code)
    yield _sent(send_receipt(case, by=cast.user(code), now=cast.NOW, how=BY_POST))


def _information_notices(code: str) -> Iterator[Written]:
    notice = write_information_notice(
        case_in(code),
        by=cast.user(code),
        now=cast.NOW,
        text="Vi skal vide, hvad du kan.",
        facts=["cannot_work_on_normal_terms"],
        how=BY_POST,
        due_on=cast.NOW.date() + timedelta(days=21),
    )
    yield _sent(notice.letter)


def _hearings(code: str) -> Iterator[Written]:
    case = case_in(code, **cast.CAN_USE_A_FLEX_JOB)
    hearing = write_hearing(
        case,
        by=cast.user(code),
        now=cast.NOW,
        material="Det kan blive til et afslag.",
        facts=["option_flex_job"],
        how=BY_POST,
        due_on=usual_day_to_answer(case, cast.NOW, BY_POST),
    )
    yield _sent(hearing.letter)


def _deadline_notices(code: str) -> Iterator[Written]:
    case = case_in(code)
    promised = promised_in(case, cast.NOW)
    if promised is None:
        return  # nothing sets a day that could be missed
    later = promised.day + timedelta(days=28)
    notice = send_deadline_notice(
        case, by=cast.user(code), now=cast.NOW, why="Vi venter på en udtalelse.", how=BY_POST, expected_on=later
    )
    yield _sent(notice.letter)


def _decisions(code: str) -> Iterator[Written]:
    """A full grant, a partial one after a hearing that nobody answered, a refusal after one that was answered."""
    yield _issued(_granted(code))
    yield _issued(_partly_granted(code))
    yield _issued(_rejected(code))


def _decided(case: Case) -> Decision:
    """Issued, and by the committee first where the standard has one."""
    on = day_of(cast.LATER)
    if committee_in(case, on):
        by = cast.user(case.municipality)
        recommend(case, by=by, now=cast.LATER, meets_on=on, text="Det indstilles sådan.")
        outcome = CommitteeOutcome(case.draft.outcome or CommitteeOutcome.POSTPONED)
        record_minutes(case, by=by, now=cast.LATER, outcome=outcome, words="Udvalget tiltræder indstillingen.")
    return cast.issue(case)


def _granted(code: str) -> Decision:
    case = case_in(code, **cast.INSIDE)
    cast.draft(case, cast.GRANT)
    if code == cast.BALLERUP:
        cast.no_draft_hearing(case)
    return _decided(case)


def _partly_granted(code: str) -> Decision:
    case = case_in(code, "ole", **cast.INSIDE)
    cast.draft(case, LESS_TIME)
    cast.hearing(case, ("support_need",))
    cast.draft(case, replace(LESS_TIME, weighed="Du har ikke svaret."), cast.LATER)
    return _decided(case)


def _rejected(code: str) -> Decision:
    asked = cast.ONLY_BALLERUP_ASKS if code == cast.BALLERUP else {}
    case = case_in(code, "amir", **{**cast.INSIDE, **asked, **cast.CAN_USE_A_FLEX_JOB})
    cast.answer(cast.hearing(case))
    cast.draft(case, cast.REJECTION, cast.LATER)
    return _decided(case)


def _refused(code: str) -> Decision:
    """A refusal that has reached the citizen."""
    decision = _rejected(code)
    deliver(decision.case, cast.LATER.date(), BY_POST)
    return decision


def _complaint(code: str) -> Complaint:
    return complain(_refused(code).case, cast.LATER)


def _about(complaint: Complaint, kind: ComplaintLetterKind, **more: Any) -> Written:
    row = write_complaint_letter(
        complaint.case,
        by=cast.user(complaint.municipality),
        now=cast.LATER,
        complaint=complaint,
        kind=kind,
        how=BY_POST,
        **{"text": "", "expected_on": None, **more},
    )
    return _sent(row.letter)


def _complaint_receipts(code: str) -> Iterator[Written]:
    yield _about(_complaint(code), ComplaintLetterKind.RECEIPT)


def _complaint_delays(code: str) -> Iterator[Written]:
    later = cast.LATER.date() + timedelta(days=70)
    more = {"text": "En udtalelse fra lægen.", "expected_on": later}
    yield _about(_complaint(code), ComplaintLetterKind.MORE_INFORMATION, **more)


def _complaint_results(code: str) -> Iterator[Written]:
    complaint = _complaint(code)
    reassess(complaint, ReassessmentResult.NONE, cast.LATER)
    yield _about(complaint, ComplaintLetterKind.RESULT)


def _complaints_forwarded(code: str) -> Iterator[Written]:
    complaint = _complaint(code)
    reassess(complaint, ReassessmentResult.NONE, cast.LATER)
    package(complaint, cast.LATER)
    send(complaint, cast.LATER)
    yield _sent(held(complaint, cast.LATER).letters[-1].letter)


def _carried_out(code: str) -> Iterator[Written]:
    complaint = _complaint(code)
    reassess(complaint, ReassessmentResult.NONE, cast.LATER)
    package(complaint, cast.LATER)
    send(complaint, cast.LATER)
    answered(complaint, AppealOutcomeKind.CHANGED, cast.LATER)
    cast.draft(complaint.case, cast.GRANT, cast.LATER)
    decision = carry_out_appeal(complaint.case, by=cast.user(code), now=cast.LATER, complaint=complaint)
    letter = KINDS["carried_out"].content.model_validate_json(decision.letter)
    yield Written(decision.case, letter, bytes(decision.pdf))


def _annulments(code: str) -> Iterator[Written]:
    decision = _refused(code)
    why = "Du blev ikke hørt over det hele."
    by = cast.user(code)
    row = annul_invalid(decision.case, by=by, now=cast.LATER, decision=decision, why=why, how=BY_POST)
    yield _sent(row.letter)


def _slip_corrections(code: str) -> Iterator[Written]:
    decision = _refused(code)
    name = decision.case.citizen.name
    words = SlipWords(Slip.NAME, name, f"{name}r", "Navnet er stavet forkert.")
    by = cast.user(code)
    row = correct_slip(decision.case, by=by, now=cast.LATER, decision=decision, words=words, how=BY_POST)
    yield _sent(row.letter)


def _reopening_refusals(code: str) -> Iterator[Written]:
    row = refuse_reopening(
        _refused(code).case,
        by=cast.user(code),
        now=cast.LATER,
        asked_on=cast.LATER.date(),
        why="Det, du skriver, vidste vi.",
        how=BY_POST,
    )
    yield _sent(row.letter)


WRITERS: Mapping[str, Callable[[str], Iterator[Written]]] = {
    "receipt": _receipts,
    "information_notice": _information_notices,
    "hearing": _hearings,
    "deadline_notice": _deadline_notices,
    "decision": _decisions,
    "complaint_receipt": _complaint_receipts,
    "complaint_delay": _complaint_delays,
    "complaint_result": _complaint_results,
    "complaint_forwarded": _complaints_forwarded,
    "carried_out": _carried_out,
    "annulment": _annulments,
    "slip_correction": _slip_corrections,
    "reopening_refusal": _reopening_refusals,
}


def _sent(kept: SentLetter | None) -> Written:
    assert kept is not None
    letter = KINDS[kept.kind].content.model_validate_json(kept.content)
    return Written(kept.case, letter, bytes(kept.pdf))


def _issued(decision: Decision) -> Written:
    letter = KINDS["decision"].content.model_validate_json(decision.letter)
    return Written(decision.case, letter, bytes(decision.pdf))
