"""Events are never erased, so they hold ids and codes and nothing a person could be known by."""

import json

import pytest
from django.core.management import call_command

from rettesnor.audit.models import Event
from rettesnor.cases.models import Case, Citizen
from tests.cases import cast

pytestmark = pytest.mark.django_db


def personal():
    """Every name, line of an address and own word of the citizens, and their numbers."""
    for citizen in Citizen.objects.all():
        yield from (citizen.name, *citizen.name.split(), *citizen.address, citizen.cpr.digits, citizen.cpr.written)
    for case in Case.objects.all():
        yield from filter(None, (case.asked_for, case.application.own_words))


def kept_in_events():
    written = [json.dumps(event.details, ensure_ascii=False) for event in Event.objects.all()]
    return {value for value in personal() for details in written if value in details}


def test_everything_the_demo_does():
    call_command("demo", verbosity=0)
    assert Event.objects.count() > 50
    assert kept_in_events() == set()


def test_a_hearing_an_answer_and_a_rejection():
    case = cast.ole()
    cast.answer(cast.hearing(case))
    cast.draft(case, cast.REJECTION)
    cast.issue(case)
    assert kept_in_events() == set()
