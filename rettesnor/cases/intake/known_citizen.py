"""Who a CPR number belongs to, before anything is registered on it."""

from __future__ import annotations

from rettesnor.audit.actor import Actor
from rettesnor.cases.models import Citizen
from rettesnor.cases.models.cpr import Cpr


def known_citizen(by: Actor, municipality: str, cpr: Cpr) -> Citizen | None:
    """The citizen with that number in a municipality whose citizens the actor may see. Whoever shows it records it."""
    return Citizen.objects.visible_to(by).filter(municipality=municipality, cpr=cpr).first()
