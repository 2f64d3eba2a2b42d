"""The invented people are played in a municipality, all that happened to them day by day."""

from __future__ import annotations

from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.models import Citizen
from rettesnor.demo.people import PEOPLE
from rettesnor.demo.scene import Scene
from rettesnor.standards.files import Municipality


def play(municipality: Municipality, by: Actor, now: datetime) -> None:
    """Put everybody in the municipality; those who are there already are left as they are."""
    known = set(Citizen.objects.filter(municipality=municipality.code).values_list("cpr", flat=True))
    scenes = [(person, Scene(municipality, by, now)) for person in PEOPLE if person.number not in known]
    course = [
        (happening.days_ago(scene), person, scene, happening) for person, scene in scenes for happening in person.course
    ]
    for _days_ago, person, scene, happening in sorted(course, key=lambda each: -each[0]):
        happening.play(person, scene)
