"""What happens beside the actions of a case: letters are carried, the citizen is exempt, a standard is adopted."""

from __future__ import annotations

from datetime import timedelta

from rettesnor.cases.models import Source
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.change_digital_post import change_digital_post
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.histories.history import REASON, History, Step
from tests.cases.later_standards import greve_with
from tests.cases.sending import broken_off, carry


def the_worker_looks(h: History) -> object:
    return carry(h.now)


def the_worker_is_broken_off(h: History) -> object:
    waiting = h.case.sendings.filter(letter__attempts=None, letter__acts=None).order_by("pk").last()
    return broken_off(waiting, h.now) if waiting else None


def digital_post_changes(h: History) -> object:
    exempt = h.case.citizen.exempt_from is None
    return change_digital_post(h.case.citizen, Provenance(h.today, Source.CASEWORKER, REASON), exempt=exempt, **h.frame)


def a_standard_comes_in_force(h: History) -> object:
    if h.case.municipality != cast.GREVE or StandardVersion.objects.filter(pk="greve-8").exists():
        return None
    return greve_with(8, h.today + timedelta(days=3))


def a_committee_decides(h: History) -> object:
    """The council adopts the text by which a committee sees the cases."""
    if h.case.municipality != cast.ISHOEJ or StandardVersion.objects.filter(pk="ishoej-present").exists():
        return None
    return StandardVersion.objects.record(files.standard("ishoej-present"), now=h.now)


def another_application_comes(h: History) -> object:
    if h.case.municipality != cast.GREVE:
        return None
    return cast.application("karen", by=h.by, now=h.now, received_on=h.today)


BESIDE: tuple[Step, ...] = (
    the_worker_looks,
    the_worker_looks,
    the_worker_is_broken_off,
    digital_post_changes,
    a_standard_comes_in_force,
    a_committee_decides,
    another_application_comes,
)
