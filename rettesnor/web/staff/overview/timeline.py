"""What happened in a case, newest first, in the words its events were written with."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from rettesnor.audit.models import Event
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case


@dataclass(frozen=True)
class Moment:
    at: datetime
    who: str
    what: str


def timeline(case: Case) -> list[Moment]:
    """The events of the case, and those of its citizen since it came in, newest first.

    An event that kept no words is shown by its verb, so none is left out.
    """
    citizen = case.citizen
    events = Event.objects.filter(
        Q(subject_type=case._meta.label_lower, subject_id=str(case.pk))
        | Q(subject_type=citizen._meta.label_lower, subject_id=str(citizen.pk), at__gte=case.registered_at)
    )
    return [
        Moment(event.at, str(event.actor), event.details.get("said", {}).get(page_language(), event.verb))
        for event in events.select_related("actor__user").order_by("-at", "-id")
    ]
