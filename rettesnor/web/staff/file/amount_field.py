"""The field of an amount with a unit."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

THOUSANDS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?")
"""Points between thousands, as Danes write them."""
NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]+)?")


class AmountField(forms.CharField):
    """A number as people write it, with comma or point, kept as the text `12.5 km`."""

    def __init__(self, unit: str, **kwargs: Any) -> None:
        self.unit = unit
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        typed = "".join(str(super().clean(value)).split())
        typed = f"0{typed}" if typed == "½" else typed
        typed = typed.replace("½", ",5")
        if not typed:
            return ""
        if THOUSANDS.fullmatch(typed) and "," not in typed:
            without = typed.replace(".", "")
            either = _("Is it {whole} or {part}? Write it without a point.").format(
                whole=without, part=typed.replace(".", ",")
            )
            raise ValidationError(either, code="ambiguous")
        number = typed.replace(".", "") if THOUSANDS.fullmatch(typed) else typed
        number = number.replace(",", ".")
        if not NUMBER.fullmatch(number):
            raise ValidationError(_("Write a number, for example 12,5."), code="invalid")
        return f"{number} {self.unit}"
