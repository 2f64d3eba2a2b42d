"""The decision as it is written: its parts, what is started and why, and the reasons."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.decision.save_draft import DraftContent, DraftPart
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.text.blank import is_no_reason
from rettesnor.web.components import Text
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.amount_field import AmountField
from rettesnor.wording.formats import typed_number

PART_FIELDS = ("outcome", "text", "provisions", "reason", "facts")
AMOUNTS = {"days": "days/week", "hours": "hours/week"}
"""The fields of the extent, each with its unit."""
LATER = "later"
"""The choice that leaves a part to a later decision; its reason is then why."""
HOLDS = "-holds"
LONG: dict[str, tuple[Text, Text, int]] = {
    "decision_sentence": (
        _("The decision in one sentence"),
        _("What the citizen reads first, for example: you are granted sheltered employment three days a week."),
        2,
    ),
    "intervention": (
        _("What is started"),
        _("The concrete intervention: where, how much, from when (serviceloven § 3, stk. 2)."),
        3,
    ),
    "purpose": (_("The purpose of it"), _("What it is to achieve for this citizen (serviceloven § 3, stk. 2)."), 3),
    "goals": (_("The goals"), _("What the citizen and you work towards. One goal on each line."), 3),
    "reasons": (
        _("Reasons"),
        _("Proposed from the findings; make them your own. An empty line begins a new paragraph."),
        14,
    ),
    "next_steps": (_("What happens now"), _("An empty line begins a new paragraph."), 4),
    "weighed": (_("How the citizen's answer was weighed"), _("Also what no answer means for the decision."), 4),
    "against_assessment": (
        _("Why the decision goes another way than the law's conditions"),
        _("Only where it does; a person decides, and says why."),
        3,
    ),
    "no_plan_because": (
        _("Why no action plan is offered"),
        _("Where the law demands the offer and it is not made: declined, or there is one already."),
        2,
    ),
    "on_the_file": (
        _("Why the case is decided although facts are missing"),
        _("Only where it is (retssikkerhedsloven § 11 b)."),
        3,
    ),
    "older_standard_because": (
        _("Why the earlier standard holds in this case"),
        _(
            "Where another has come in force since: a rule on the transition, or when the application came. The letter "
            "tells it."
        ),
        3,
    ),
    "supersedes_because": (_("Why an earlier decision is replaced"), _("Only where one stands already."), 3),
    "no_worse_because": (
        _("Why it is no worse than the draft the citizen was heard over"),
        _("Only where a part reads otherwise than in that draft."),
        3,
    ),
}
"""Label, hint and height in lines of each long text."""


class DraftForm(forms.Form):
    """A draft may be incomplete, so nothing is required here; issuing asks for the rest.

    `grounds` are the citations each part can rest on, `facts` the known facts as choices, and `missing` the unknown
    ones that the law's outcome turns on. The `overtaken` texts are older than what they are about: each is written
    anew, or has a box to say that it still holds.
    """

    as_asked = forms.TypedChoiceField(
        label=_("Does the citizen get all that was asked for?"),
        help_text=_("If not, one part at least is partly granted, and the citizen is heard."),
        choices=[("True", _("Yes, the whole is what was asked for")), ("False", _("No, it is less"))],
        coerce=lambda value: value == "True",
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )

    plan_offered = forms.BooleanField(
        label=_("An action plan is offered in the letter (serviceloven § 141)"), required=False
    )
    follow_up_on = DanishDateField(label=_("The case is followed up on"), required=False)

    def __init__(
        self,
        *args: Any,
        grounds: Mapping[PartName, Iterable[str]],
        facts: Sequence[tuple[str, str]],
        missing: Sequence[tuple[str, str]],
        overtaken: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for part in PartName:
            later = [] if part == PartName.TARGET_GROUP else [(LATER, _("decided later, with a reason"))]
            self.fields[f"{part}-outcome"] = forms.ChoiceField(
                label=_("Outcome"), choices=[("", _("not decided here")), *Outcome.choices, *later], required=False
            )
            self.fields[f"{part}-text"] = _text(_("What is decided"), "", 2)
            self.fields[f"{part}-provisions"] = forms.MultipleChoiceField(
                label=_("Provisions it rests on"),
                choices=[(citation, citation) for citation in sorted(grounds[part])],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
            self.fields[f"{part}-reason"] = _text(
                _("Why it is less than was asked for, or decided later"),
                _("Only where it is partly granted, rejected or decided later."),
                3,
            )
            self.fields[f"{part}-facts"] = _choices(_("Facts that less than was asked for rests on"), facts)
        self.fields["missing_facts"] = _choices(_("Facts that could not be had"), missing)
        self.fields["extent-days"] = AmountField("days/week", label=_("Days a week"), required=False)
        self.fields["extent-hours"] = AmountField("hours/week", label=_("Hours a week"), required=False)
        for name, (label, hint, rows) in LONG.items():
            self.fields[name] = _text(label, hint, rows)
        for name in overtaken:
            self.fields[_box(name)] = forms.BooleanField(
                label=_("What it is about has changed since. It still holds, as it stands"), required=False
            )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for part in PartName:
            if cleaned.get(f"{part}-outcome") == LATER and is_no_reason(cleaned.get(f"{part}-reason", "")):
                self.add_error(f"{part}-reason", _("Write why it is decided later."))
            if cleaned.get(f"{part}-text") and not cleaned.get(f"{part}-outcome"):
                self.add_error(f"{part}-outcome", _("Choose an outcome for the part, or empty its text."))
        return cleaned

    def content(self) -> DraftContent:
        """What the action saves."""
        cleaned = self.cleaned_data
        return DraftContent(
            parts=tuple(
                DraftPart(
                    part=part,
                    outcome=Outcome(cleaned[f"{part}-outcome"]),
                    text=cleaned[f"{part}-text"],
                    provisions=tuple(cleaned[f"{part}-provisions"]),
                    reason=cleaned[f"{part}-reason"],
                    facts=tuple(cleaned[f"{part}-facts"]),
                    amounts=tuple(filter(None, (cleaned.get(f"{part}-{name}") for name in AMOUNTS))),
                )
                for part in PartName
                if cleaned[f"{part}-outcome"] not in ("", LATER)
            ),
            later={part: cleaned[f"{part}-reason"] for part in PartName if cleaned[f"{part}-outcome"] == LATER},
            as_asked=cleaned["as_asked"],
            missing_facts=tuple(cleaned["missing_facts"]),
            plan_offered=cleaned["plan_offered"],
            follow_up_on=cleaned["follow_up_on"],
            **{name: cleaned[name] for name in LONG},
        )

    @property
    def holds(self) -> set[str]:
        """The texts that the writer says still hold."""
        return {name.removesuffix(HOLDS) for name, said in self.cleaned_data.items() if name.endswith(HOLDS) and said}

    def part(self, part: PartName) -> list[BoundField]:
        names = [f"{part}-{name}" for name in ("outcome", "text", *AMOUNTS, "provisions", "reason", "facts")]
        return [bound for name in names if name in self.fields for bound in self.with_box(name)]

    def with_box(self, name: str) -> list[BoundField]:
        """The field, with the box below it where what it is about has changed."""
        return [self[each] for each in (name, _box(name)) if each in self.fields]

    @property
    def texts(self) -> dict[str, list[BoundField]]:
        """The long texts by name, each with its box."""
        return {name: self.with_box(name) for name in LONG}


def initial_of(draft: DecisionDraft) -> dict[str, Any]:
    """A saved draft as the form's values."""
    values = {f"{part['part']}-{name}": part[name] for part in draft.parts for name in PART_FIELDS}
    for name, unit in AMOUNTS.items():
        given: Mapping[str, int] = next(
            (part["amounts"] for part in draft.parts if part["part"] == PartName.EXTENT), {}
        )
        values[f"extent-{name}"] = typed_number(given[unit], unit, page_language()) if unit in given else ""
    for part, reason in draft.later.items():
        values |= {f"{part}-outcome": LATER, f"{part}-reason": reason}
    names = (*LONG, "plan_offered", "follow_up_on", "as_asked", "missing_facts")
    return {**{name: getattr(draft, name) for name in names}, **values}


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
