"""What happened in a case, newest first, from the audit's events."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from rettesnor.audit.models import Event
from rettesnor.cases.models import Case, Ground, Outcome, SentBy
from rettesnor.rules.facts import Vocabulary
from rettesnor.web.language import page_language

SENTENCES = {
    "register_application": gettext_noop("Registered the application, received {received_on}"),
    "record_facts": gettext_noop("Recorded facts: {facts}"),
    "record_deviation": gettext_noop("Set the rule {rule} of the standard aside"),
    "withdraw_deviation": gettext_noop("Let the rule {rule} of the standard count again"),
    "send_hearing": gettext_noop("Sent a hearing on {sent_on}, to be answered by {due_on}"),
    "record_hearing_answer": gettext_noop("Recorded the answer to the hearing, received {received_on}"),
    "exempt_hearing": gettext_noop("Recorded why no hearing is held: {ground}"),
    "save_draft": gettext_noop("Saved the draft of the decision"),
    "issue_decision": gettext_noop("Issued the decision: {outcome}"),
    "record_delivery": gettext_noop("Recorded the delivery on {delivered_on}: {how}"),
}
"""By the event's verb. A verb without a sentence is shown as it stands, so that nothing is left out."""


@dataclass(frozen=True)
class Moment:
    at: datetime
    who: str
    what: str


def timeline(case: Case, vocabulary: Vocabulary) -> list[Moment]:
    """The events of the case, newest first."""
    events = Event.objects.filter(subject_type=case._meta.label_lower, subject_id=str(case.pk)).select_related("actor")
    return [
        Moment(event.at, str(event.actor) if event.actor else "Rettesnor", _sentence(event, vocabulary))
        for event in events.order_by("-at", "-id")
    ]


def _sentence(event: Event, vocabulary: Vocabulary) -> str:
    template = SENTENCES.get(event.verb)
    if template is None:
        return event.verb
    return _(template).format(**{name: _said(name, value, vocabulary) for name, value in event.details.items()})


def _said(name: str, value: Any, vocabulary: Vocabulary) -> str:
    match name:
        case "facts":
            return ", ".join(_labels(value, vocabulary))
        case "ground":
            return str(Ground(value).label)
        case "outcome":
            return str(Outcome(value).label) if value else ""
        case "how":
            return str(SentBy(value).label)
        case _ if name.endswith("_on"):
            return date_format(date.fromisoformat(value), "DATE_FORMAT") if value else _("never")
        case _:
            return str(value)


def _labels(names: Iterable[str], vocabulary: Vocabulary) -> Iterable[str]:
    for name in names:
        yield vocabulary[name].label.in_(page_language()) if name in vocabulary else name
