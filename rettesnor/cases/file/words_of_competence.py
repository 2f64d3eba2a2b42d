"""Words for who decides a case, and who does not."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_COMPETENCE: Mapping[str, str] = {
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
    "owner_disqualified": _("Whoever is disqualified from the case cannot have it. Choose somebody else."),
}
