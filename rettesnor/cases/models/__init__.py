"""The tables of a case, one file each."""

from rettesnor.cases.models.case import Case, Channel, Help, JournalCounter
from rettesnor.cases.models.citizen import Citizen
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.delivery import Delivery
from rettesnor.cases.models.deviation import Deviation
from rettesnor.cases.models.draft import DecisionDraft, Outcome, PartName
from rettesnor.cases.models.fact import CaseFact, Source
from rettesnor.cases.models.hearing import Ground, Hearing, HearingAnswer, HearingExemption, SentBy
from rettesnor.cases.models.index import CaseIndex
from rettesnor.cases.models.reconsideration import Reconsideration

__all__ = [
    "Case",
    "CaseFact",
    "CaseIndex",
    "Channel",
    "Citizen",
    "Decision",
    "DecisionDraft",
    "Delivery",
    "Deviation",
    "Ground",
    "Hearing",
    "HearingAnswer",
    "HearingExemption",
    "Help",
    "JournalCounter",
    "Outcome",
    "PartName",
    "Reconsideration",
    "SentBy",
    "Source",
]
