"""What stops the decision's letter, in words; msgids."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_DELIVERY: Mapping[str, str] = {
    "exempt_from_digital_post": _(
        "The citizen is exempt from Digital Post from {day}. Print and post the letter. If they get Digital Post "
        "again, change that on the citizen's card."
    ),
    "no_digital_post": _("There is no way into Digital Post here. Print and post the letter, or send it otherwise."),
    "letter_queued": _("The letter is on its way. To send it otherwise, take it back first."),
    "letter_leaving": _("The letter is being handed to Digital Post now. Look again in a few minutes."),
    "no_queued_letter": _("No letter of the decision is waiting to be sent."),
    "no_letter_to_post": _("No letter of the decision waits to be printed and posted."),
    "delivered": _("The delivery of the decision is recorded. If it is wrong, correct it."),
    "no_delivery": _("No delivery is recorded."),
    "sender_unsettled": _(
        "The municipality has yet to confirm what the letter says of it, with an address: {sender}. The team leader "
        "does that."
    ),
    "text_block_missing": _("A text of the letter is missing: {blocks}."),
    "letter_unprintable": _(
        "The letter cannot be made. That is a fault of the program: tell those who run it; its log says what is wrong."
    ),
}
