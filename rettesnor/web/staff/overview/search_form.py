"""What cases are searched by, as a form and as an address."""

from collections.abc import Sequence
from typing import Any, cast, get_args

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.models import Team, User
from rettesnor.cases.models import Help
from rettesnor.cases.search import Criteria, Order, State, owners_in, teams_in
from rettesnor.web.forms import DanishDateField

UNASSIGNED = "ingen"


class SearchForm(forms.Form):
    """Everything is optional. The names of the fields are those of the address."""

    ord = forms.CharField(
        label=_("Name, case number or CPR number"),
        help_text=_("Beginnings of names will do, in any order. A CPR number leads to the citizen and stays private."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
    )
    tilstand = forms.ChoiceField(
        label=_("Open or closed"),
        choices=[("", _("All cases")), ("open", _("Open cases")), ("closed", _("Closed cases"))],
        required=False,
    )
    ejer = forms.ChoiceField(label=_("Caseworker"), required=False)
    team = forms.ModelChoiceField(Team.objects.none(), label=_("Team"), required=False, empty_label=_("All teams"))
    hjaelp = forms.ChoiceField(
        label=_("What is applied for"), choices=[("", _("All help")), *Help.choices], required=False
    )
    fra = DanishDateField(label=_("Received from"), required=False)
    til = DanishDateField(label=_("Received to"), required=False)
    orden = forms.ChoiceField(
        label=_("In order of"),
        choices=[
            ("name", _("Name")),
            ("due", _("Due, first on top")),
            ("received", _("Received, newest first")),
            ("number", _("Number, newest first")),
        ],
        required=False,
    )

    def __init__(self, *args: Any, municipalities: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owners = self.fields["ejer"]
        assert isinstance(owners, forms.ChoiceField)
        self.owners = {str(user.pk): user for user in owners_in(municipalities)}
        everybody = [("", _("Anybody")), (UNASSIGNED, _("Nobody"))]
        owners.choices = [*everybody, *((key, str(user)) for key, user in self.owners.items())]
        teams = self.fields["team"]
        assert isinstance(teams, forms.ModelChoiceField)
        teams.queryset = teams_in(municipalities)

    def more(self) -> list[BoundField]:
        """What narrows a search, beside the words."""
        return [self[name] for name in self.fields if name not in ("ord", "orden")]

    def narrowed(self) -> bool:
        """Whether any of it is set, or wrong."""
        return any(self.errors.get(bound.name) or self.cleaned_data.get(bound.name) for bound in self.more())

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = self.cleaned_data
        if typed.get("fra") and typed.get("til") and typed["til"] < typed["fra"]:
            self.add_error("til", _("The last day is before the first."))
        return typed

    def criteria(self) -> Criteria:
        typed = self.cleaned_data
        owner: User | None = self.owners.get(typed["ejer"])
        return Criteria(
            words=typed["ord"],
            state=cast(State, typed["tilstand"]) if typed["tilstand"] else None,
            owner=owner,
            team=typed["team"],
            unassigned=typed["ejer"] == UNASSIGNED,
            applied_for=Help(typed["hjaelp"]) if typed["hjaelp"] else None,
            received_from=typed["fra"],
            received_to=typed["til"],
        )

    def order(self) -> Order:
        chosen = self.cleaned_data["orden"]
        return cast(Order, chosen) if chosen in get_args(Order) else "name"

    def address(self) -> dict[str, str]:
        """What was chosen, by the names of the fields; what was left open is left out."""
        typed = self.cleaned_data
        days = {name: f"{typed[name]:%d-%m-%Y}" for name in ("fra", "til") if typed[name]}
        team = {"team": str(typed["team"].pk)} if typed["team"] else {}
        words = {name: typed[name] for name in ("ord", "tilstand", "ejer", "hjaelp", "orden") if typed[name]}
        return words | team | days
