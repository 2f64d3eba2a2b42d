"""The decision as it is written: the boxes that its outcome needs, each with what was said of it already."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.decision.proposals import AMOUNTS, same, values_of
from rettesnor.cases.decision.save_draft import DraftContent, DraftPart
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Considered, DecisionDraft, OtherHelp, Outcome, PartName
from rettesnor.text.blank import is_no_reason
from rettesnor.web.components import Text
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.decision.draft_texts import LONG, OF_A_REVISION, OF_THE_HELP
from rettesnor.web.staff.file.amount_field import AmountField
from rettesnor.wording.formats import typed_number

UNITS = {"days": "days/week", "hours": "hours/week"}
"""The fields of the extent, each with its unit."""
LATER = "later"
"""The choice that leaves a part to a later decision; its reason is then why."""
HOLDS = "-holds"
_AS_THEY_STAND = ("missing_facts", "reasons_confirmed", "later_on", "effective_on")
_GOES_ON = ("outcome", "text", "amounts", "provisions")
"""What is carried over of each part of a grant that is changed."""
_AS_ASKED = {Outcome.GRANTED: True, Outcome.PARTLY_GRANTED: False, Outcome.REJECTED: None}


class DraftForm(forms.Form):
    """A draft may be incomplete, so nothing is required here; issuing asks for the rest.

    `decided` is the outcome that the writer chose: a full grant grants every part that is not left to a later
    decision, and a rejection is of the target group alone. `grounds` are the citations each part can rest on, `facts`
    the known facts as choices, and `missing` the unknown ones that the law's outcome turns on. `proposals` are what the
    program proposed when the page was drawn. The `overtaken` texts are older than what they are about: each is written
    anew, or has a box to say that it still holds. `revises`: it changes or ends a grant, from a day on.
    """

    plan_offered = forms.BooleanField(
        label=_("An action plan is offered in the letter (serviceloven § 141)"), required=False
    )
    follow_up_on = DanishDateField(label=_("The case is followed up on"), required=False)
    later_on = DanishDateField(label=_("What is left to later is decided by"), required=False)
    effective_on = DanishDateField(
        label=_("It takes effect on"),
        help_text=_("The grant stands until then. Never back in time."),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        decided: Outcome,
        proposals: Mapping[str, Any],
        grounds: Mapping[PartName, Iterable[str]],
        facts: Sequence[tuple[str, str]],
        missing: Sequence[tuple[str, str]],
        overtaken: Collection[str] = (),
        revises: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.decided, self.proposals = decided, proposals
        self.helps = decided != Outcome.REJECTED
        self.parts = tuple(PartName) if self.helps else (PartName.TARGET_GROUP,)
        for part in self.parts:
            self._add_part(part, grounds[part], facts)
        if not self.helps:
            del self.fields["plan_offered"], self.fields["follow_up_on"], self.fields["later_on"]
        if not revises:
            del self.fields["effective_on"]
        for name, (label, hint, rows) in LONG.items():
            if (self.helps or name not in OF_THE_HELP) and (revises or name not in OF_A_REVISION):
                self.fields[name] = _text(label, hint, rows)
        if decided != Outcome.GRANTED:
            self.fields["reasons_confirmed"] = forms.BooleanField(
                label=_("I have read the proposed reasons word by word, and I decide for these reasons"),
                required=False,
            )
        self.fields["missing_facts"] = _choices(_("Facts that could not be had"), missing)
        for help_ in OtherHelp:
            self.fields[f"other-{help_}"] = forms.ChoiceField(
                label=help_.label, choices=[("", _("not considered")), *Considered.choices], required=False
            )
        for name in overtaken:
            self.fields[_box(name)] = forms.BooleanField(
                label=_("What it is about has changed since. It still holds, as it stands"), required=False
            )

    def _add_part(self, part: PartName, grounds: Iterable[str], facts: Sequence[tuple[str, str]]) -> None:
        full, whole = self.decided == Outcome.GRANTED, part == PartName.TARGET_GROUP
        if self.decided == Outcome.PARTLY_GRANTED or (full and not whole):
            outcomes = [Outcome.GRANTED] if full else [*Outcome]
            later = [] if whole else [(LATER, _("decided later, with a reason"))]
            undecided = [] if full else [("", _("not decided here"))]
            choices = [*undecided, *((each.value, each.label) for each in outcomes), *later]
            self.fields[f"{part}-outcome"] = forms.ChoiceField(label=_("Outcome"), choices=choices, required=False)
        self.fields[f"{part}-text"] = _text(_("What is decided"), "", 2)
        if part == PartName.EXTENT:
            for name, label in (("days", _("Days a week")), ("hours", _("Hours a week"))):
                self.fields[f"{part}-{name}"] = AmountField(UNITS[name], label=label, required=False)
        self.fields[f"{part}-provisions"] = forms.MultipleChoiceField(
            label=_("Provisions it rests on"),
            choices=[(citation, citation) for citation in sorted(grounds)],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        if full and not whole:
            self.fields[f"{part}-reason"] = _text(_("Why it is decided later"), "", 3)
        elif not full:
            self.fields[f"{part}-reason"] = _text(
                _("Why it is less than was asked for, or decided later"),
                _("Only where it is partly granted, rejected or decided later."),
                3,
            )
            self.fields[f"{part}-facts"] = _choices(_("Facts that less than was asked for rests on"), facts)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for part in self.parts:
            outcome = self._outcome(part)
            if outcome == LATER and is_no_reason(cleaned.get(f"{part}-reason", "")):
                self.add_error(f"{part}-reason", _("Write why it is decided later."))
            if cleaned.get(f"{part}-text") and not outcome:
                self.add_error(f"{part}-outcome", _("Choose an outcome for the part, or empty its text."))
        return cleaned

    def content(self) -> DraftContent:
        """What the action saves."""
        cleaned = self.cleaned_data
        given = {part: outcome for part in self.parts if (outcome := self._outcome(part)) not in ("", LATER)}
        confirmed = cleaned.get("reasons_confirmed", False)
        untouched = [name for name in self.proposals if self._is_untouched(name)]
        return DraftContent(
            parts=tuple(self._part(part, Outcome(outcome)) for part, outcome in given.items()),
            later={part: cleaned[f"{part}-reason"] for part in self.parts if self._outcome(part) == LATER},
            as_asked=_AS_ASKED[self.decided],
            missing_facts=tuple(cleaned["missing_facts"]),
            plan_offered=cleaned.get("plan_offered", False),
            follow_up_on=cleaned.get("follow_up_on"),
            later_on=cleaned.get("later_on"),
            effective_on=cleaned.get("effective_on"),
            other_help={help_: Considered(came) for help_ in OtherHelp if (came := cleaned[f"other-{help_}"])},
            proposed=tuple(name for name in untouched if not (confirmed and name == "reasons")),
            reasons_confirmed=confirmed,
            **{name: cleaned.get(name, "") for name in LONG},
        )

    @property
    def holds(self) -> set[str]:
        """The texts that the writer says still hold."""
        return {name.removesuffix(HOLDS) for name, said in self.cleaned_data.items() if name.endswith(HOLDS) and said}

    def part(self, part: PartName) -> list[BoundField]:
        names = [f"{part}-{name}" for name in ("outcome", "text", *UNITS, "provisions", "reason", "facts")]
        return list(self._with_boxes(names))

    def with_box(self, name: str) -> list[BoundField]:
        """The field, with the box below it where what it is about has changed."""
        return list(self._with_boxes([name]))

    @property
    def texts(self) -> dict[str, list[BoundField]]:
        """The long texts by name, each with its box."""
        return {name: self.with_box(name) for name in LONG if name in self.fields}

    @property
    def other_help(self) -> list[BoundField]:
        return [self[f"other-{help_}"] for help_ in OtherHelp]

    def _with_boxes(self, names: Iterable[str]) -> Iterator[BoundField]:
        return (self[each] for name in names for each in (name, _box(name)) if each in self.fields)

    def _outcome(self, part: PartName) -> str:
        """What was chosen for the part, or goes without saying by the outcome of the whole."""
        if f"{part}-outcome" in self.fields:
            return str(self.cleaned_data.get(f"{part}-outcome") or "")
        return self.decided

    def _part(self, part: PartName, outcome: Outcome) -> DraftPart:
        cleaned = self.cleaned_data
        return DraftPart(
            part=part,
            outcome=outcome,
            text=cleaned[f"{part}-text"],
            provisions=tuple(cleaned[f"{part}-provisions"]),
            reason="" if self.decided == Outcome.GRANTED else cleaned[f"{part}-reason"],
            facts=tuple(cleaned.get(f"{part}-facts", ())),
            amounts=tuple(filter(None, (cleaned.get(f"{part}-{name}") for name in UNITS))),
        )

    def _is_untouched(self, name: str) -> bool:
        """Whether the field holds what was proposed."""
        if name != AMOUNTS:
            return same(self.cleaned_data.get(name), self.proposals[name])
        typed = _typed_amounts(self.proposals[name])
        return all(self.fields[field].clean(text) == self.cleaned_data.get(field) for field, text in typed.items())


def initial_of(
    draft: DecisionDraft | None,
    proposals: Mapping[str, Any],
    decided: Outcome,
    stands: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The form's values: what was written, and else what is proposed now. An outcome chosen anew is proposed anew.

    `stands` are the parts of the grant that is changed: what is not changed of them goes on.
    """
    found = dict(proposals)
    if decided != Outcome.REJECTED:
        found |= {f"{part['part']}-{name}": part[name] for part in stands for name in _GOES_ON if part[name]}
    if draft:
        again = draft.outcome == decided
        held = {**values_of(draft), **{name: getattr(draft, name) for name in (*LONG, *_AS_THEY_STAND)}}
        found |= {name: value for name, value in held.items() if name not in draft.proposed and (value or again)}
        found |= {f"other-{help_}": came for help_, came in draft.other_help.items()}
        for part, reason in draft.later.items():
            found |= {f"{part}-outcome": LATER, f"{part}-reason": reason}
    if decided == Outcome.GRANTED:
        outcomes = {f"{part}-outcome": Outcome.GRANTED.value for part in PartName}
        found |= {name: granted for name, granted in outcomes.items() if found.get(name) != LATER}
    return {**found, **_typed_amounts(found.get(AMOUNTS, {}))}


def _typed_amounts(amounts: Mapping[str, int]) -> dict[str, str]:
    """Each field of the extent as it is typed."""
    return {
        f"{PartName.EXTENT}-{name}": typed_number(amounts[unit], unit, page_language()) if unit in amounts else ""
        for name, unit in UNITS.items()
    }


def _box(name: str) -> str:
    return f"{name}{HOLDS}"


def _choices(label: Text, choices: Sequence[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=str(label), choices=choices, widget=forms.CheckboxSelectMultiple, required=False
    )


def _text(label: Text, hint: Text, rows: int) -> forms.CharField:
    return forms.CharField(
        label=str(label), help_text=str(hint), required=False, widget=forms.Textarea(attrs={"rows": rows})
    )
