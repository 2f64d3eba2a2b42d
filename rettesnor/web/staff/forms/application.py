"""Taking in an application."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.cpr import Cpr, NotACprError
from rettesnor.cases.models import Channel, Help
from rettesnor.web.forms import DanishDateField


class ApplicationForm(forms.Form):
    """The approach that the application is dated at, and who it comes from."""

    cpr = forms.CharField(
        label=_("CPR number"),
        help_text=_("Ten digits, with or without a hyphen."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    address = forms.CharField(
        label=_("Address"),
        help_text=_("One line each, the last with postcode and town."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    received_on = DanishDateField(
        label=_("Application received"),
        help_text=_("The day the citizen first asked, also if it was by telephone and papers are still missing."),
    )
    channel = forms.ChoiceField(label=_("How it came"), choices=Channel.choices)
    applied_for = forms.ChoiceField(label=_("What is applied for"), choices=Help.choices, widget=forms.RadioSelect)
    asked_for = forms.CharField(
        label=_("What the citizen asks for"),
        help_text=_("One line that a letter can repeat, for example: work at a workshop three days a week."),
        required=False,
        max_length=300,
    )
    own_words = forms.CharField(
        label=_("In the citizen's own words"), required=False, widget=forms.Textarea(attrs={"rows": 5})
    )

    def clean_cpr(self) -> Cpr:
        try:
            return Cpr.parse(self.cleaned_data["cpr"])
        except NotACprError as error:
            raise ValidationError(gettext(str(error)), code="cpr") from error

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        lines = self.cleaned_data["address"].splitlines()
        return {
            **self.cleaned_data,
            "address": tuple(line for line in lines if line.strip()),
            "channel": Channel(self.cleaned_data["channel"]),
            "applied_for": Help(self.cleaned_data["applied_for"]),
        }
