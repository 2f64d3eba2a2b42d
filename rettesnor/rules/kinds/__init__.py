"""The closed list of rule kinds, one module a kind: its parameters, how it lowers, when it is narrower than the law."""

from typing import Annotated, get_args

from pydantic import Field

from rettesnor.rules.kinds.age import AgeRule
from rettesnor.rules.kinds.application import ApplicationRule
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.citation import CitationRule
from rettesnor.rules.kinds.combination import CombinationRule
from rettesnor.rules.kinds.competence import CompetenceRule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.condition import ConditionRule
from rettesnor.rules.kinds.consent import ConsentRule
from rettesnor.rules.kinds.content import ContentRule
from rettesnor.rules.kinds.cost import CostRule
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.rules.kinds.evidence import EvidenceRule
from rettesnor.rules.kinds.exclusion import ExclusionRule
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hearing import HearingRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.kinds.neighbour import NeighbourRule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.plan import PlanRule
from rettesnor.rules.kinds.rhythm import RhythmRule
from rettesnor.rules.kinds.step import StepRule
from rettesnor.rules.kinds.supplier import SupplierRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.kinds.trial import TrialRule

KINDS: tuple[type[Rule], ...] = (
    ConditionRule, ExclusionRule, AgeRule, NeighbourRule,
    ExtentRule, CombinationRule, HoursRule, PayRule, TransportRule, CostRule, SupplierRule, TrialRule, StepRule,
    DeadlineRule, RhythmRule,
    ApplicationRule, EvidenceRule, ConsentRule, HearingRule, DecisionRule, ComplaintRule, PlanRule, CompetenceRule,
    EndingRule, DutyRule,
    ContentRule, CitationRule,
)  # fmt: skip

RULES_OF_KIND: dict[str, type[Rule]] = {str(get_args(rule.model_fields["kind"].annotation)[0]): rule for rule in KINDS}
"""Each kind by the word that files write."""

AnyRule = Annotated[
    ConditionRule | ExclusionRule | AgeRule | NeighbourRule
    | ExtentRule | CombinationRule | HoursRule | PayRule | TransportRule | CostRule | SupplierRule | TrialRule
    | StepRule
    | DeadlineRule | RhythmRule
    | ApplicationRule | EvidenceRule | ConsentRule | HearingRule | DecisionRule | ComplaintRule | PlanRule
    | CompetenceRule | EndingRule | DutyRule
    | ContentRule | CitationRule,
    Field(discriminator="kind"),
]  # fmt: skip
