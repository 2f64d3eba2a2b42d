"""The outcomes that a decision can be written with, as ways to the draft."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models import Case, Outcome, RevisionKind
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Text


@dataclass(frozen=True)
class OutcomeChoice:
    """A way to the draft, and what choosing it says."""

    url: str
    label: Text
    means: Text


_CHOICES: dict[Outcome, tuple[Text, Text]] = {
    Outcome.GRANTED: (
        _("Grant all that is asked for"),
        _("Every part is granted, or decided later with a reason."),
    ),
    Outcome.PARTLY_GRANTED: (
        _("Grant a part of it"),
        _("One part at least gives less than was asked for."),
    ),
    Outcome.REJECTED: (_("Reject it"), _("The citizen is not in the target group.")),
}


_REVISING: dict[RevisionKind, dict[Outcome, tuple[Text, Text]]] = {
    RevisionKind.CHANGE: {
        Outcome.GRANTED: (_("Change it as is wished"), _("No part gives less than the grant that stands.")),
        Outcome.PARTLY_GRANTED: (
            _("Give less than is wished, or less than stands"),
            _("One part at least gives less than was wished, or less than the grant that stands."),
        ),
    },
    RevisionKind.ENDING: {
        Outcome.REJECTED: (_("End the help"), _("If the help goes on, close the case instead.")),
    },
}


def _choices_of(case: Case) -> dict[Outcome, tuple[Text, Text]]:
    return _REVISING[case.revision.kind] if case.revision else _CHOICES


def outcome_choices(case: Case, tried: StandardVersion | None) -> list[OutcomeChoice]:
    """`tried` is the standard of a trial."""
    found = []
    for outcome, (label, means) in _choices_of(case).items():
        query = QueryDict(mutable=True)
        query["outcome"] = outcome.value
        if tried:
            query["standard"] = tried.pk
        found.append(OutcomeChoice(f"{reverse('draft', args=[case.slug])}?{query.urlencode()}", label, means))
    return found


def label_of(case: Case, outcome: Outcome) -> Text:
    """What choosing the outcome is called."""
    return _choices_of(case).get(outcome, _CHOICES[outcome])[0]
