"""Taking in an application."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.models import Channel, Citizen, Help
from rettesnor.cases.models.cpr import Cpr, NotACprError
from rettesnor.text.blank import is_blank
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

    same_person = forms.BooleanField(
        label=_("It is the same person, and this is a new application"),
        required=False,
        widget=forms.HiddenInput,
    )
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)

    def __init__(self, *args: Any, municipalities: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["municipality"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(code, municipality_of(code).name) for code in municipalities]
        if len(municipalities) == 1:
            chosen.widget = forms.HiddenInput()
            chosen.initial = municipalities[0]
        if self.known():
            same = self.fields["same_person"]
            same.widget = forms.CheckboxInput()
            self.fields["name"].required = self.fields["address"].required = False

    def known(self) -> Citizen | None:
        """The citizen of the chosen municipality whose CPR number was typed, if it is somebody's."""
        code = self.data.get("municipality") or self.fields["municipality"].initial
        try:
            cpr = Cpr.parse(self.data.get("cpr", ""))
        except NotACprError:
            return None
        known_codes = dict(self._choices()).keys()
        return Citizen.objects.filter(municipality=code, cpr=cpr).first() if code in known_codes else None

    def _choices(self) -> list[tuple[str, str]]:
        field = self.fields["municipality"]
        assert isinstance(field, forms.ChoiceField)
        return list(field.choices)  # type: ignore[arg-type]

    def clean_municipality(self) -> str:
        """Who works in one municipality chooses none."""
        return self.cleaned_data["municipality"] or str(self.fields["municipality"].initial or "")

    def clean_cpr(self) -> Cpr:
        try:
            return Cpr.parse(self.cleaned_data["cpr"])
        except NotACprError as error:
            raise ValidationError(gettext(str(error)), code="cpr") from error

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        content = dict(self.cleaned_data)
        same = content.pop("same_person")
        return {
            **content,
            "address": tuple(line for line in content["address"].splitlines() if not is_blank(line)),
            "channel": Channel(content["channel"]),
            "applied_for": Help(content["applied_for"]),
            "known": self.known() if same else None,
        }
