"""Everything that stands in the way of issuing, at once, each with the field or the page where it is mended."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.models import User
from rettesnor.cases.actions.issue_decision import why_not
from rettesnor.cases.assess import CaseAssessment
from rettesnor.cases.hearing import heard_over, what_the_hearing_lacks
from rettesnor.cases.letter import decision_letter, with_texts
from rettesnor.cases.models import Case, DecisionDraft, PartName
from rettesnor.cases.outcome import what_the_outcome_lacks
from rettesnor.cases.promises import broken_promises
from rettesnor.cases.reason import NotAllowed, Reason
from rettesnor.cases.trial import on_trial
from rettesnor.letters.gaps import Gap, gaps
from rettesnor.letters.models import MissingTextBlockError
from rettesnor.web.components import Link
from rettesnor.web.staff.case_page import words_of
from rettesnor.web.staff.forms.draft import LONG

FIELDS = {
    "the parts that are decided": "target_group-outcome",
    "an outcome that agrees with its parts": "target_group-outcome",
    "the concrete intervention that is started": "intervention",
    "the purpose of the intervention": "purpose",
    "the provision the decision rests on": "target_group-provisions_0",
    "the main considerations": "reasons",
    "whether the citizen is in the target group": "target_group-outcome",
    "the goals of the intervention": "purpose",
    "when the case is followed up on": "follow_up_on_0",
    "the reasons that the standard promises for every decision": "reasons",
}
"""The draft's field that fills a gap of the letter, by what the gap says."""

PART_FIELDS = {
    "the provision a part rests on": "provisions_0",
    "the reason why a part is less than was asked for": "reason",
}
PAGES = {
    "the facts that were given weight": "facts",
    "the hearing that was held, or why none was, with its provision": "hearing",
    "a hearing with time to answer": "hearing",
    "an answer to the hearing, or a hearing deadline that has passed": "hearing",
    "facts_needed": "facts",
    "hearing_missing": "hearing",
    "hearing_running": "hearing",
    "hearing_does_not_cover": "hearing",
    "draft_not_heard": "hearing",
}
REASON_FIELDS = {
    "law_says_outside": "against_assessment",
    "law_says_inside": "against_assessment",
    "new_decision_needs_reason": "supersedes_because",
    "local_rule_alone": "target_group-provisions_0",
    "part_needs_provision": "target_group-provisions_0",
    "draft_incomplete": "target_group-outcome",
    "part_undecided": "extent-outcome",
    "part_needs_facts": "extent-outcome",
    "as_asked_unsaid": "as_asked_0",
    "as_asked_contradicted": "as_asked_0",
    "plan_not_offered": "plan_offered",
}


def what_is_missing(
    case: Case, draft: DecisionDraft, assessed: CaseAssessment, *, by: User, now: datetime
) -> list[Link]:
    """All of it; empty exactly when the decision can be issued."""
    found = list(_missing(case, draft, assessed, by, now))
    if not found and (reason := why_not(case, by=by, now=now)):
        found.append(_of_reason(case, reason))
    return found


def _missing(case: Case, draft: DecisionDraft, assessed: CaseAssessment, by: User, now: datetime) -> Iterator[Link]:
    if reason := on_trial(draft, now):
        yield _of_reason(case, reason)
    if case.decisions.exists() and not draft.supersedes_because:
        yield _of_reason(case, Reason("new_decision_needs_reason", "serviceloven § 3, stk. 2"))
    hearing = what_the_hearing_lacks(case, draft, assessed, now=now)
    for reason in (what_the_outcome_lacks(draft, assessed), hearing):
        if reason:
            yield _of_reason(case, reason)
    try:
        letter = decision_letter(case, draft, assessed, heard=heard_over(case), by=by, now=now)
        letter, _blocks = with_texts(letter, case.municipality, now)
    except NotAllowed as refused:
        for name in refused.reason.parameters.get("what", []):
            yield _to_fill_in(case, str(name))
    except MissingTextBlockError as error:
        yield Link(str(error))
    else:
        lacking = (*gaps(letter), *broken_promises(letter, assessed))
        told = hearing.provision if hearing else None
        yield from (_of_gap(case, gap) for gap in lacking if not (told and PAGES.get(gap.what) == "hearing"))


def _of_reason(case: Case, reason: Reason) -> Link:
    if page := PAGES.get(reason.code):
        return Link(words_of(reason), reverse(page, args=[case.journal_number]))
    return Link(words_of(reason), _field(case, REASON_FIELDS.get(reason.code, "")))


def _of_gap(case: Case, gap: Gap) -> Link:
    where = str(PartName(gap.where).label) if gap.where in PartName.values else gap.where
    words = _("The letter lacks: {what}").format(what=_(gap.what) + (f" ({where})" if where else ""))
    words += f" ({gap.provision})" if gap.provision else ""
    if page := PAGES.get(gap.what):
        return Link(words, reverse(page, args=[case.journal_number]))
    if gap.what in PART_FIELDS:
        return Link(words, _field(case, f"{gap.where}-{PART_FIELDS[gap.what]}"))
    return Link(words, _field(case, FIELDS.get(gap.what, "")))


def _to_fill_in(case: Case, name: str) -> Link:
    if name in PartName.values:
        what = _("what is decided about {part}").format(part=PartName(name).label)
        return Link(_("Fill in: {what}").format(what=what), _field(case, f"{name}-text"))
    label = LONG[name][0] if name in LONG else name
    return Link(_("Fill in: {what}").format(what=label), _field(case, name if name in LONG else ""))


def _field(case: Case, name: str) -> str:
    page = reverse("draft", args=[case.journal_number])
    return f"{page}#id_{name}" if name else page
