"""Words for who decides a case, and who does not."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_COMPETENCE: Mapping[str, str] = {
    "cannot_own": _("Choose somebody who works on the municipality's cases: {what}."),
    "disqualified": _(
        "You have been disqualified from the case since {day}, and neither decide it nor work on it. See who can."
    ),
    "disqualification_open": _(
        "Since {day} it is asked whether you are disqualified from the case. The team leader answers that before you "
        "decide it; a colleague can decide it meanwhile."
    ),
    "disqualification_asked": _("It was asked on {day} already, and waits for the team leader's answer."),
    "own_disqualification": _("Nobody answers whether they are disqualified themselves. Another team leader does."),
    "no_disqualification": _("Of nobody is it asked whether they are disqualified from the case."),
    "drafted_by_disqualified": _(
        "The draft was last saved by {who}, who is disqualified from the case. Read it, make it your own, and save it."
    ),
    "approval_missing": _(
        "The municipality asks that somebody other than the writer approves the draft as it stands. Ask for it."
    ),
    "no_approval_needed": _("The municipality asks for no second approver of this decision."),
    "approved_already": _("{who} approved the draft as it stands on {day}."),
    "cannot_approve": _(
        "Whoever saved the draft last does not approve it, nor does anybody who is disqualified. Choose somebody who "
        "may approve it."
    ),
    "approval_not_asked": _("Nobody is asked to approve the draft as it stands now."),
    "another_approver_asked": _(
        "{who} is asked to approve the draft. Where they are absent, ask somebody else, and write why."
    ),
    "transfer_open": _("The case is on its way to {who} since {day}. It is received or sent back first."),
    "no_transfer": _("The case is not on its way to another unit."),
    "with_another_unit": _("{who} is to receive the case. Those who belong there do that."),
    "no_committee": _("The standard in force gives no case to a committee."),
    "meeting_past": _("{what} cannot be before {day}."),
    "no_meeting_then": _("The committee does not meet on that day. The next meeting is on {day}."),
    "not_recommended": _("The case is not on a committee's agenda. Recommend it first."),
    "not_met_yet": _(
        "The committee meets on {day}. If it was settled before then, write why it could not wait, and who settled it."
    ),
    "committee_missing": _(
        "By the standard a committee decides: »{quote}« Recommend the case to it and record what it came to; what "
        "cannot wait for a meeting is recorded as settled between meetings."
    ),
    "committee_differs": _(
        "The committee came to something else than the draft: {said}. Write the draft as the committee decided, or put "
        "the case before it anew."
    ),
    "owner_disqualified": _("Whoever is disqualified from the case cannot have it. Choose somebody else."),
}
