"""The tables of a case, one file each."""

from rettesnor.cases.models.annulment import Annulment, AnnulmentGround, ToldBy
from rettesnor.cases.models.application import ApplicationDetails, Channel, Help
from rettesnor.cases.models.approval import ApprovalRequest, DraftReview
from rettesnor.cases.models.assignment import Assignment
from rettesnor.cases.models.case import Case, JournalCounter
from rettesnor.cases.models.citizen import Citizen
from rettesnor.cases.models.citizen_change import Changed, CitizenChange
from rettesnor.cases.models.closing import CaseClosing, ClosingGround
from rettesnor.cases.models.committee import CommitteeMinutes, CommitteeOutcome, Recommendation
from rettesnor.cases.models.complaint import Complainer, Complaint, DroppedComplaint
from rettesnor.cases.models.complaint_letter import ComplaintLetter, ComplaintLetterKind
from rettesnor.cases.models.contact import Contact, ContactEnd, ContactKind
from rettesnor.cases.models.deadline_notice import DeadlineNotice
from rettesnor.cases.models.decision import DecidedBy, Decision
from rettesnor.cases.models.decision_talk import DecisionTalk, TalkedHow
from rettesnor.cases.models.delivery import Delivery
from rettesnor.cases.models.deviation import Deviation
from rettesnor.cases.models.discarded_draft import DiscardedDraft
from rettesnor.cases.models.disqualification import Disqualification, DisqualificationRuling, RulingOutcome
from rettesnor.cases.models.draft import Considered, DecisionDraft, OtherHelp, Outcome, PartName
from rettesnor.cases.models.fact import CaseFact, Source
from rettesnor.cases.models.forwarding import (
    AppealOutcome,
    AppealOutcomeKind,
    CarriedOut,
    ForwardedBy,
    ForwardedPackage,
    Forwarding,
)
from rettesnor.cases.models.hearing import Ground, Hearing, HearingAnswer, HearingExemption
from rettesnor.cases.models.index import CaseIndex
from rettesnor.cases.models.information_notice import InformationNotice
from rettesnor.cases.models.reassessment import Maintaining, Reassessment, ReassessmentResult
from rettesnor.cases.models.reconsideration import Reconsideration
from rettesnor.cases.models.reopening import Reopening, ReopeningGround, ReopeningRefusal
from rettesnor.cases.models.revision import RaisedBy, Revision, RevisionKind
from rettesnor.cases.models.sending import Sending
from rettesnor.cases.models.sent_by import SentBy
from rettesnor.cases.models.sent_letter import KindOfLetter, SentLetter
from rettesnor.cases.models.slip_correction import Slip, SlipCorrection
from rettesnor.cases.models.superseding import History, histories, still_standing
from rettesnor.cases.models.transfer import CaseTransfer, TransferAnswer

__all__ = [
    "Annulment",
    "AnnulmentGround",
    "AppealOutcome",
    "AppealOutcomeKind",
    "ApplicationDetails",
    "ApprovalRequest",
    "Assignment",
    "CarriedOut",
    "Case",
    "CaseClosing",
    "CaseFact",
    "CaseIndex",
    "CaseTransfer",
    "Changed",
    "Channel",
    "Citizen",
    "CitizenChange",
    "ClosingGround",
    "CommitteeMinutes",
    "CommitteeOutcome",
    "Complainer",
    "Complaint",
    "ComplaintLetter",
    "ComplaintLetterKind",
    "Considered",
    "Contact",
    "ContactEnd",
    "ContactKind",
    "DeadlineNotice",
    "DecidedBy",
    "Decision",
    "DecisionDraft",
    "DecisionTalk",
    "Delivery",
    "Deviation",
    "DiscardedDraft",
    "Disqualification",
    "DisqualificationRuling",
    "DraftReview",
    "DroppedComplaint",
    "ForwardedBy",
    "ForwardedPackage",
    "Forwarding",
    "Ground",
    "Hearing",
    "HearingAnswer",
    "HearingExemption",
    "Help",
    "History",
    "InformationNotice",
    "JournalCounter",
    "KindOfLetter",
    "Maintaining",
    "OtherHelp",
    "Outcome",
    "PartName",
    "RaisedBy",
    "Reassessment",
    "ReassessmentResult",
    "Recommendation",
    "Reconsideration",
    "Reopening",
    "ReopeningGround",
    "ReopeningRefusal",
    "Revision",
    "RevisionKind",
    "RulingOutcome",
    "Sending",
    "SentBy",
    "SentLetter",
    "Slip",
    "SlipCorrection",
    "Source",
    "TalkedHow",
    "ToldBy",
    "TransferAnswer",
    "histories",
    "still_standing",
]
