"""The assessment: what the law and the standard say of the case, on which words and facts, and what is still open."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.deviation.overtaken import recorded_since
from rettesnor.cases.deviation.record_deviation import RECORD_DEVIATION, record_deviation
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION, withdraw_deviation
from rettesnor.cases.file.adopted import kept_under
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.quoted import quoted
from rettesnor.cases.models import Case, DecisionDraft, Deviation, still_standing
from rettesnor.rules.assess import Decisive
from rettesnor.rules.proposals import across_layers
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards.models import StandardVersion
from rettesnor.web.components import Link, SummaryRow
from rettesnor.web.staff.file.ahead import ahead
from rettesnor.web.staff.file.beside import said_beside
from rettesnor.web.staff.file.cards import (
    acting_cards,
    combination_cards,
    conflicts,
    ending_cards,
    heading_of,
    layers,
    proposed,
    set_aside_address,
    source_of,
)
from rettesnor.web.staff.file.case_page import case_context
from rettesnor.web.staff.file.endings import endings_there
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.outcomes import outcome_choices
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.trial import chosen, trial_of
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.assessment import LAW_ALONE_DECIDES
from rettesnor.wording.extent import say_wish_and_need
from rettesnor.wording.terms import TOPICS, say
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_value_name


@dataclass(frozen=True)
class Settling:
    """The smallest sets of unknown facts that can settle an outcome: what stands in all of them, and what differs."""

    what: str
    common: list[str]
    alternatives: list[list[str]]


def assessment_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    case, by, now = visit.case, visit.by, visit.now
    assessed = visit.assessed_under(chosen(request, case))
    assessment = assessed.assessment
    draft = DecisionDraft.objects.of(case)
    trial, kept = trial_of(case, assessed.version, visit.on), kept_under(draft, visit.on)
    can_deviate = (
        assessed.version in (visit.assessed.version, kept) and RECORD_DEVIATION.why_not(case, by=by, now=now) is None
    )
    said_conflicts = conflicts(assessed)
    by_standard = (_("By the standard"), assessment.standard, *_open(assessment.decisive_standard, assessed))
    speaks = assessed.version is not None and not assessment.law_alone_decides
    context = {
        **case_context(visit, "assessment"),
        "assessment": assessment,
        "beside": said_beside(assessed.version),
        "ahead": ahead(assessed),
        "endings_there": endings_there(assessed),
        "endings": ending_cards(case, assessed),
        "standard": assessment.program.standard,
        "trial": trial,
        "drafted": draft is not None,
        "kept": kept if kept == assessed.version else None,
        "outcomes": outcome_choices(case, trial.tried),
        "acting": acting_cards(case, assessed),
        "layers": layers(case, assessed, can_deviate=can_deviate),
        "combining": combination_cards(case, assessed, can_deviate=can_deviate),
        "conflicts": [card for card in said_conflicts if card.settled],
        "possible_conflicts": [card for card in said_conflicts if not card.settled],
        "decisive": [
            (_("By the law"), assessment.law, *_open(assessment.decisive_law, assessed)),
            *([by_standard] if speaks else []),
        ],
        "law_alone_decides": translated(LAW_ALONE_DECIDES, page_language()) if assessed.version and not speaks else "",
        "proposed": proposed(assessed),
        "extent": list(say_wish_and_need(assessment, page_language())),
        "open_values": [
            (say_value_name(name, page_language()), [_labels(one, assessed) for one in sets])
            for name, sets in across_layers(assessment.open_values).items()
        ],
        "silent_on": [say(TOPICS, topic, page_language()) for topic in assessment.silent_on],
        "deviations": [
            (
                row,
                heading_of(_rule(assessed, row.rule), assessment),
                set_aside_address(case, row.rule, assessed) if recorded_since(row, assessed) else "",
            )
            for row in assessed.deviations
        ],
        "other_deviations": [] if trial.tried else _of_other_standards(case, assessed, kept),
        "can_deviate": can_deviate,
        "can_withdraw": trial.tried is None and WITHDRAW_DEVIATION.why_not(case, by=by, now=now) is None,
    }
    return render(request, "staff/assessment.html", context)


def set_aside(request: HttpRequest, number: str, rule: str) -> HttpResponse:
    """Set one rule of the standard aside for this citizen, and say why."""
    visit = case_visit(request, number)
    standard = chosen(request, visit.case)
    assessed = visit.assessed_under(standard)
    sourced = _rule(assessed, rule)
    hint = gettext_lazy(
        "What in this citizen's situation makes the rule unfit. It stands in the letter, so write it to the citizen."
    )
    standing = next((row for row in assessed.deviations if row.rule == rule), None)
    form = ReasonForm(visit.typed, hint=hint, initial={"reason": standing.reason if standing else ""})
    back = reverse("assessment", args=[number]) + (f"?standard={standard.pk}" if standard else "")
    answer = carried_out(
        visit,
        form,
        lambda: record_deviation(
            visit.case, by=visit.by, now=visit.now, rule=rule, reason=form.cleaned_data["reason"], standard=standard
        ),
        said=_("The rule is set aside in this case."),
        to=back,
    )
    title, section = source_of(sourced)
    context = {
        **case_context(visit, "assessment", Link(_("Set a rule aside"))),
        "form": form,
        "cancel": back,
        "rule_heading": heading_of(sourced, assessed.assessment),
        "quote": " ".join(sourced.quotes),
        "source": f"{title}, {section}",
        "stopped": list(RECORD_DEVIATION.obstacles(visit.case, by=visit.by, now=visit.now)),
    }
    return answer or render(request, "staff/set_aside.html", context)


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Let a rule count again."""
    visit = case_visit(request, number)
    deviation = get_object_or_404(Deviation, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=gettext_lazy("Why the rule counts again."))
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_deviation(
            visit.case, by=visit.by, now=visit.now, deviation=deviation, reason=form.cleaned_data["reason"]
        ),
        said=_("The rule counts again in this case."),
        to=reverse("assessment", args=[number]),
    )
    return answer or form_page(
        visit,
        WITHDRAW_DEVIATION,
        form,
        tab="assessment",
        of_the_row=[no_longer_stands(visit.case, deviation)],
        about=[
            SummaryRow(_("Rule"), f"»{quoted(deviation.standard, deviation.rule, visit.on)}«"),
            SummaryRow(_("It was set aside because"), deviation.reason),
        ],
        cancel=reverse("assessment", args=[number]),
        button=_("Let the rule count again"),
    )


