"""What is typed about a complaint, and about what is done with it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.complaint.content import ComplaintContent
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import (
    AppealOutcomeKind,
    Channel,
    Complainer,
    ComplaintLetterKind,
    Decision,
    ForwardedBy,
    PartName,
    ReassessmentResult,
    ReopeningRefusal,
    SentBy,
)
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field
from rettesnor.wording.formats import say_date

LETTERS = [choice for choice in ComplaintLetterKind.choices if choice[0] != ComplaintLetterKind.FORWARDED]
"""Those that are recorded on their own; that the complaint is sent on is told when it is."""


def _words(label: Any, hint: Any = "", *, rows: int = 5, required: bool = True) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, widget=forms.Textarea(attrs={"rows": rows}), required=required)


class ComplaintForm(forms.Form):
    """Any channel counts, and no reasons are asked for; whether it is in time is not asked: it is computed."""

    decision = forms.ChoiceField(label=_("The decision that is complained about"))
    parts = forms.MultipleChoiceField(
        label=_("What it is about"),
        help_text=_("Choose nothing where it is about the whole decision."),
        choices=PartName.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    channel = forms.ChoiceField(label=_("How it came"), choices=Channel.choices)
    received_on = DanishDateField(label=_("The day the municipality received it"), likely=RECENT)
    appealed_on = DanishDateField(
        label=_("The day Ankestyrelsen received it, if it was sent there first"), required=False, likely=RECENT
    )
    said = _words(_("What the complaint says"), _("In the words of the one who complains. No reasons are needed."))
    taken_by = forms.CharField(label=_("Who wrote it down, if it was oral"), required=False, max_length=200)
    complainer = forms.ChoiceField(label=_("Who complains"), choices=Complainer.choices)
    representative = forms.CharField(
        label=_("The name of whoever complains on the citizen's behalf"), required=False, max_length=200
    )
    urgent_because = _words(
        _("Why it is urgent, if it is"),
        _("An urgent complaint is reassessed, or sent on, at once."),
        rows=2,
        required=False,
    )
    doubt = _words(
        _("Why it is doubtful that it came late, if there is anything"),
        _("For example: Digital Post was down, or the citizen says the letter came later."),
        rows=2,
        required=False,
    )

    def __init__(self, *args: Any, about: Iterable[Decision | ReopeningRefusal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._about = {choice_of(row): row for row in about}
        self.fields["decision"].choices = [  # type: ignore[attr-defined]
            (choice, f"{say_date(day_of(row.at), page_language())}: {_decided(row)}")
            for choice, row in self._about.items()
        ]

    def content(self) -> ComplaintContent:
        """What the action takes."""
        typed = self.cleaned_data
        about = self._about[typed["decision"]]
        refusal = about if isinstance(about, ReopeningRefusal) else None
        return ComplaintContent(
            decision=about.decision if isinstance(about, ReopeningRefusal) else about,
            refusal=refusal,
            channel=Channel(typed["channel"]),
            received_on=typed["received_on"],
            said=typed["said"],
            complainer=Complainer(typed["complainer"]),
            representative=typed["representative"],
            parts=tuple(PartName(part) for part in typed["parts"]),
            taken_by=typed["taken_by"],
            urgent_because=typed["urgent_because"],
            doubt=typed["doubt"],
            appealed_on=typed["appealed_on"],
        )


def choice_of(about: Decision | ReopeningRefusal) -> str:
    """What a decision, or a refusal to reopen one, is called in the form."""
    return f"refusal-{about.pk}" if isinstance(about, ReopeningRefusal) else str(about.pk)


def _decided(about: Decision | ReopeningRefusal) -> str:
    return gettext("refusal to reopen the case") if isinstance(about, ReopeningRefusal) else about.get_outcome_display()


class CorrectComplaintForm(ComplaintForm):
    reason = reason_field()


class ReassessmentForm(forms.Form):
    result = forms.ChoiceField(
        label=_("What the reassessment came to"),
        help_text=_("Where the citizen is right, you write a new decision. It can never be worse than the first."),
        choices=ReassessmentResult.choices,
        widget=forms.RadioSelect,
    )
    reasons = _words(
        _("The reasons"), _("Ankestyrelsen and the citizen read them where the complaint is sent on."), rows=8
    )


class ComplaintLetterForm(forms.Form):
    kind = forms.ChoiceField(label=_("What the letter says"), choices=LETTERS)
    text = _words(_("The words of the letter"), rows=8)
    sent_on = DanishDateField(label=_("Sent on"), likely=RECENT)
    how = forms.ChoiceField(label=_("Sent by"), choices=SentBy.choices)
    expected_on = DanishDateField(
        label=_("The day the reassessment is expected to be finished"),
        help_text=_("Only where the letter says that more information is needed."),
        required=False,
    )


class MaintainingForm(forms.Form):
    maintained = forms.TypedChoiceField(
        label=_("Is the rest of the complaint maintained?"),
        choices=[("yes", _("Yes, it goes to Ankestyrelsen")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    received_on = DanishDateField(label=_("The day the citizen said so"), likely=RECENT)
    how = forms.ChoiceField(label=_("How it came"), choices=Channel.choices)
    said = _words(_("What the citizen said"), rows=3, required=False)


class ForwardingForm(forms.Form):
    sent_on = DanishDateField(label=_("Sent on"), likely=RECENT)
    how = forms.ChoiceField(label=_("How it was sent"), choices=ForwardedBy.choices)
    remark = _words(
        _("The remark to Ankestyrelsen"),
        _("Where the complaint is late, or it is doubtful whether it is. Ankestyrelsen alone decides what follows."),
        rows=3,
        required=False,
    )
    text = _words(
        _("The letter to the citizen"), _("The citizen is told the same day, and gets a copy of the package."), rows=5
    )
    told_how = forms.ChoiceField(label=_("How the citizen got it"), choices=SentBy.choices)


class DropForm(forms.Form):
    told_on = DanishDateField(label=_("The day the citizen said so"), likely=RECENT)
    told_how = forms.ChoiceField(label=_("How the citizen said so"), choices=Channel.choices)


class AppealOutcomeForm(forms.Form):
    kind = forms.ChoiceField(label=_("What Ankestyrelsen came to"), choices=AppealOutcomeKind.choices)
    decided_on = DanishDateField(label=_("The day of Ankestyrelsen's decision"), likely=RECENT)
    received_on = DanishDateField(label=_("The day the municipality received it"), likely=RECENT)
    said = _words(_("What it says"), _("What the case is missing, or what the citizen is to have instead."))
