"""The letters of a hearing and of what is missing, written from the case."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.hearing.answer_after_decision import WRITTEN_NOTICE, answer_after_decision, promised_decision
from rettesnor.cases.hearing.heard import promised_over_draft
from rettesnor.cases.hearing.time_to_answer import usual_day, usual_day_to_answer
from rettesnor.cases.hearing.write_hearing import WRITE_HEARING, hearing_letter, write_hearing
from rettesnor.cases.hearing.write_information_notice import (
    WRITE_INFORMATION_NOTICE,
    information_letter,
    write_information_notice,
)
from rettesnor.cases.models import DecisionDraft, SentBy
from rettesnor.letters.kinds.hearing.content import HearingLetter
from rettesnor.letters.kinds.information_notice.content import InformationLetter
from rettesnor.web.components import SummaryRow
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.web.staff.hearing.fact_choices import against_choices, missing_choices
from rettesnor.wording.formats import say_date


class TimedLetterForm(LetterForm):
    """A letter that is about facts and takes an answer."""

    facts = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    due_on = DanishDateField(
        label=gettext_lazy("To be answered by"),
        help_text=gettext_lazy("The earliest day that needs no reason is proposed, for what is sent by Digital Post."),
    )
    time_because = forms.CharField(
        label=gettext_lazy("Why there is less or more time to answer than usual"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, facts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].choices = facts  # type: ignore[attr-defined]


class WriteHearingForm(TimedLetterForm):
    """What the facts may lead to is all that nobody but the caseworker can say."""

    over_draft = forms.BooleanField(
        label=gettext_lazy("The draft decision is sent along"),
        help_text=gettext_lazy("It then covers every fact that counts against the citizen."),
        required=False,
    )
    material = forms.CharField(
        label=gettext_lazy("What the facts may lead to"),
        help_text=gettext_lazy(
            "What you make of them now, and what the citizen may lose. The rest is written for you."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    field_order = ("facts", "over_draft", "material", "due_on", "time_because", "how")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].label = _("Facts the citizen is heard over")
        self.fields["facts"].help_text = _("Those behind a condition that is not met are chosen.")


class WriteInformationNoticeForm(TimedLetterForm):
    """Why the facts are needed is all that nobody but the caseworker can say."""

    text = forms.CharField(
        label=gettext_lazy("Why the facts are needed"),
        help_text=gettext_lazy(
            "In words that the citizen can read. What follows and how to answer is written for you."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("facts", "text", "due_on", "time_because", "how")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].label = _("What is missing")


def write_hearing_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    draft = DecisionDraft.objects.of(visit.case)
    against, choices = against_choices(visit.case, visit.assessed)
    initial = {
        "facts": against,
        "over_draft": promised_over_draft(visit.assessed, draft) is not None,
        "due_on": usual_day_to_answer(visit.case, visit.now, SentBy.DIGITAL_POST),
    }
    form, back = WriteHearingForm(visit.typed, facts=choices, initial=initial), reverse("hearing", args=[number])

    def compose(typed: Mapping[str, Any]) -> HearingLetter:
        return hearing_letter(
            visit.case,
            by=visit.by,
            now=visit.now,
            material=typed["material"] or UNWRITTEN,
            facts=typed["facts"],
            due_on=typed["due_on"],
            over_draft=typed["over_draft"],
            mark="UDKAST",
        )

    return letter_page(
        visit,
        WRITE_HEARING,
        form,
        tab="hearing",
        about=decision_due_rows(visit),
        compose=compose,
        send=lambda: write_hearing(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The hearing is recorded, and its letter is kept as it was sent."),
        to=back,
        cancel=back,
        warn=lambda typed: late_decision(visit, typed["due_on"]),
    )


def write_information_notice_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    choices = missing_choices(visit)
    initial = {
        "facts": [name for name, _label in choices],
        "due_on": usual_day(visit.case.municipality, visit.on, SentBy.DIGITAL_POST),
    }
    form = WriteInformationNoticeForm(visit.typed, facts=choices, initial=initial)
    back = reverse("hearing", args=[number])

    def compose(typed: Mapping[str, Any]) -> InformationLetter:
        return information_letter(
            visit.case,
            by=visit.by,
            now=visit.now,
            text=typed["text"] or UNWRITTEN,
            facts=typed["facts"],
            due_on=typed["due_on"],
            mark="UDKAST",
        )

    return letter_page(
        visit,
        WRITE_INFORMATION_NOTICE,
        form,
        tab="hearing",
        about=decision_due_rows(visit),
        compose=compose,
        send=lambda: write_information_notice(visit.case, by=visit.by, now=visit.now, **form.content()),
        said=_("The notice is recorded, and its letter is kept as it was sent."),
        to=back,
        cancel=back,
        warn=lambda typed: late_decision(visit, typed["due_on"]),
    )


def decision_due_rows(visit: CaseVisit) -> list[SummaryRow]:
    due = promised_decision(visit.case, visit.now)
    return [SummaryRow(_("The decision is due"), say_date(due.day, page_language()))] if due else []


def late_decision(visit: CaseVisit, due_on: Any) -> str:
    """What to tell the citizen, if the decision is due before they have to answer; else empty."""
    late = answer_after_decision(visit.case, visit.now, due_on=due_on)
    if late is None:
        return ""
    words = _(
        "The citizen can answer until {answer}, and the decision is due on {due}. Tell the citizen in writing when the "
        "decision can be expected ({provision})."
    )
    answer, due = say_date(due_on, page_language()), say_date(late.day, page_language())
    return words.format(answer=answer, due=due, provision=WRITTEN_NOTICE)