def _of_other_standards(
    case: Case, assessed: CaseAssessment, kept: StandardVersion | None
) -> list[tuple[Deviation, str, bool]]:
    """The deviations that stand under another standard than the page shows, each with the sentence it set aside.

    And whether the draft is kept under that standard, so that they hold for it.
    """
    rows = still_standing(case.deviations.select_related("by__user", "standard"))
    others = [row for row in rows if row.standard_id != (assessed.version and assessed.version.pk)]
    return [(row, quoted(row.standard, row.rule, assessed.assessment.on), row.standard == kept) for row in others]


def _rule(assessed: CaseAssessment, rule: str) -> SourcedRule:
    for sourced in assessed.assessment.program.local:
        if sourced.rule.id == rule:
            return sourced
    raise Http404


def _open(decisive: Decisive, assessed: CaseAssessment) -> tuple[list[str], list[Settling]]:
    """The facts an outcome still turns on, and how they settle it."""
    names = dict.fromkeys(name for one in (*decisive.inside, *decisive.outside) for name in one)
    return _labels(names, assessed), [
        _settling(_("Can settle that the citizen is in the target group"), decisive.inside, assessed),
        _settling(_("Can settle that the citizen is outside"), decisive.outside, assessed),
    ]


def _settling(what: str, sets: list[list[str]], assessed: CaseAssessment) -> Settling:
    common = [name for name in sets[0] if all(name in one for one in sets)] if sets else []
    rest = [[name for name in one if name not in common] for one in sets]
    return Settling(what, _labels(common, assessed), [_labels(one, assessed) for one in rest if one])


def _labels(names: Iterable[str], assessed: CaseAssessment) -> list[str]:
    return [assessed.assessment.program.vocabulary[name].label.in_(page_language()) for name in names]
