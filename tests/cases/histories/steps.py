"""One step for each action: an action that is added to `available.ACTIONS` is added to the file of its stage here."""

from collections.abc import Mapping

from rettesnor.cases.file.action import Action
from tests.cases.histories.history import Step
from tests.cases.histories.of_competence import OF_COMPETENCE
from tests.cases.histories.of_complaint import OF_COMPLAINT
from tests.cases.histories.of_decision import OF_DECISION
from tests.cases.histories.of_hearing import OF_HEARING
from tests.cases.histories.of_intake import OF_INTAKE
from tests.cases.histories.of_mending import OF_MENDING

STAGES: tuple[Mapping[Action, Step], ...] = (
    OF_INTAKE,
    OF_HEARING,
    OF_COMPETENCE,
    OF_DECISION,
    OF_MENDING,
    OF_COMPLAINT,
    OF_COMPLAINT,
)
"""A complaint has the longest way to go, and so two turns."""
STEPS: Mapping[Action, Step] = {
    **OF_INTAKE,
    **OF_HEARING,
    **OF_COMPETENCE,
    **OF_DECISION,
    **OF_MENDING,
    **OF_COMPLAINT,
}
