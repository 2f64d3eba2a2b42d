"""The control of a fact, made from its definition, and what was typed in it as files write it."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.rules.facts import FactDefinition
from rettesnor.text.alphabet import letters
from rettesnor.web.components import Text
from rettesnor.web.forms import DanishDateField
from rettesnor.wording.formats import TYPED_UNITS, typed_number
from rettesnor.wording.terms import capital
from rettesnor.wording.values import say_answer, say_fact

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


def control_of(fact: FactDefinition, value: Any, label: str, words: str) -> forms.Field:
    language = page_language()
    shown: dict[str, Any] = {"label": label, "help_text": words, "required": False}
    not_known: Text = _("Not known")
    match fact.type:
        case "boolean":
            choices = [(name, capital(say_answer(fact, name == "true", language))) for name in ("true", "false")]
            initial = "" if value is None else str(bool(value)).lower()
            return forms.ChoiceField(
                choices=[*choices, ("", not_known)], widget=forms.RadioSelect, initial=initial, **shown
            )
        case "choice":
            options = [(option.name, option.label.in_(language)) for option in fact.options]
            return forms.ChoiceField(choices=[("", not_known), *options], initial=value or "", **shown)
        case "date":
            return DanishDateField(initial=date.fromordinal(value) if value is not None else None, **shown)
        case "quantity":
            assert fact.unit
            typed = "" if value is None else typed_number(int(value), fact.unit, language)
            return AmountField(TYPED_UNITS.get(fact.unit, fact.unit), initial=typed, **shown)
        case "municipality":
            names = sorted(fact.municipalities.items(), key=lambda each: letters(each[1]))
            choices = [(code, say_fact(fact, code, language)) for code, _name in names]
            return forms.ChoiceField(choices=[("", not_known), *choices], initial=value or "", **shown)
        case "text":
            return forms.CharField(initial=value or "", **shown)


def written(fact: FactDefinition, cleaned: Any) -> str | bool | None:
    """What was typed, as files write it."""
    if cleaned in (None, ""):
        return None
    if fact.type == "boolean":
        return bool(cleaned == "true")
    return cleaned.isoformat() if isinstance(cleaned, date) else str(cleaned)
