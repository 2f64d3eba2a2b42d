"""The invented people are played in a municipality, each as far as their course goes."""

from __future__ import annotations

from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.models import Citizen
from rettesnor.demo.people import PEOPLE
from rettesnor.demo.scene import Scene
from rettesnor.standards.files import Municipality


def play(municipality: Municipality, by: Actor, now: datetime) -> None:
    """Put everybody in the municipality; those who are there already are left as they are."""
    for person in PEOPLE:
        if not Citizen.objects.filter(municipality=municipality.code, cpr=person.number).exists():
            scene = Scene(municipality, by, now)
            for step in person.course:
                step.play(person, scene)
