"""Saying that somebody may be disqualified, and answering it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.models import Team, User
from rettesnor.cases.models import CommitteeOutcome, RulingOutcome
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field


class DisqualificationForm(forms.Form):
    person = forms.ModelChoiceField(User.objects.none(), label=_("Who may be disqualified"))
    reason = reason_field(
        _("Why"), _("For example: a relative of the citizen, or their own interest in how the case is decided.")
    )

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        assert isinstance(person, forms.ModelChoiceField)
        person.queryset = people


class ApproverForm(forms.Form):
    approver = forms.ModelChoiceField(User.objects.none(), label=_("Who is asked to approve it"))
    instead_because = forms.CharField(
        label=_("Why somebody else is asked"),
        help_text=_("For example: the one who was asked is absent."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, people: QuerySet[User], instead: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        approver = self.fields["approver"]
        assert isinstance(approver, forms.ModelChoiceField)
        approver.queryset = people
        if not instead:
            del self.fields["instead_because"]


class ReviewForm(forms.Form):
    APPROVE, SEND_BACK = "approve", "send-back"

    answer = forms.ChoiceField(
        label=_("The answer"),
        choices=[(APPROVE, _("Approve the draft")), (SEND_BACK, _("Send the draft back"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("What is to be changed"),
        help_text=_("Only where the draft is sent back. The writer reads it on the draft."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class TransferForm(forms.Form):
    to_team = forms.ModelChoiceField(Team.objects.none(), label=_("The unit that is to have the case"))
    reason = reason_field(_("Why"), _("For example: the standard says that the other unit decides it."))

    def __init__(self, *args: Any, teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to_team = self.fields["to_team"]
        assert isinstance(to_team, forms.ModelChoiceField)
        to_team.queryset = teams


class RecommendationForm(forms.Form):
    meets_on = DanishDateField(label=_("The day of the meeting"), likely=RECENT)
    text = forms.CharField(label=_("What is recommended, and why"), widget=forms.Textarea(attrs={"rows": 8}))


class MinutesForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What the committee came to"), choices=CommitteeOutcome.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(label=_("In the words of the minutes"), widget=forms.Textarea(attrs={"rows": 5}))
    between_meetings = forms.CharField(
        label=_("Settled between meetings: why, and by whom"),
        help_text=_("Only where it could not wait for the meeting."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        return {**self.cleaned_data, "outcome": CommitteeOutcome(self.cleaned_data["outcome"])}


class RulingForm(forms.Form):
    ruling = forms.ChoiceField(label=_("The answer"), choices=RulingOutcome.choices, widget=forms.RadioSelect)
    reason = reason_field(
        _("Reason"), _("Also where the connection is too slight to matter for the decision (FVL § 3, stk. 2).")
    )

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        return {**self.cleaned_data, "ruling": RulingOutcome(self.cleaned_data["ruling"])}
