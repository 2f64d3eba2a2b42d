"""Writing the decision: the program proposes, a person decides and says why."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.competence.approval import sent_back
from rettesnor.cases.decision.in_force import replaced_by
from rettesnor.cases.decision.older import overtaken
from rettesnor.cases.decision.outcome import decisive_facts
from rettesnor.cases.decision.proposals import proposals, provisions_of
from rettesnor.cases.decision.provisions import carriers, grounds
from rettesnor.cases.decision.revising import standing_grant
from rettesnor.cases.decision.save_draft import SAVE_DRAFT, save_draft
from rettesnor.cases.file.assess import CaseAssessment, assess_case
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case, DecisionDraft, Outcome, PartName
from rettesnor.rules.kinds.base import Topic
from rettesnor.standards.models import StandardVersion
from rettesnor.web.staff.decision.draft_form import LATER, DraftForm, initial_of
from rettesnor.web.staff.file.ahead import ahead
from rettesnor.web.staff.file.beside import said_beside
from rettesnor.web.staff.file.cards import heading_of, proposed
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.endings import endings_there
from rettesnor.web.staff.file.fact_lines import fact_choices
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.outcomes import label_of, outcome_choices
from rettesnor.web.staff.file.revised import revision_line
from rettesnor.web.staff.file.trial import chosen, trial_of
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.wording.extent import say_wish_and_need

TOPICS: dict[PartName, tuple[Topic, ...]] = {
    PartName.TARGET_GROUP: (),
    PartName.EXTENT: ("extent", "hours"),
    PartName.PLACE: ("supplier", "trial"),
    PartName.PAY: ("pay",),
    PartName.TRANSPORT: ("transport", "cost"),
}
"""The topics whose proposed values are shown beside each part."""


def draft_page(request: HttpRequest, number: str) -> HttpResponse:
    """First the outcome is chosen, and then there is a box for each thing that this outcome needs."""
    visit = case_visit(request, number)
    case = visit.case
    draft = DecisionDraft.objects.of(case)
    standard = chosen(request, case, draft.standard if draft else None)
    assessed = visit.assessed_under(standard)
    context = {
        **case_context(visit, "draft"),
        **_around(visit, draft, assessed),
        "stopped": list(SAVE_DRAFT.obstacles(case, by=visit.by, now=visit.now)),
    }
    decided = _decided(visit, draft)
    if decided is None:
        return render(request, "staff/draft.html", context)
    # What nobody changed is what was proposed when the page was drawn.
    seen_at = visit.seen_at
    seen = assessed if seen_at == visit.now else assess_case(case, visit.on, seen_at, standard=standard)
    proposed_fields = proposals(seen, decided)
    stands = _stands(visit) if draft is None else ()
    form = DraftForm(
        visit.typed,
        decided=decided,
        proposals=proposed_fields,
        grounds={part: _grounds(assessed, part, draft) for part in PartName},
        facts=fact_choices(assessed),
        missing=_missing(assessed, draft),
        overtaken=overtaken(case, draft, assessed) if draft else (),
        revises=case.revision is not None,
        initial=initial_of(draft, proposed_fields, decided, stands),
    )
    read = visit.sent.get("read", draft.version if draft else "")
    answer = carried_out(
        visit,
        form,
        lambda: save_draft(
            case, form.content(), by=visit.by, now=visit.now, read=read, standard=standard, holds=form.holds
        ),
        said=_("The draft is saved."),
        to=f"{reverse('draft', args=[number])}?outcome={decided}"
        if "stay" in request.POST
        else reverse("issue", args=[number]),
    )
    exceptions = [bound for name in _exceptions(context["replaced_by"]) for bound in form.with_box(name)]
    context |= {
        "form": form,
        "decided": decided,
        "decided_label": label_of(case, decided),
        # What a colleague saved meanwhile is told of above the form, and so it is read.
        "read": draft.version if draft and form.errors else read,
        "seen": (seen_at if form.errors else visit.now).isoformat(),
        "meanwhile": draft if draft and read != draft.version else None,
        "missing_facts": form["missing_facts"] if form.fields["missing_facts"].choices else None,  # type: ignore[attr-defined]
        "parts": [_section(form, part, assessed) for part in form.parts],
        "exceptions": exceptions,
        "unusual": any(bound.value() or bound.errors for bound in (*exceptions, form["missing_facts"])),
        "other_help_said": any(bound.value() or bound.errors for bound in form.other_help),
        "answered": bool(form["weighed"].value()) or any(held.answers for held in standing_hearings(case)),
        "extent": list(say_wish_and_need(assessed.assessment, page_language())),
    }
    return answer or render(request, "staff/draft.html", context)


def _stands(visit: CaseVisit) -> Sequence[Mapping[str, Any]]:
    """The parts that a draft starts from: of the grant that is changed, or of a decision that left some to later."""
    if visit.case.revision:
        return list(visit.case.revision.decision.parts)
    grant = standing_grant(visit.case, visit.now)
    return list(grant.parts) if grant and grant.later else []


def _decided(visit: CaseVisit, draft: DecisionDraft | None) -> Outcome | None:
    """The outcome that is being written: as the form was sent with, as the address says, or as the draft has it."""
    said = visit.sent.get("outcome", visit.request.GET.get("outcome"))
    if said is None:
        # Of a form that is sent without it, nothing that was typed may be lost: this outcome has all the boxes.
        return (draft and draft.outcome) or (Outcome.PARTLY_GRANTED if visit.sent else None)
    return Outcome(said) if said in Outcome.values else None


def _section(form: DraftForm, part: PartName, assessed: CaseAssessment) -> dict[str, Any]:
    """A part of the decision; it is closed where nothing in it is missing or wrong."""
    fields = form.part(part)
    outcome, text = form[f"{part}-outcome"] if f"{part}-outcome" in form.fields else None, form[f"{part}-text"]
    chosen_already = outcome is None or outcome.value() in (Outcome.GRANTED, LATER)
    settled = form.decided != Outcome.REJECTED and chosen_already and text.value()
    return {
        "label": part.label,
        "fields": fields,
        "proposals": proposed(assessed, TOPICS[part]),
        "said": "" if outcome and outcome.value() == LATER else text.value(),
        "open": not settled or any(bound.errors for bound in fields),
    }


def _around(visit: CaseVisit, draft: DecisionDraft | None, assessed: CaseAssessment) -> dict[str, Any]:
    """What stands beside the writing, whatever the outcome."""
    case, earlier = visit.case, _earlier(visit.case)
    trial = trial_of(case, assessed.version, visit.on)
    return {
        "draft": draft,
        "sent_back": sent_back(case, draft),
        "revision": revision_line(case.revision) if case.revision else None,
        "trial": trial,
        "outcomes": outcome_choices(case, trial.tried),
        "decisions": earlier,
        "replaces": any(decision.annulment is None for decision in earlier),
        "deviations": [(heading_of(sourced, assessed.assessment), reason) for sourced, reason in _set_aside(assessed)],
        "assessment": assessed.assessment,
        "beside": said_beside(assessed.version),
        "ahead": ahead(assessed),
        "endings_there": endings_there(assessed),
        "discarded": case.discarded_drafts.select_related("by__user").order_by("-at", "-id"),
        "replaced_by": replaced_by(draft, visit.on) if draft and assessed.version == draft.standard else None,
    }


def _exceptions(replaced: StandardVersion | None) -> list[str]:
    """The reasons that are asked for in unusual cases alone."""
    names = ["against_assessment", "supersedes_because", "no_worse_because", "reliance", "on_the_file"]
    return [*names, "older_standard_because"] if replaced else names


def _grounds(assessed: CaseAssessment, part: PartName, draft: DecisionDraft | None) -> set[str]:
    """The citations to choose among, with those the draft already has."""
    chosen: Iterable[str] = (
        citation for each in (draft.parts if draft else []) if each["part"] == part for citation in each["provisions"]
    )
    assessment = assessed.assessment
    less = (carriers(assessment, part, outcome) for outcome in (Outcome.PARTLY_GRANTED, Outcome.REJECTED))
    return {
        *grounds(assessment, missing=decisive_facts(assessed)),
        *chain.from_iterable(less),
        *provisions_of(assessed, part),
        *chosen,
    }


def _missing(assessed: CaseAssessment, draft: DecisionDraft | None) -> list[tuple[str, str]]:
    """The unknown facts the law's outcome turns on, with those the draft already says could not be had."""
    vocabulary = assessed.assessment.program.vocabulary
    names = dict.fromkeys((*decisive_facts(assessed), *(draft.missing_facts if draft else ())))
    return [(name, vocabulary[name].label.in_(page_language())) for name in names if name in vocabulary]


def _earlier(case: Case) -> list[Any]:
    return list(case.decisions.only("at", "outcome").prefetch_related("annulments").order_by("-at", "-id"))


def _set_aside(assessed: CaseAssessment) -> list[tuple[Any, str]]:
    by_rule = {sourced.rule.id: sourced for sourced in assessed.assessment.program.local}
    return [(by_rule[row.rule], row.reason) for row in assessed.deviations]
