"""Issuing the decision, recording that it reached the citizen, and annulling it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models import SentBy, TalkedHow, ToldBy
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field


class IssueForm(forms.Form):
    leaflet = forms.BooleanField(
        label=_("Put a leaflet in easy Danish behind the letter"),
        help_text=_("It says in a few words what came of the application and how to complain. It is not the decision."),
        required=False,
    )


class DeliveryForm(forms.Form):
    delivered_on = DanishDateField(label=_("Sent or handed over on"), likely=RECENT)
    how = forms.ChoiceField(label=_("How"), choices=SentBy.choices)


DIGITALLY, ON_PAPER, OTHERWISE = "digitally", "on_paper", "otherwise"
WAYS = {
    DIGITALLY: _("Send with Digital Post"),
    ON_PAPER: _("Print and post"),
    OTHERWISE: _("It was sent otherwise"),
}


class SendForm(DeliveryForm):
    """How the decision is to reach the citizen; when and how it did, where it was sent outside Rettesnor."""

    way = forms.ChoiceField(label=_("How the decision is sent"), choices=list(WAYS.items()), widget=forms.RadioSelect)
    field_order = ["way", "delivered_on", "how"]

    def __init__(self, *args: Any, digitally: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ways = [(way, label) for way, label in WAYS.items() if digitally or way != DIGITALLY]
        self.fields["way"].choices = ways  # type: ignore[attr-defined]
        self.initial["way"] = ways[0][0]
        for name in ("delivered_on", "how"):
            self.fields[name].required = False
            self.fields[name].help_text = _("Only where it was sent otherwise.")

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        if typed.get("way") == OTHERWISE:
            for name in ("delivered_on", "how"):
                if not typed.get(name) and name not in self.errors:
                    self.add_error(name, self.fields[name].error_messages["required"])
        return typed


class PostingForm(forms.Form):
    posted_on = DanishDateField(label=_("Posted on"), likely=RECENT)


class TalkForm(forms.Form):
    held_on = DanishDateField(label=_("The day of the talk"), likely=RECENT)
    how = forms.ChoiceField(label=_("How"), choices=TalkedHow.choices)


class CorrectDeliveryForm(DeliveryForm):
    reason = reason_field()


class AnnulForm(forms.Form):
    """Whoever got the letter is told; where no delivery of it is recorded, the day and the way may be empty."""

    notified_on = DanishDateField(
        label=_("The day the recipient of the letter was told"), required=False, likely=RECENT
    )
    notified_how = forms.ChoiceField(
        label=_("How the recipient was told"), choices=[("", ""), *ToldBy.choices], required=False
    )
    reason = reason_field(_("Reason"), _("What went wrong, so that a colleague can understand it later."))

    def __init__(self, *args: Any, delivered: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("notified_on", "notified_how"):
            self.fields[name].required = delivered
            self.fields[name].help_text = "" if delivered else _("Empty only where the letter has reached nobody.")

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        how = self.cleaned_data["notified_how"]
        return {**self.cleaned_data, "notified_how": ToldBy(how) if how else None}


class WithdrawAnnulmentForm(forms.Form):
    """Whoever was told of the annulment is told that the decision holds after all; of nobody else is that asked."""

    notified_again_on = DanishDateField(
        label=_("The day the recipient was told that the decision holds after all"), likely=RECENT
    )
    notified_again_how = forms.ChoiceField(label=_("How the recipient was told"), choices=[("", ""), *ToldBy.choices])
    reason = reason_field(_("Reason"), _("Why it was a mistake to annul the decision."))

    def __init__(self, *args: Any, told: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not told:
            del self.fields["notified_again_on"], self.fields["notified_again_how"]

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        how = self.cleaned_data.get("notified_again_how")
        return {**self.cleaned_data, "notified_again_how": ToldBy(how) if how else None}
