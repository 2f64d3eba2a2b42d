"""Correcting and withdrawing what was recorded of a hearing, of an answer to it, or of why none is held."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.hearing.correct_hearing import CORRECT_HEARING, correct_hearing
from rettesnor.cases.hearing.correct_hearing_answer import CORRECT_HEARING_ANSWER, correct_hearing_answer
from rettesnor.cases.hearing.withdraw_exemption import WITHDRAW_EXEMPTION, withdraw_exemption
from rettesnor.cases.hearing.withdraw_hearing import WITHDRAW_HEARING, withdraw_hearing
from rettesnor.cases.hearing.withdraw_hearing_answer import WITHDRAW_HEARING_ANSWER, withdraw_hearing_answer
from rettesnor.cases.models import Hearing, HearingAnswer, HearingExemption, SentBy
from rettesnor.letters.left_out import left_out
from rettesnor.web.components import SummaryRow
from rettesnor.web.staff.file.fact_lines import fact_choices, fact_line
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import ReasonForm
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.web.staff.hearing.forms import CorrectHearingAnswerForm, CorrectHearingForm
from rettesnor.wording.formats import say_date

RECORDED = (
    "material", "sent_on", "how", "due_on", "time_because", "late_because", "attested_by", "showed_because",
)  # fmt: skip
"""What the form of a hearing asks, as the row keeps it."""


def correct(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    hearing = get_object_or_404(Hearing, case=visit.case, pk=pk)
    initial = {
        "facts": [shown["name"] for shown in hearing.facts],
        "over_draft": True,
        **{name: getattr(hearing, name) for name in RECORDED},
    }
    form = CorrectHearingForm(
        visit.typed, facts=_choices(visit, hearing), over_draft=hearing.draft is not None, initial=initial
    )
    answer = carried_out(
        visit,
        form,
        lambda: correct_hearing(
            visit.case,
            by=visit.by,
            now=visit.now,
            hearing=hearing,
            **{**form.cleaned_data, "how": SentBy(form.cleaned_data["how"])},
        ),
        said=_("The hearing is corrected. What was recorded before is kept below it."),
        to=reverse("hearing", args=[number]),
    )
    return answer or form_page(
        visit,
        CORRECT_HEARING,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, hearing)],
        lead=_("This corrects the record only. If the citizen was told something wrong, write to them as well."),
        cancel=reverse("hearing", args=[number]),
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    hearing = get_object_or_404(Hearing, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("Why the hearing is not to count, for example: recorded in the wrong case."))
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_hearing(visit.case, by=visit.by, now=visit.now, hearing=hearing, **form.cleaned_data),
        said=_("The hearing is withdrawn. It is still shown, and no longer counts."),
        to=reverse("hearing", args=[number]),
    )
    return answer or form_page(
        visit,
        WITHDRAW_HEARING,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, hearing)],
        lead=_(
            "When you withdraw the hearing, it no longer counts, and nothing waits for an answer to it. If the citizen "
            "got it, write to them."
        ),
        about=[
            SummaryRow(_("Sent on"), say_date(hearing.sent_on, page_language())),
            SummaryRow(_("To be answered by"), say_date(hearing.due_on, page_language())),
            SummaryRow(_("What the citizen is told"), left_out(hearing.material).text),
        ],
        cancel=reverse("hearing", args=[number]),
    )


def correct_answer(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    given = get_object_or_404(HearingAnswer, case=visit.case, pk=pk)
    initial = {"answer": given.answer, "received_on": given.received_on, "taken_by": given.taken_by}
    form = CorrectHearingAnswerForm(visit.typed, initial=initial)
    answer = carried_out(
        visit,
        form,
        lambda: correct_hearing_answer(visit.case, by=visit.by, now=visit.now, given=given, **form.cleaned_data),
        said=_("The answer is corrected. What was recorded before is kept below it."),
        to=reverse("hearing", args=[number]),
    )
    return answer or form_page(
        visit,
        CORRECT_HEARING_ANSWER,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, given)],
        lead=_("This corrects the record: the citizen's own words, and the day they came."),
        cancel=reverse("hearing", args=[number]),
    )


def withdraw_answer(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    given = get_object_or_404(HearingAnswer, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("Why the answer is not to count, for example: another citizen's answer."))
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_hearing_answer(visit.case, by=visit.by, now=visit.now, given=given, **form.cleaned_data),
        said=_("The answer is withdrawn. It is still shown, and no longer counts."),
        to=reverse("hearing", args=[number]),
    )
    received = say_date(given.received_on, page_language()) if given.received_on else _("No answer came")
    return answer or form_page(
        visit,
        WITHDRAW_HEARING_ANSWER,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, given)],
        lead=_(
            "When you withdraw the answer, it no longer counts. If the time to answer is still running, the hearing "
            "waits for an answer again."
        ),
        about=[SummaryRow(_("Received on"), received), SummaryRow(_("The citizen's answer"), given.answer or "–")],
        cancel=reverse("hearing", args=[number]),
    )


def withdraw_exempt(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    exemption = get_object_or_404(HearingExemption, case=visit.case, pk=pk)
    form = ReasonForm(visit.typed, hint=_("Why the ground does not hold, or why the citizen is heard after all."))
    answer = carried_out(
        visit,
        form,
        lambda: withdraw_exemption(visit.case, by=visit.by, now=visit.now, exemption=exemption, **form.cleaned_data),
        said=_("It is withdrawn, and no decision can rest on it any longer."),
        to=reverse("hearing", args=[number]),
    )
    return answer or form_page(
        visit,
        WITHDRAW_EXEMPTION,
        form,
        tab="hearing",
        of_the_row=[no_longer_stands(visit.case, exemption)],
        lead=_(
            "When you withdraw it, no decision can rest on it any longer. Hear the citizen, or record another ground."
        ),
        about=[
            SummaryRow(_("Why no hearing is held"), exemption.get_ground_display()),
            SummaryRow(_("Reason"), exemption.reason),
        ],
        cancel=reverse("hearing", args=[number]),
    )


def _choices(visit: CaseVisit, hearing: Hearing) -> list[tuple[str, str]]:
    """What the citizen was shown, as it was shown, and then every other fact that is known."""
    shown = {each["name"]: fact_line(each["name"], each["value"], visit.assessed) for each in hearing.facts}
    others = [choice for choice in fact_choices(visit.assessed) if choice[0] not in shown]
    return [*((name, f"{line.label}: {line.value}") for name, line in shown.items()), *others]
