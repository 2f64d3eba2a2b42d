"""The tables of a case, one file each."""

from rettesnor.cases.models.annulment import Annulment, AnnulmentGround, ToldBy
from rettesnor.cases.models.application import ApplicationDetails, Channel, Help
from rettesnor.cases.models.assignment import Assignment
from rettesnor.cases.models.case import Case, JournalCounter
from rettesnor.cases.models.citizen import Citizen
from rettesnor.cases.models.citizen_change import Changed, CitizenChange
from rettesnor.cases.models.closing import CaseClosing, ClosingGround
from rettesnor.cases.models.contact import Contact, ContactEnd, ContactKind
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.delivery import Delivery
from rettesnor.cases.models.deviation import Deviation
from rettesnor.cases.models.discarded_draft import DiscardedDraft
from rettesnor.cases.models.draft import DecisionDraft, Outcome, PartName
from rettesnor.cases.models.fact import CaseFact, Source
from rettesnor.cases.models.hearing import Ground, Hearing, HearingAnswer, HearingExemption, SentBy
from rettesnor.cases.models.index import CaseIndex
from rettesnor.cases.models.information_notice import InformationNotice
from rettesnor.cases.models.reconsideration import Reconsideration
from rettesnor.cases.models.sending import Sending
from rettesnor.cases.models.superseding import History, histories, still_standing

__all__ = [
    "Annulment",
    "AnnulmentGround",
    "ApplicationDetails",
    "Assignment",
    "Case",
    "CaseClosing",
    "CaseFact",
    "CaseIndex",
    "Changed",
    "Channel",
    "Citizen",
    "CitizenChange",
    "ClosingGround",
    "Contact",
    "ContactEnd",
    "ContactKind",
    "Decision",
    "DecisionDraft",
    "Delivery",
    "Deviation",
    "DiscardedDraft",
    "Ground",
    "Hearing",
    "HearingAnswer",
    "HearingExemption",
    "Help",
    "History",
    "InformationNotice",
    "JournalCounter",
    "Outcome",
    "PartName",
    "Reconsideration",
    "Sending",
    "SentBy",
    "Source",
    "ToldBy",
    "histories",
    "still_standing",
]
