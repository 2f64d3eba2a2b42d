"""The closed list of rule kinds, one module a kind: its parameters, how it lowers, when it is narrower than the law."""

from typing import Annotated

from pydantic import Field

from rettesnor.rules.kinds.age import Age
from rettesnor.rules.kinds.application import Application
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.citation import Citation
from rettesnor.rules.kinds.competence import Competence
from rettesnor.rules.kinds.complaint import Complaint
from rettesnor.rules.kinds.condition import ConditionRule
from rettesnor.rules.kinds.consent import Consent
from rettesnor.rules.kinds.content import Content
from rettesnor.rules.kinds.cost import Cost
from rettesnor.rules.kinds.deadline import Deadline
from rettesnor.rules.kinds.decision import Decision
from rettesnor.rules.kinds.duty import Duty
from rettesnor.rules.kinds.ending import Ending
from rettesnor.rules.kinds.evidence import Evidence
from rettesnor.rules.kinds.exclusion import Exclusion
from rettesnor.rules.kinds.extent import Extent
from rettesnor.rules.kinds.hearing import Hearing
from rettesnor.rules.kinds.hours import Hours
from rettesnor.rules.kinds.pay import Pay
from rettesnor.rules.kinds.plan import Plan
from rettesnor.rules.kinds.rhythm import Rhythm
from rettesnor.rules.kinds.supplier import Supplier
from rettesnor.rules.kinds.transport import Transport
from rettesnor.rules.kinds.trial import Trial

KINDS: tuple[type[Rule], ...] = (
    ConditionRule, Exclusion, Age,
    Extent, Hours, Pay, Transport, Cost, Supplier, Trial,
    Deadline, Rhythm,
    Application, Evidence, Consent, Hearing, Decision, Complaint, Plan, Competence, Ending, Duty,
    Content, Citation,
)  # fmt: skip

AnyRule = Annotated[
    ConditionRule | Exclusion | Age | Extent | Hours | Pay | Transport | Cost | Supplier | Trial | Deadline | Rhythm
    | Application | Evidence | Consent | Hearing | Decision | Complaint | Plan | Competence | Ending | Duty
    | Content | Citation,
    Field(discriminator="kind"),
]  # fmt: skip
