"""The facts of a case as one form, made from the vocabulary: nothing about a fact is written here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.cases.intake.record_facts import NewFact
from rettesnor.cases.models import CaseFact, Source
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.text.blank import is_no_reason
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import SOME_YEARS, ask_back, with_box
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.web.staff.intake.fact_controls import control_of, written
from rettesnor.wording.formats import TYPED_UNITS
from rettesnor.wording.problems import say_doubt, say_problem
from rettesnor.wording.terms import capital
from rettesnor.wording.values import say_group, say_stored

WHENCE = "whence"
"""The fields that say once where all that is entered comes from; a fact's own come first."""
MOVED = f"{WHENCE}-moved_because"
ASIDE = ("source", "said_on", "document", "holds_from")


@dataclass(frozen=True)
class FactRow:
    """A fact with its controls. `value` and `origin` are what is known now, empty where nothing is.

    `open` where something typed into it is not saved: wrong in itself, or sent with what was refused.
    """

    definition: FactDefinition
    label: str
    value: str
    origin: str
    judgement_reason: str
    control: BoundField
    suffix: str
    reason: BoundField | None
    sure: BoundField | None
    aside: list[BoundField]
    open: bool


class FactsForm(forms.Form):
    """Every fact with its source, a judgement with its reason. Only what was changed is recorded.

    `known` is what stood when the page was drawn, and `meanwhile` what was recorded since: nobody writes over what they
    have not seen. Where something comes from is said for each fact or once for all, and never assumed.
    """

    CALLED_HERE: ClassVar[Mapping[str, str]] = {
        "received_on": "application_received",
        **{part: f"{WHENCE}-{part}" for part in ("holds_from", "said_on")},
    }

    seen = forms.DateTimeField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any,
        *,
        vocabulary: Vocabulary,
        known: Mapping[str, CaseFact],
        meanwhile: Mapping[str, CaseFact],
        seen: datetime,
        today: date,
        first: Iterable[str],
    ) -> None:
        super().__init__(data, initial={"seen": seen.isoformat()})
        self.vocabulary, self.known, self.meanwhile, self.today = vocabulary, known, meanwhile, today
        self._add_whence(WHENCE, tuple(Source.values))
        self.fields[MOVED] = forms.CharField(
            label=_("Why the day is earlier than it was"),
            help_text=_("Only where the same was recorded with a later day. It stands in the history of the facts."),
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        asked_first = list(first)
        for name in [*asked_first, *(fact.name for fact in vocabulary.facts if fact.name not in asked_first)]:
            self._add(vocabulary[name], known.get(name))

    def _add(self, fact: FactDefinition, row: CaseFact | None) -> None:
        value = fact.stored(row.value) if row else None
        self.fields[fact.name] = control_of(
            fact, value, fact.label.in_(page_language()), fact.help.in_(page_language())
        )
        if fact.judgement:
            self.fields[f"{fact.name}-reason"] = forms.CharField(
                label=_("Reason for the judgement"),
                help_text=_("What it rests on, in words the citizen can read."),
                required=False,
                initial=row.reason if row else "",
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        self._add_whence(fact.name, fact.supplied_by)

    def _add_whence(self, name: str, sources: tuple[str, ...]) -> None:
        self.fields[f"{name}-source"] = forms.ChoiceField(
            label=_("Supplied by"),
            required=False,
            choices=[("", _("Choose")), *((source, capital(str(Source(source).label))) for source in sources)],
        )
        self.fields[f"{name}-said_on"] = DanishDateField(
            label=_("Day of the talk or of the document"), required=False, likely=SOME_YEARS
        )
        self.fields[f"{name}-document"] = forms.CharField(
            label=_("Stands in the document"), required=False, max_length=200
        )
        self.fields[f"{name}-holds_from"] = DanishDateField(
            label=_("Holds from"),
            help_text=_("Left empty, it holds from the day of the talk or of the document."),
            required=False,
            likely=SOME_YEARS,
        )

    def clean(self) -> dict[str, Any]:
        changed = [fact for fact in self.vocabulary.facts if self._changed(fact)]
        for fact in changed:
            if fact.name in self.meanwhile:
                self._say_what_came_meanwhile(fact)
            if fact.judgement and is_no_reason(self.cleaned_data.get(f"{fact.name}-reason", "")):
                self.add_error(f"{fact.name}-reason", _("Write the reason for the judgement."))
            self._ask_whence(fact)
        self._refuse_at_its_field(changed)
        self._ask_back(changed)
        return self.cleaned_data

    def _say_what_came_meanwhile(self, fact: FactDefinition) -> None:
        row = self.meanwhile[fact.name]
        said = _("{who} has recorded this since you opened the page: {value}. Look at it before you save yours.")
        value = say_stored(fact, row.value, page_language())
        self.add_error(fact.name, str(said).format(who=row.by, value=value))

    def _ask_whence(self, fact: FactDefinition) -> None:
        """Asked at the fields for all, where the fact's own are empty too."""
        if not self._source(fact):
            self._ask_once("source", _("Say who supplied what you enter."))
        if not self._whence(fact, "said_on"):
            self._ask_once("said_on", _("Enter the day of the talk or of the document."))

    def _ask_once(self, part: str, words: Any) -> None:
        if f"{WHENCE}-{part}" not in self.errors:
            self.add_error(f"{WHENCE}-{part}", words)

    def _refuse_at_its_field(self, changed: list[FactDefinition]) -> None:
        """What cannot be; that several contradict each other is said above them all, by the action."""
        for fact in (fact for fact in changed if fact.name not in self.errors):
            for problem in self.vocabulary.problems({fact.name: self._typed(fact)}, on=self.today):
                self.add_error(fact.name, say_problem(problem, page_language()))

    def _ask_back(self, changed: list[FactDefinition]) -> None:
        """The values that are far from usual; the days of the sources are asked back as those of every form."""
        names = [fact.name for fact in changed if fact.name not in self.errors]
        values = {name: self.vocabulary[name].stored(self._typed(self.vocabulary[name])) for name in names}
        known = {
            name: self.vocabulary[name].stored(row.value)
            for name, row in self.known.items()
            if name in self.vocabulary and name not in values
        }
        for doubt in self.vocabulary.doubts(values, on=self.today, known=known):
            ask_back(self, doubt.name, say_doubt(doubt, page_language(), today=True))

    def changes(self) -> list[NewFact]:
        """What the action records: a fact emptied is unknown again."""
        return [
            NewFact(
                name=fact.name,
                value=self._typed(fact),
                holds_from=self._whence(fact, "holds_from") or self._whence(fact, "said_on"),
                source=Source(self._source(fact)),
                said_on=self._whence(fact, "said_on"),
                document=self._whence(fact, "document") or "",
                reason=self.cleaned_data.get(f"{fact.name}-reason", ""),
                moved_because=self.cleaned_data.get(MOVED, ""),
            )
            for fact in self.vocabulary.facts
            if self._changed(fact)
        ]

    def whence(self) -> list[BoundField]:
        """The fields that say once where all that is entered comes from."""
        return with_box(self, *(f"{WHENCE}-{part}" for part in ASIDE), MOVED)

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
        """Whether something was entered: another value, another reason, or where a value that stands comes from."""
        if fact.name not in self.cleaned_data:
            return False
        row = self.known.get(fact.name)
        typed = self._typed(fact)
        if fact.stored(typed) != (fact.stored(row.value) if row else None) or self._is_no_value(fact, typed):
            return True
        if row is None:
            return False
        reason = self.cleaned_data.get(f"{fact.name}-reason", row.reason)
        return _plain(reason) != _plain(row.reason) or any(self.cleaned_data.get(f"{fact.name}-{p}") for p in ASIDE)

    def _is_no_value(self, fact: FactDefinition, typed: str | bool | None) -> bool:
        """Something was typed that cannot be read: it is refused, and never taken for nothing."""
        return typed is not None and fact.stored(typed) is None

    def _typed(self, fact: FactDefinition) -> str | bool | None:
        return written(fact, self.cleaned_data[fact.name])

    def _source(self, fact: FactDefinition) -> str:
        """Whoever is said to have supplied it; where only one can have, nobody has to say so."""
        said = self._whence(fact, "source")
        return fact.supplied_by[0] if len(fact.supplied_by) == 1 else str(said or "")

    def _whence(self, fact: FactDefinition, part: str) -> Any:
        return self.cleaned_data.get(f"{fact.name}-{part}") or self.cleaned_data.get(f"{WHENCE}-{part}")

    def _row(self, fact: FactDefinition) -> FactRow:
        row = self.known.get(fact.name)
        own = [fact.name, *(f"{fact.name}-{part}" for part in ("reason", *ASIDE))]
        control, *sure = with_box(self, fact.name)
        return FactRow(
            definition=fact,
            label=fact.label.in_(page_language()),
            value=say_stored(fact, row.value, page_language()) if row else "",
            origin=origin_of(row) if row else "",
            judgement_reason=row.reason if row else "",
            control=control,
            suffix=TYPED_UNITS.get(fact.unit or "", fact.unit or "") if fact.type == "quantity" else "",
            reason=self[f"{fact.name}-reason"] if fact.judgement else None,
            sure=sure[0] if sure else None,
            aside=with_box(self, *(f"{fact.name}-{part}" for part in ASIDE)),
            open=any(name in self.errors or name in self.changed_data for name in own),
        )


def _plain(text: str) -> str:
    return text.strip().replace("\r\n", "\n")
