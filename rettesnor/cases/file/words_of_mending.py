"""The words for what stops the correcting of what was sent, and the annulling, reopening and revoking of decisions."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_MENDING: Mapping[str, str] = {
    "none_holds": _("The decision of {day} is annulled, and no other holds."),
    "decision_annulled": _("The decision is annulled, and counts for nothing. See its page."),
    "no_annulment": _("No decision in the case is annulled."),
    "no_deadline_notice": _("No notice that the decision comes later is recorded."),
    "letter_says_it": _("The letter was sent from here, and says what it says. Withdraw the notice, and send another."),
    "annulment_takes_away": _(
        "Without the decision the citizen would have less. Issue a new decision instead: the citizen is heard first, "
        "and what they have relied on is weighed."
    ),
    "not_in_the_letter": _(
        "The letter does not say »{words}« anywhere. Write the words exactly as they stand in it, with as many around "
        "them as are needed to find the place."
    ),
    "changes_the_right": _(
        "It stands where the letter says what is decided, and there only a word that is spelled wrongly can be "
        "corrected. What the citizen gets is not changed by a correction: reopen the case, and decide it anew."
    ),
    "reopened_already": _("The case was reopened on {day}, and waits for a new decision."),
    "not_reopened": _("The case has not been reopened since the decision."),
    "taken_back_unsaid": _(
        "The decision that holds gives more: {part}. Decide it as partly granted or rejected, with its ground, and "
        "hear the citizen. Where the citizen wishes to have less, record that wish."
    ),
    "reliance_unweighed": _(
        "The citizen has less by the draft than by the decision that holds: {part}. Write in the draft from when, and "
        "how what the citizen has relied on and can adapt to is weighed."
    ),
}
