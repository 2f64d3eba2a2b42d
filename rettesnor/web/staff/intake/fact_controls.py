"""The control of a fact, made from its definition, and what was typed in it as files write it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.rules.facts import FactDefinition
from rettesnor.text.alphabet import letters
from rettesnor.web.components import Text
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.amount_field import AmountField
from rettesnor.wording.formats import TYPED_UNITS, typed_number
from rettesnor.wording.terms import capital
from rettesnor.wording.values import say_answer, say_fact


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
