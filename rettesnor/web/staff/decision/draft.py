"""Writing the decision: the program proposes, a person decides and says why."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.decision.in_force import replaced_by
from rettesnor.cases.decision.older import overtaken
from rettesnor.cases.decision.outcome import decisive_facts
from rettesnor.cases.decision.provisions import carriers, grounds, speaking_of
from rettesnor.cases.decision.reasons import proposed_reasons
from rettesnor.cases.decision.save_draft import SAVE_DRAFT, save_draft
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case, DecisionDraft, Outcome, PartName
from rettesnor.rules.extent import WISHED
from rettesnor.rules.kinds.base import Topic
from rettesnor.standards.models import StandardVersion
from rettesnor.web.staff.decision.draft_form import AMOUNTS, DraftForm, initial_of
from rettesnor.web.staff.file.ahead import ahead
from rettesnor.web.staff.file.beside import said_beside
from rettesnor.web.staff.file.cards import heading_of, proposed
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.endings import endings_there
from rettesnor.web.staff.file.fact_lines import fact_choices
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.trial import chosen, trial_of
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.extent import say_wish_and_need
from rettesnor.wording.formats import typed_number

TOPICS: dict[PartName, tuple[Topic, ...]] = {
    PartName.TARGET_GROUP: (),
    PartName.EXTENT: ("extent", "hours"),
    PartName.PLACE: ("supplier", "trial"),
    PartName.PAY: ("pay",),
    PartName.TRANSPORT: ("transport", "cost"),
}
"""The topics whose proposed values are shown beside each part."""


def draft_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case = visit.case
    draft = DecisionDraft.objects.of(case)
    standard = chosen(request, case, draft.standard if draft else None)
    assessed = visit.assessed_under(standard)
    form = DraftForm(
        visit.typed,
        grounds={part: _grounds(assessed, part, draft) for part in PartName},
        facts=fact_choices(assessed),
        missing=_missing(assessed, draft),
        overtaken=overtaken(case, draft, assessed) if draft else (),
        initial=initial_of(draft) if draft else _beginning(assessed),
    )
    read = visit.sent.get("read", draft.version if draft else "")
    answer = carried_out(
        visit,
        form,
        lambda: save_draft(
            case, form.content(), by=visit.by, now=visit.now, read=read, standard=standard, holds=form.holds
        ),
        said=_("The draft is saved."),
        to=reverse("draft" if "stay" in request.POST else "issue", args=[number]),
    )
    earlier = _earlier(case)
    replaced = replaced_by(draft, visit.on) if draft and assessed.version == draft.standard else None
    context = {
        **case_context(visit, "draft"),
        "form": form,
        "draft": draft,
        "trial": trial_of(case, assessed.version, visit.on),
        # What a colleague saved meanwhile is told of above the form, and so it is read.
        "read": draft.version if draft and form.errors else read,
        "meanwhile": draft if draft and read != draft.version else None,
        "missing_facts": form["missing_facts"] if form.fields["missing_facts"].choices else None,  # type: ignore[attr-defined]
        "stopped": list(SAVE_DRAFT.obstacles(case, by=visit.by, now=visit.now)),
        "decisions": earlier,
        "replaces": any(decision.annulment is None for decision in earlier),
        "parts": [(part.label, form.part(part), proposed(assessed, TOPICS[part])) for part in PartName],
        "deviations": [(heading_of(sourced, assessed.assessment), reason) for sourced, reason in _set_aside(assessed)],
        "assessment": assessed.assessment,
        "beside": said_beside(assessed.version),
        "ahead": ahead(assessed),
        "endings_there": endings_there(assessed),
        "extent": list(say_wish_and_need(assessed.assessment, page_language())),
        "heard": bool(standing_hearings(case)),
        "discarded": case.discarded_drafts.select_related("by__user").order_by("-at", "-id"),
        "exceptions": [bound for name in _exceptions(replaced) for bound in form.with_box(name)],
        "replaced_by": replaced,
    }
    return answer or render(request, "staff/draft.html", context)


def _exceptions(replaced: StandardVersion | None) -> list[str]:
    """The reasons that are asked for in unusual cases alone."""
    names = ["against_assessment", "supersedes_because", "no_worse_because", "on_the_file"]
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
        *_beginnings(assessed, part),
        *chosen,
    }


def _beginning(assessed: CaseAssessment) -> dict[str, Any]:
    """What an unwritten draft starts with: reasons from the findings, and the provisions that speak of each part."""
    assessment = assessed.assessment
    program = assessment.program
    values: dict[str, Any] = {f"{part}-provisions": _beginnings(assessed, part) for part in PartName}
    for name, unit in AMOUNTS.items():
        wished = assessment.facts.get(WISHED[unit])
        values[f"extent-{name}"] = typed_number(int(wished), unit, page_language()) if wished else ""
    values["reasons"] = "\n\n".join(proposed_reasons(assessed))
    values["plan_offered"] = any(sourced.rule.kind == "plan" for sourced in program.rules(assessment.offer))
    return values


def _beginnings(assessed: CaseAssessment, part: PartName) -> list[str]:
    """The provisions a part is granted on: the law's conditions for the target group, and what speaks of the others."""
    if part != PartName.TARGET_GROUP:
        return sorted(speaking_of(assessed.assessment, part))
    return sorted(
        {f.sourced.section for f in assessed.assessment.findings if f.sourced.layer != "local" and f.sourced.decides}
    )


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
