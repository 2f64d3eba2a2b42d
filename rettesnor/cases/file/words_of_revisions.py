"""The words for what stops a grant from being changed, ended or added to."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_REVISIONS: Mapping[str, str] = {
    "no_grant_stands": _("The decision that holds grants nothing that could be changed or ended."),
    "revision_open": _("Case {number} is open to change or end the grant. Decide or close it first."),
    "revised_already": _("The grant was changed or ended in case {number}. Go on from the decision there."),
    "no_decision_needed": _("Choose what is to be decided: a case is opened only about what takes a decision."),
    "grant_no_longer_stands": _(
        "The grant that this case was opened on, in case {number}, no longer stands. Close this case as registered by "
        "mistake, and open another one on the decision that holds."
    ),
    "change_ends_it": _(
        "The draft refuses all of the help, and the case was opened to change it. Grant what goes on; to end the help, "
        "close this case and open one to end it."
    ),
    "ending_grants": _(
        "The draft grants help, and the case was opened to end it. If the help goes on, close the case, or open one to "
        "change it."
    ),
    "less_than_stands": _(
        "It gives less than the grant that stands: {part}. Then the whole is partly granted, and the part has its "
        "provision, its reason and the facts it rests on."
    ),
    "differs_from_grant": _(
        "It reads otherwise than the grant that stands: {part}. Write in the draft why that is no worse for the "
        "citizen, or grant it partly, with a hearing."
    ),
    "rest_without_a_day": _("A part is left to a later decision. Say in the draft by which day that is made."),
    "rest_out_of_time": _("The rest cannot be decided before {first} or after {last}."),
    "effective_too_early": _(
        "It can take effect on {day} at the earliest: never back in time, and less help only once the citizen is taken "
        "to have the letter."
    ),
    "no_revision": _("The case was not opened by the municipality on a grant that stands, so no grant just goes on."),
}
