"""The words for what stops a decision because of what it rests on: its provisions, what is missing, its standard."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_GROUNDS: Mapping[str, str] = {
    "provision_grants_it": _(
        "The provision that is cited gives the citizen this, and no less of it can rest there, whatever it costs: "
        "{part}. Cite a provision that can carry it, grant the part, or decide it later."
    ),
    "nothing_granted": _(
        "The draft says that the citizen is in the target group, and gives nothing: every other part is rejected or "
        "put off. Grant a part at least, or reject the target group if a condition of the law is not met."
    ),
    "course_not_considered": _(
        "The citizen has special social problems, and a specially arranged course may be offered then. Say in the "
        "draft what came of considering it, and in the reasons why."
    ),
    "not_missing": _("It is not missing: {facts}."),
    "missing_not_told": _(
        "A case is decided on the file once the citizen was told in writing what is missing, what follows, and until "
        "when it can come. That has not been done for: {facts}."
    ),
    "notice_running": _("The citizen was told that what is missing can come until {day}."),
    "moved_earlier": _(
        "By what is recorded, the source is of {day}: {facts}. Write why it is earlier, or enter that day."
    ),
    "attests_own": _(
        "Who records a hearing late, or has moved the day of a source that it shows, does not attest it: {who}. Name "
        "somebody else who knows that it was sent."
    ),
    "notice_recorded_late": _(
        "The notice is recorded more than a week after it was sent on {day}, or after its time ran out. Write why it "
        "was not recorded then, or send it now."
    ),
    "no_information_notice": _("No notice of what is missing is recorded."),
    "standard_replaced": _(
        "The draft is written under {standard}, and {in_force} is in force now. Take the draft over to the standard in "
        "force, or write in the draft why the earlier one holds in this case."
    ),
    "standard_not_replaced": _("The draft is written under the standard in force."),
}
