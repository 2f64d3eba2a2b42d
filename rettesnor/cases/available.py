"""What a case allows now, and why not the rest: the answers of the actions' own guards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT
from rettesnor.cases.competence.ask_approval import ASK_APPROVAL
from rettesnor.cases.competence.raise_disqualification import RAISE_DISQUALIFICATION
from rettesnor.cases.competence.receive_transfer import RECEIVE_TRANSFER
from rettesnor.cases.competence.recommend import RECOMMEND
from rettesnor.cases.competence.record_minutes import RECORD_MINUTES
from rettesnor.cases.competence.rule_on_disqualification import RULE_ON_DISQUALIFICATION
from rettesnor.cases.competence.send_back_draft import SEND_BACK_DRAFT
from rettesnor.cases.competence.send_back_transfer import SEND_BACK_TRANSFER
from rettesnor.cases.competence.transfer_case import TRANSFER_CASE
from rettesnor.cases.complaint.carry_out_appeal import CARRY_OUT_APPEAL
from rettesnor.cases.complaint.correct_complaint import CORRECT_COMPLAINT
from rettesnor.cases.complaint.drop_complaint import DROP_COMPLAINT
from rettesnor.cases.complaint.forward_complaint import FORWARD_COMPLAINT
from rettesnor.cases.complaint.make_package import MAKE_PACKAGE
from rettesnor.cases.complaint.reassess_complaint import REASSESS_COMPLAINT
from rettesnor.cases.complaint.record_appeal_outcome import RECORD_APPEAL_OUTCOME
from rettesnor.cases.complaint.record_maintaining import RECORD_MAINTAINING
from rettesnor.cases.complaint.register_complaint import REGISTER_COMPLAINT
from rettesnor.cases.complaint.send_complaint_letter import SEND_COMPLAINT_LETTER
from rettesnor.cases.complaint.withdraw_appeal_outcome import WITHDRAW_APPEAL_OUTCOME
from rettesnor.cases.complaint.withdraw_complaint import WITHDRAW_COMPLAINT
from rettesnor.cases.complaint.withdraw_complaint_letter import WITHDRAW_COMPLAINT_LETTER
from rettesnor.cases.complaint.withdraw_drop import WITHDRAW_DROP
from rettesnor.cases.complaint.withdraw_forwarding import WITHDRAW_FORWARDING
from rettesnor.cases.complaint.withdraw_maintaining import WITHDRAW_MAINTAINING
from rettesnor.cases.complaint.withdraw_reassessment import WITHDRAW_REASSESSMENT
from rettesnor.cases.complaint.write_complaint_letter import WRITE_COMPLAINT_LETTER
from rettesnor.cases.decision.annul_decision import ANNUL_DECISION
from rettesnor.cases.decision.annul_invalid import ANNUL_INVALID
from rettesnor.cases.decision.correct_deadline_notice import CORRECT_DEADLINE_NOTICE
from rettesnor.cases.decision.correct_delivery import CORRECT_DELIVERY
from rettesnor.cases.decision.correct_slip import CORRECT_SLIP
from rettesnor.cases.decision.discard_draft import DISCARD_DRAFT
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.let_stand import LET_STAND
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.record_posting import RECORD_POSTING
from rettesnor.cases.decision.record_talk import RECORD_TALK
from rettesnor.cases.decision.refuse_reopening import REFUSE_REOPENING
from rettesnor.cases.decision.reopen_decision import REOPEN_DECISION
from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.decision.send_deadline_notice import SEND_DEADLINE_NOTICE
from rettesnor.cases.decision.send_letter import SEND_LETTER
from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER
from rettesnor.cases.decision.take_over_draft import TAKE_OVER_DRAFT
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT
from rettesnor.cases.decision.withdraw_deadline_notice import WITHDRAW_DEADLINE_NOTICE
from rettesnor.cases.decision.withdraw_delivery import WITHDRAW_DELIVERY
from rettesnor.cases.decision.withdraw_reopening import WITHDRAW_REOPENING
from rettesnor.cases.deviation.record_deviation import RECORD_DEVIATION
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.correct_hearing import CORRECT_HEARING
from rettesnor.cases.hearing.correct_hearing_answer import CORRECT_HEARING_ANSWER
from rettesnor.cases.hearing.exempt_hearing import EXEMPT_HEARING
from rettesnor.cases.hearing.extend_hearing import EXTEND_HEARING
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER
from rettesnor.cases.hearing.send_hearing import SEND_HEARING
from rettesnor.cases.hearing.send_information_notice import SEND_INFORMATION_NOTICE
from rettesnor.cases.hearing.withdraw_exemption import WITHDRAW_EXEMPTION
from rettesnor.cases.hearing.withdraw_hearing import WITHDRAW_HEARING
from rettesnor.cases.hearing.withdraw_hearing_answer import WITHDRAW_HEARING_ANSWER
from rettesnor.cases.hearing.withdraw_information_notice import WITHDRAW_INFORMATION_NOTICE
from rettesnor.cases.hearing.write_hearing import WRITE_HEARING
from rettesnor.cases.hearing.write_information_notice import WRITE_INFORMATION_NOTICE
from rettesnor.cases.intake.close_case import CLOSE_CASE
from rettesnor.cases.intake.correct_application import CORRECT_APPLICATION
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.intake.reopen_case import REOPEN_CASE
from rettesnor.cases.intake.send_receipt import SEND_RECEIPT
from rettesnor.cases.models import Case
from rettesnor.cases.people.assign_case import ASSIGN_CASE
from rettesnor.cases.revision.open_revision import OPEN_REVISION

ACTIONS: tuple[Action, ...] = (
    CORRECT_APPLICATION,
    SEND_RECEIPT,
    RECORD_FACTS,
    RECORD_DEVIATION,
    WITHDRAW_DEVIATION,
    WRITE_HEARING,
    SEND_HEARING,
    CORRECT_HEARING,
    EXTEND_HEARING,
    WITHDRAW_HEARING,
    RECORD_HEARING_ANSWER,
    CORRECT_HEARING_ANSWER,
    WITHDRAW_HEARING_ANSWER,
    EXEMPT_HEARING,
    WITHDRAW_EXEMPTION,
    WRITE_INFORMATION_NOTICE,
    SEND_INFORMATION_NOTICE,
    WITHDRAW_INFORMATION_NOTICE,
    SAVE_DRAFT,
    TAKE_OVER_DRAFT,
    DISCARD_DRAFT,
    RECOMMEND,
    RECORD_MINUTES,
    ASK_APPROVAL,
    APPROVE_DRAFT,
    SEND_BACK_DRAFT,
    ISSUE_DECISION,
    SEND_LETTER,
    TAKE_BACK_LETTER,
    RECORD_POSTING,
    RECORD_DELIVERY,
    CORRECT_DELIVERY,
    WITHDRAW_DELIVERY,
    SEND_DEADLINE_NOTICE,
    CORRECT_DEADLINE_NOTICE,
    WITHDRAW_DEADLINE_NOTICE,
    RECORD_TALK,
    LET_STAND,
    ANNUL_DECISION,
    ANNUL_INVALID,
    WITHDRAW_ANNULMENT,
    CORRECT_SLIP,
    REOPEN_DECISION,
    REFUSE_REOPENING,
    WITHDRAW_REOPENING,
    REGISTER_COMPLAINT,
    CORRECT_COMPLAINT,
    WITHDRAW_COMPLAINT,
    WRITE_COMPLAINT_LETTER,
    SEND_COMPLAINT_LETTER,
    WITHDRAW_COMPLAINT_LETTER,
    REASSESS_COMPLAINT,
    WITHDRAW_REASSESSMENT,
    RECORD_MAINTAINING,
    WITHDRAW_MAINTAINING,
    MAKE_PACKAGE,
    FORWARD_COMPLAINT,
    WITHDRAW_FORWARDING,
    DROP_COMPLAINT,
    WITHDRAW_DROP,
    RECORD_APPEAL_OUTCOME,
    WITHDRAW_APPEAL_OUTCOME,
    CARRY_OUT_APPEAL,
    OPEN_REVISION,
    CLOSE_CASE,
    REOPEN_CASE,
    ASSIGN_CASE,
    TRANSFER_CASE,
    RECEIVE_TRANSFER,
    SEND_BACK_TRANSFER,
    RAISE_DISQUALIFICATION,
    RULE_ON_DISQUALIFICATION,
)


@dataclass(frozen=True)
class Available:
    """The actions that are allowed, and of each other one everything that stops it."""

    allowed: tuple[Action, ...]
    stopped: Mapping[Action, tuple[Obstacle, ...]]


def available(case: Case, *, by: Actor, now: datetime) -> Available:
    """Ask every action of a case."""
    answers = {action: tuple(action.obstacles(case, by=by, now=now)) for action in ACTIONS}
    return Available(
        tuple(action for action, obstacles in answers.items() if not obstacles),
        {action: obstacles for action, obstacles in answers.items() if obstacles},
    )
