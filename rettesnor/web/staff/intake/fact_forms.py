"""The facts of a case as one form, made from the vocabulary: nothing about a fact is written here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.intake.record_facts import NewFact
from rettesnor.cases.models import CaseFact, Source
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.web.components import Text
from rettesnor.web.forms import DanishDateField
from rettesnor.web.language import page_language
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.wording.terms import capital
from rettesnor.wording.values import say_answer, say_group, say_stored

ASIDE = ("source", "holds_from", "document")
SHOWN_UNITS = {"m": "km"}
"""A unit that people write in another: distances are typed in kilometres."""


@dataclass(frozen=True)
class FactRow:
    """A fact with its controls. `value` and `origin` are what is known now, empty where nothing is."""

    definition: FactDefinition
    label: str
    value: str
    origin: str
    judgement_reason: str
    control: BoundField
    suffix: str
    reason: BoundField | None
    aside: list[BoundField]
    wrong: bool


class FactsForm(forms.Form):
    """Every fact with source and date, a judgement with its reason. Only what was changed is recorded.

    `known` is what stood when the page was drawn: a colleague's later entry is not undone by an old page.
    """

    seen = forms.DateTimeField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any,
        *,
        vocabulary: Vocabulary,
        known: Mapping[str, CaseFact],
        seen: datetime,
        today: date,
        first: Iterable[str],
    ) -> None:
        super().__init__(data, initial={"seen": seen.isoformat()})
        self.vocabulary = vocabulary
        self.known = known
        asked_first = list(first)
        order = [*asked_first, *(fact.name for fact in vocabulary.facts if fact.name not in asked_first)]
        for name in order:
            self._add(vocabulary[name], known.get(name), today)

    def _add(self, fact: FactDefinition, row: CaseFact | None, today: date) -> None:
        label, words = fact.label.in_(page_language()), fact.help.in_(page_language())
        value = fact.stored(row.value) if row else None
        self.fields[fact.name] = _control(fact, value, label, words)
        if fact.judgement:
            self.fields[f"{fact.name}-reason"] = forms.CharField(
                label=_("Reason for the judgement"),
                help_text=_("What it rests on, in words the citizen can read."),
                required=False,
                initial=row.reason if row else "",
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        self.fields[f"{fact.name}-source"] = forms.ChoiceField(
            label=_("Supplied by"),
            required=False,
            choices=[(name, capital(str(Source(name).label))) for name in fact.supplied_by],
            initial=row.source if row else fact.supplied_by[0],
        )
        self.fields[f"{fact.name}-holds_from"] = DanishDateField(
            label=_("Holds from"), required=False, initial=row.holds_from if row else today
        )
        self.fields[f"{fact.name}-document"] = forms.CharField(
            label=_("Stands in the document"), required=False, max_length=200, initial=row.document if row else ""
        )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for fact in self.vocabulary.facts:
            if not self._changed(fact):
                continue
            if fact.judgement and not cleaned.get(f"{fact.name}-reason", "").strip():
                self.add_error(f"{fact.name}-reason", _("Write the reason for the judgement."))
            if not cleaned.get(f"{fact.name}-holds_from") and f"{fact.name}-holds_from" not in self.errors:
                self.add_error(f"{fact.name}-holds_from", _("Enter a date."))
        return cleaned

    def changes(self) -> list[NewFact]:
        """What the action records: a fact emptied is unknown again."""
        cleaned = self.cleaned_data
        return [
            NewFact(
                name=fact.name,
                value=_written(fact, cleaned[fact.name]),
                holds_from=cleaned[f"{fact.name}-holds_from"],
                source=Source(cleaned[f"{fact.name}-source"] or fact.supplied_by[0]),
                document=cleaned[f"{fact.name}-document"],
                reason=cleaned.get(f"{fact.name}-reason", ""),
            )
            for fact in self.vocabulary.facts
            if self._changed(fact)
        ]

    def rows(self, names: Iterable[str]) -> list[FactRow]:
        return [self._row(self.vocabulary[name]) for name in names]

    def groups(self, without: Iterable[str]) -> list[tuple[str, list[FactRow]]]:
        """The other facts by the vocabulary's groups, in its order."""
        left_out = set(without)
        names = dict.fromkeys(fact.group for fact in self.vocabulary.facts)
        groups = {
            group: [f.name for f in self.vocabulary.facts if f.group == group and f.name not in left_out]
            for group in names
        }
        return [(say_group(group, page_language()), self.rows(facts)) for group, facts in groups.items() if facts]

    def _changed(self, fact: FactDefinition) -> bool:
        """Whether something was entered: another value, or other words about a value that stands."""
        if fact.name not in self.cleaned_data:
            return False
        written, row = _written(fact, self.cleaned_data[fact.name]), self.known.get(fact.name)
        if row is None:
            return written is not None
        if fact.stored(written) != fact.stored(row.value):
            return True
        about = {"reason": row.reason, "source": row.source, "holds_from": row.holds_from, "document": row.document}
        typed = {name: self.cleaned_data.get(f"{fact.name}-{name}", about[name]) for name in about}
        return any(_plain(typed[name]) != _plain(about[name]) for name in about)

    def _row(self, fact: FactDefinition) -> FactRow:
        row = self.known.get(fact.name)
        own = [fact.name, *(f"{fact.name}-{part}" for part in ("reason", *ASIDE))]
        return FactRow(
            definition=fact,
            label=fact.label.in_(page_language()),
            value=say_stored(fact, row.value, page_language()) if row else "",
            origin=origin_of(row) if row else "",
            judgement_reason=row.reason if row else "",
            control=self[fact.name],
            suffix=SHOWN_UNITS.get(fact.unit or "", fact.unit or "") if fact.type == "quantity" else "",
            reason=self[f"{fact.name}-reason"] if fact.judgement else None,
            aside=[self[f"{fact.name}-{part}"] for part in ASIDE],
            wrong=any(name in self.errors for name in own),
        )


class AmountField(forms.CharField):
    """A number as people write it, with comma or point, kept as the text `12.5 km`."""

    def __init__(self, unit: str, **kwargs: Any) -> None:
        self.unit = unit
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        number = str(super().clean(value)).replace(" ", "").replace(",", ".")
        if number and not number.replace(".", "", 1).isdecimal():
            raise ValidationError(_("Write a number, for example 12,5."), code="invalid")
        return f"{number} {self.unit}" if number else ""


def _control(fact: FactDefinition, value: Any, label: str, words: str) -> forms.Field:
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
            return AmountField(SHOWN_UNITS.get(fact.unit, fact.unit), initial=_number(fact, value), **shown)
        case "municipality":
            return forms.RegexField(r"^\d{3}$", initial=value or "", **shown)
        case "text":
            return forms.CharField(initial=value or "", **shown)


def _number(fact: FactDefinition, value: Any) -> str:
    """The amount in the unit people write it in, with a comma."""
    if value is None:
        return ""
    scale = {"m": 1000, "%": 100, "kr": 100}.get(fact.unit or "", 1)
    whole, rest = divmod(int(value), scale)
    digits = str(rest).rjust(len(str(scale)) - 1, "0").rstrip("0")
    return f"{whole},{digits}" if digits else str(whole)


def _written(fact: FactDefinition, cleaned: Any) -> str | bool | None:
    """What was typed, as files write it."""
    if cleaned in (None, ""):
        return None
    if fact.type == "boolean":
        return bool(cleaned == "true")
    return cleaned.isoformat() if isinstance(cleaned, date) else str(cleaned)


def _plain(value: Any) -> Any:
    return value.strip().replace("\r\n", "\n") if isinstance(value, str) else value
