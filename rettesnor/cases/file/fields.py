"""What the arguments of actions, and the texts of a draft, are called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

FIELDS: Mapping[str, str] = {
    "address": _("the address"),
    "after_receipt": _("the day after the citizen is taken to have received it"),
    "against_assessment": _("the reason why the decision goes another way than the law's conditions"),
    "annulled_on": _("the day the annulment was recorded"),
    "annulment": _("the annulment of a decision"),
    "answer": _("the answer"),
    "application_received": _("the day the application was received"),
    "asked_on": _("the day the citizen asked for more time"),
    "attested_by": _("the one who attests that it was sent"),
    "birth_date": _("the day of birth"),
    "cpr": _("the CPR number"),
    "decided_on": _("the day of the decision"),
    "decision_sentence": _("the sentence that says what is decided"),
    "delivered_on": _("the day of delivery"),
    "due_on": _("the day to answer by"),
    "duplicate_of": _("the other case"),
    "email": _("the e-mail address"),
    "facts": _("the facts"),
    "holds_from": _("the day it holds from"),
    "material": _("the material"),
    "members": _("the members"),
    "name": _("the name"),
    "no_worse_because": _("the reason why it is no worse than what was heard"),
    "notified_again_how": _("how the recipient was told that the decision holds after all"),
    "notified_again_on": _("the day the recipient was told that the decision holds after all"),
    "notified_how": _("how the recipient was told"),
    "notified_on": _("the day the recipient was told"),
    "on_the_file": _("the reason why the case is decided although facts are missing"),
    "owner": _("the owner"),
    "parts": _("the parts of the decision"),
    "phone": _("the telephone number"),
    "protection": _("the protection of name and address"),
    "reason": _("the reason"),
    "reasons": _("the reasons of the decision"),
    "received_on": _("the day of receipt"),
    "said_on": _("the day of the source"),
    "sent_on": _("the day of sending"),
    "showed_because": _("how the citizen was shown what was recorded later"),
    "supersedes_because": _("the reason why an earlier decision is replaced"),
    "team": _("the team"),
    "told_how": _("how the citizen said so"),
    "told_on": _("the day the citizen said so"),
    "until": _("the last day"),
    "weighed": _("how the answer to the hearing was weighed"),
}
