"""From what stops an action to the page and the field where it is cleared: one table, a file a stage."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse

from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case
from rettesnor.web.components import Link
from rettesnor.web.staff.links import (
    competence,
    complaint,
    decision,
    deviation,
    file,
    hearing,
    intake,
    people,
    revision,
)
from rettesnor.web.staff.links.target import Target

LINKS: Mapping[str, Target] = {
    **file.LINKS,
    **intake.LINKS,
    **deviation.LINKS,
    **hearing.LINKS,
    **decision.LINKS,
    **complaint.LINKS,
    **competence.LINKS,
    **people.LINKS,
    **revision.LINKS,
}
OF_NO_CASE = frozenset({"standards"})
OF_MUNICIPALITY = frozenset({"municipality"})
"""Pages whose address names no case, or the municipality instead."""


def words_of(obstacle: Obstacle) -> str:
    """The obstacle as a sentence, with the provision behind it."""
    if not obstacle.provision:
        return str(obstacle)
    said = str(obstacle)
    return (
        f"{said.removesuffix('.')} ({obstacle.provision})." if said.endswith(".") else f"{said} ({obstacle.provision})"
    )


def field_of(obstacle: Obstacle) -> str:
    """The name of the field where it is cleared; empty where there is none."""
    return LINKS[obstacle.code].field.format(**obstacle.parameters)


def ways_out_of(obstacle: Obstacle) -> tuple[str, ...]:
    """The names of the fields where it is cleared."""
    return LINKS[obstacle.code].ways_out or tuple(filter(None, [field_of(obstacle)]))


def link_of(obstacle: Obstacle, case: Case) -> Link:
    """The obstacle in words, leading to where it is cleared."""
    target = LINKS[obstacle.code]
    if not target.page:
        return Link(words_of(obstacle))
    address = reverse(target.page, args=_named(target.page, case))
    field = field_of(obstacle)
    return Link(words_of(obstacle), f"{address}#field-{field}" if field else address)


def _named(page: str, case: Case) -> list[str]:
    if page in OF_NO_CASE:
        return []
    return [case.municipality if page in OF_MUNICIPALITY else case.slug]
