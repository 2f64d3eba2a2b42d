"""Changing what is known of a citizen, contacts, and whose a case is."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.models import Team, User
from rettesnor.cases.models import Citizen, ContactKind, Source
from rettesnor.cases.people.act import Provenance
from rettesnor.rules.limits import Range
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.cpr_field import CprFormField

SOURCES = [
    (Source.CITIZEN.value, _("The citizen says so")),
    (Source.REGISTER.value, _("It stands in the CPR register")),
    (Source.CASEWORKER.value, _("It was mistyped here")),
]

HOLDS_FROM = Range.model_validate({"from": "5 years ago", "to": "12 months ahead"})
UNTIL = Range.model_validate({"to": "5 years ahead"})
"""Days of a protection to come."""


class ProvenanceForm(forms.Form):
    """Since when it holds, who says so, and why."""

    holds_from = DanishDateField(label=_("Holds from"), likely=HOLDS_FROM)
    source = forms.ChoiceField(label=_("Where it comes from"), choices=SOURCES, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Needed where something was mistyped."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ["name", "address", "protected", "exempt", "holds_from", "until", "source", "reason"]

    def __init__(self, *args: Any, citizen: Citizen, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.show(citizen)

    def show(self, citizen: Citizen) -> None:
        """What stands now, for the form to begin with."""

    def provenance(self) -> Provenance:
        typed = self.cleaned_data
        return Provenance(typed["holds_from"], Source(typed["source"]), typed["reason"])


class NameForm(ProvenanceForm):
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def show(self, citizen: Citizen) -> None:
        self.initial["name"] = citizen.name


class AddressForm(ProvenanceForm):
    address = forms.CharField(
        label=_("Address"),
        help_text=_("One line each, the last with postcode and town."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def show(self, citizen: Citizen) -> None:
        self.initial["address"] = "\n".join(citizen.address)

    def lines(self) -> list[str]:
        typed: str = self.cleaned_data["address"]
        return typed.splitlines()


class ProtectionForm(ProvenanceForm):
    protected = forms.TypedChoiceField(
        label=_("Name and address"),
        choices=[("1", _("are protected")), ("0", _("are not protected"))],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
    )
    until = DanishDateField(
        label=_("Protected until"),
        help_text=_("The last day. Leave it empty where no end is known."),
        required=False,
        likely=UNTIL,
    )

    def show(self, citizen: Citizen) -> None:
        self.initial["holds_from"], self.initial["until"] = citizen.protected_from, citizen.protected_until
        if citizen.protected_from:
            self.initial["protected"] = "1"


class DigitalPostForm(ProvenanceForm):
    exempt = forms.TypedChoiceField(
        label=_("Digital Post"),
        choices=[("1", _("the citizen is exempt, and gets letters on paper")), ("0", _("the citizen gets it"))],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
    )

    def show(self, citizen: Citizen) -> None:
        if citizen.exempt_from:
            self.initial["exempt"], self.initial["holds_from"] = "1", citizen.exempt_from


class CorrectCprForm(forms.Form):
    cpr = CprFormField()
    source = forms.ChoiceField(
        label=_("Where it comes from"), choices=[SOURCES[2], SOURCES[1]], widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("For example: two digits were switched, or a replacement number has become a CPR number."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def provenance(self, on: date) -> Provenance:
        return Provenance(on, Source(self.cleaned_data["source"]), self.cleaned_data["reason"])


class ContactForm(forms.Form):
    kind = forms.ChoiceField(label=_("What it is"), choices=ContactKind.choices, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Name"), help_text=_("Of a relative, a guardian or another person."), required=False, max_length=200
    )
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=40)
    email = forms.EmailField(label=_("E-mail"), required=False)
    note = forms.CharField(
        label=_("Note"), help_text=_("For example: the sister, best after 4 pm."), required=False, max_length=300
    )

    def content(self) -> dict[str, Any]:
        """What the act takes."""
        return {**self.cleaned_data, "kind": ContactKind(self.cleaned_data["kind"])}


class AssignForm(forms.Form):
    owner = forms.ModelChoiceField(User.objects.none(), label=_("Caseworker"), required=False, empty_label=_("Nobody"))
    team = forms.ModelChoiceField(Team.objects.none(), label=_("Team"), required=False, empty_label=_("No team"))

    def __init__(self, *args: Any, owners: QuerySet[User], teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner, team = self.fields["owner"], self.fields["team"]
        assert isinstance(owner, forms.ModelChoiceField)
        assert isinstance(team, forms.ModelChoiceField)
        owner.queryset, team.queryset = owners, teams


class TeamForm(forms.Form):
    name = forms.CharField(label=_("The name of the team"), max_length=100)
    members = forms.ModelMultipleChoiceField(
        User.objects.none(), label=_("Members"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, users: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["members"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = users
