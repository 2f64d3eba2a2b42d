"""What somebody must say in the notice that the decision comes later."""

from django import forms
from django.utils.translation import gettext_lazy

from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.letter_page import LetterForm
from rettesnor.web.staff.file.reason_form import reason_field


class DeadlineNoticeForm(LetterForm):
    """Why, and when instead. The day can be left out where none can be given yet."""

    why = forms.CharField(
        label=gettext_lazy("Why the decision is late"),
        help_text=gettext_lazy("In words that the citizen can read. It stands in the letter."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    expected_on = DanishDateField(
        label=gettext_lazy("The decision can be expected on"),
        help_text=gettext_lazy("Leave it empty only where no day can be given yet."),
        required=False,
    )
    sent_outside_on = DanishDateField(
        label=gettext_lazy("Sent outside the system on"),
        help_text=gettext_lazy("Only where a letter was sent already, from elsewhere. No letter is then made here."),
        required=False,
        likely=RECENT,
    )
    field_order = ("why", "expected_on", "how", "sent_outside_on")


class CorrectDeadlineNoticeForm(LetterForm):
    """The same of one that was sent outside the system, with the day it was sent and why it is corrected."""

    why = DeadlineNoticeForm.declared_fields["why"]
    expected_on = DeadlineNoticeForm.declared_fields["expected_on"]
    sent_on = DanishDateField(label=gettext_lazy("Sent on"), likely=RECENT)
    reason = reason_field()
    field_order = ("why", "expected_on", "how", "sent_on", "reason")
