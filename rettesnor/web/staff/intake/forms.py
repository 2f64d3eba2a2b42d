"""Taking in an application."""

from collections.abc import Sequence
from typing import Any, Literal

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.models import Channel, Citizen, Help
from rettesnor.cases.models.cpr import Cpr, NotACprError
from rettesnor.standards import files
from rettesnor.text.blank import is_blank
from rettesnor.text.cleaning import one_line
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.cpr_field import CprFormField


class ApproachForm(forms.Form):
    """The approach that the application is dated at."""

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        received = self.fields["received_on"]
        assert isinstance(received, DanishDateField)
        received.likely = files.vocabulary()["application_received"].likely


class ApplicationForm(ApproachForm):
    """The approach, and who it comes from."""

    field_order = ("cpr", "name", "address")

    cpr = CprFormField()
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    address = forms.CharField(
        label=_("Address"),
        help_text=_("One line each, the last with postcode and town."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)

    same_person = forms.BooleanField(label=_("It is the same person, and this is a new application"), required=False)
    change_name = forms.BooleanField(label=_("Change the name to what was typed"), required=False)
    change_address = forms.BooleanField(label=_("Change the address to what was typed"), required=False)

    ABOUT_KNOWN = ("same_person", "change_name", "change_address")

    def __init__(self, *args: Any, municipalities: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes = municipalities
        self.known: Citizen | None = None
        chosen = self.fields["municipality"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(code, municipality_of(code).name) for code in municipalities]
        if len(municipalities) == 1:
            chosen.widget = forms.HiddenInput()
            chosen.initial = municipalities[0]

    def who(self) -> tuple[str, Cpr] | None:
        """The municipality and the CPR number as they were typed, where both can be read."""
        try:
            return (self.code, Cpr.parse(self.data.get("cpr", ""))) if self.code else None
        except NotACprError:
            return None

    @property
    def code(self) -> str | None:
        """The municipality that was chosen, or the only one there is to choose."""
        code = self.data.get("municipality") or self.fields["municipality"].initial
        return code if code in self.codes else None

    def meet(self, known: Citizen) -> None:
        """The number is a citizen's we know: name and address are known, and whether it is them is asked."""
        self.known = known
        self.fields["name"].required = self.fields["address"].required = False

    @property
    def is_same_person(self) -> bool:
        return self.known is not None and bool(self.cleaned_data["same_person"])

    def changes(self, what: Literal["name", "address"]) -> bool:
        return self.is_same_person and self.differs[what] and bool(self.cleaned_data[f"change_{what}"])

    @property
    def differs(self) -> dict[str, bool]:
        """Whether the name and the address that were typed are others than those we know."""
        if self.known is None:
            return {"name": False, "address": False}
        name, address = self.typed_name(), self.typed_address()
        return {
            "name": bool(name) and name != self.known.name,
            "address": bool(address) and address != tuple(self.known.address),
        }

    def typed_name(self) -> str:
        return one_line(self.data.get("name", ""))

    def typed_address(self) -> tuple[str, ...]:
        return tuple(one_line(line) for line in self.data.get("address", "").splitlines() if not is_blank(line))

    def of_the_application(self) -> list[BoundField]:
        """The fields, without what is asked about a citizen we know."""
        return [bound for bound in self.visible_fields() if bound.name not in self.ABOUT_KNOWN]

    def clean_municipality(self) -> str:
        """Who works in one municipality chooses none."""
        return self.cleaned_data["municipality"] or str(self.fields["municipality"].initial or "")

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        content = {name: value for name, value in self.cleaned_data.items() if name not in self.ABOUT_KNOWN}
        return {
            **content,
            "address": self.typed_address(),
            "channel": Channel(content["channel"]),
            "applied_for": Help(content["applied_for"]),
        }
