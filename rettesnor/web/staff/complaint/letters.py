"""Writing to the one who complains: the letter as it will be, and then as it is sent."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.complaint.complaint_letters import letter_about
from rettesnor.cases.complaint.standing import ComplaintsAt
from rettesnor.cases.complaint.write_complaint_letter import (
    WRITE_COMPLAINT_LETTER,
    not_to_tell,
    write_complaint_letter,
)
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.file.stated import UNWRITTEN
from rettesnor.cases.models import Complaint, ComplaintLetterKind
from rettesnor.letters.about_complaint import LetterAboutComplaint
from rettesnor.web.components import SummaryRow
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.complaint.forms import LETTERS
from rettesnor.web.staff.file.letter_page import LetterForm, letter_page
from rettesnor.web.staff.file.visit import case_visit
from rettesnor.wording.formats import say_date


class WriteComplaintLetterForm(LetterForm):
    """Which letter, and what somebody has to say in it; the rest is the municipality's own texts."""

    kind = forms.ChoiceField(label=gettext_lazy("What the letter says"), choices=LETTERS)
    text = forms.CharField(
        label=gettext_lazy("What you add in the letter"),
        help_text=gettext_lazy("Where more information is needed: which. Otherwise it can be left empty."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    expected_on = DanishDateField(
        label=gettext_lazy("The day the reassessment is expected to be finished"),
        help_text=gettext_lazy("Only where the letter says that more information is needed."),
        required=False,
    )
    field_order = ("kind", "text", "expected_on", "how")

    def content(self) -> dict[str, Any]:
        return {**super().content(), "kind": ComplaintLetterKind(self.cleaned_data["kind"])}


def write(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    visit = case_visit(request, number)
    complaint = get_object_or_404(Complaint, case=visit.case, pk=pk)
    form = WriteComplaintLetterForm(visit.typed, initial={"kind": ComplaintLetterKind.RECEIPT})
    back = reverse("complaint", args=[number])

    def compose(typed: Mapping[str, Any]) -> LetterAboutComplaint:
        refuse(no_longer_stands(visit.case, complaint))
        at = ComplaintsAt(visit.case, visit.now)
        held = next(each for each in at.held if each.row == complaint)
        kind = ComplaintLetterKind(typed["kind"])
        more = kind == ComplaintLetterKind.MORE_INFORMATION
        refuse(not_to_tell(held, kind), missing(expected_on=typed["expected_on"]) if more else ())
        said = typed["text"] or (UNWRITTEN if more else "")
        return letter_about(held, at, kind, by=visit.by, said=said, expected_on=typed["expected_on"], mark="UDKAST")

    return letter_page(
        visit,
        WRITE_COMPLAINT_LETTER,
        form,
        tab="complaint",
        about=[SummaryRow(_("The complaint of"), say_date(complaint.received_on, page_language()))],
        compose=compose,
        send=lambda: write_complaint_letter(
            visit.case, by=visit.by, now=visit.now, complaint=complaint, **form.content()
        ),
        said=_("The letter is kept on the case."),
        to=back,
        cancel=back,
    )
