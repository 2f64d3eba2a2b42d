"""A CPR number as it is typed into a form. It is sent by POST alone, so that it stands in no address."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.cpr import Cpr, NotACprError


class CprFormField(forms.CharField):
    """Ten digits, with or without a hyphen; its value is a Cpr."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"})
        super().__init__(
            label=_("CPR number"), help_text=_("Ten digits, with or without a hyphen."), widget=widget, **kwargs
        )

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        try:
            return Cpr.parse(typed) if typed else None
        except NotACprError as error:
            raise ValidationError(gettext(str(error)), code="cpr") from error
