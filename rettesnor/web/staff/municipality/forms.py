"""A sender of the municipality's letters."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.standards.senders import Sender


class SenderForm(forms.Form):
    """What letters say of one of the municipality's senders; saving it says that it is right."""

    name = forms.CharField(label=_("Name"), max_length=200)
    address = forms.CharField(
        label=_("Address"),
        help_text=_("One line each, the last with postcode and town."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    mail = forms.EmailField(label=_("E-mail"), max_length=200, required=False)

    def __init__(self, data: Any, sender: Sender, **kwargs: Any) -> None:
        now = {
            "name": sender.name,
            "address": "\n".join(sender.address),
            "phone": sender.phone,
            "mail": sender.mail,
        }
        super().__init__(data, initial=now, **kwargs)

    def content(self) -> dict[str, Any]:
        """What the act takes."""
        lines = self.cleaned_data["address"].splitlines()
        return {**self.cleaned_data, "address": tuple(line for line in lines if line.strip())}
