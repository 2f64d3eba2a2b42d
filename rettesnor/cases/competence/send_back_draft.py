"""Send the draft back to its writer, with words that the draft's page shows."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.review_draft import answered, not_asked
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DraftReview
from rettesnor.text.blank import stripped

SEND_BACK_DRAFT = Action(
    name="send_back_draft",
    label=_("Send the draft back"),
    page="approve_draft",
    happened=_("Sent the draft of the decision back"),
    guard=not_asked,
    mends=True,
)


def send_back_draft(case: Case, *, by: Actor, now: datetime, read: str, words: str) -> DraftReview:
    """What is to be changed. The writer changes the draft, or asks again."""
    with SEND_BACK_DRAFT.on(case, by=by, now=now) as doing:
        refuse(missing(words=words))
        return answered(doing, read=read, approved=False, words=stripped(words))
