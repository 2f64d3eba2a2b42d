"""The words for what stops the actions of a complaint."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

OF_COMPLAINTS: Mapping[str, str] = {
    "no_complaint": _("No complaint is recorded."),
    "none_recorded": _("Nothing of the kind is recorded that could be withdrawn."),
    "not_ours_to_reassess": _(
        "The decision is Ankestyrelsen's own, and nobody can complain about it here. Choose the "
        "municipality's decision."
    ),
    "complaint_dropped": _("The one who complained said on {day} that the complaint is not maintained."),
    "complaint_forwarded": _("The complaint was sent to Ankestyrelsen on {day}."),
    "complaint_answered": _("Ankestyrelsen's answer was received on {day}."),
    "complaint_settled": _(
        "The complaint is settled: a new decision gave all of it, or the citizen does not maintain the rest."
    ),
    "complaint_late": _(
        "The complaint came after the time to complain. It goes to Ankestyrelsen at once, with a remark and without "
        "being reassessed; only Ankestyrelsen can disregard that it is late."
    ),
    "reassessed_already": _("The decision was reassessed on {day}. If that was a mistake, withdraw it."),
    "refusal_in_part": _(
        "The complaint is about the refusal to reopen the case, and a case is reopened or it is not. Choose that the "
        "citizen is right in all of it, or that the decision is maintained."
    ),
    "not_reassessed": _("The decision is to be reassessed first."),
    "new_decision_follows": _("The citizen was found right, and a new decision follows first."),
    "word_awaited": _("The citizen has yet to say whether the rest is maintained."),
    "no_word_asked": _(
        "The citizen is asked whether the rest is maintained once a new decision has given some of it, and not before."
    ),
    "word_recorded": _("What the citizen said on {day} is recorded. If it is wrong, withdraw it."),
    "no_package": _("Make the package of the case as it is now, and read it, before it is sent."),
    "remark_missing": _(
        "The complaint came late, or it is doubtful whether it did. Write the remark that Ankestyrelsen is to have."
    ),
    "not_forwarded": _("The complaint has not been sent to Ankestyrelsen."),
    "nothing_to_carry_out": _("There is nothing Ankestyrelsen has changed that is not carried out."),
    "change_not_carried_out": _(
        "Ankestyrelsen has changed the decision that was complained about, and that is not the municipality's own "
        "decision to issue. Carry it out on the page of the complaint; if the answer is recorded wrongly, withdraw it."
    ),
    "gives_no_more": _(
        "By the reassessment the citizen is right in something, and the draft gives no more than the decision that is "
        "complained about. Give more, or withdraw the reassessment and record it as it is."
    ),
    "worse_than_complained": _(
        "A complaint about a decision that gave more is with the municipality: {part}. A reassessment never makes it "
        "worse. Give what was given, or see to the complaint first."
    ),
    "not_conceded": _(
        "By the reassessment the citizen is right in all of it, and the draft does not give it: {part}. Grant it, or "
        "record the reassessment anew."
    ),
}
