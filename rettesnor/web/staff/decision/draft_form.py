"""The decision as it is written: its parts, what is started and why, and the reasons."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.decision.save_draft import DraftContent, DraftPart
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.text.blank import is_blank
from rettesnor.web.components import Text
from rettesnor.web.forms import DanishDateField

PART_FIELDS = ("outcome", "text", "provisions", "reason", "facts")
LATER = "later"
"""The choice that leaves a part to a later decision; its reason is then why."""
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
    "supersedes_because": (_("Why an earlier decision is replaced"), _("Only where one stands already."), 3),
}
"""Label, hint and height in lines of each long text."""


class DraftForm(forms.Form):
    """A draft may be incomplete, so nothing is required here; issuing asks for the rest.

    `grounds` are the citations each part can rest on, `facts` the known facts as choices, and `missing` the unknown
    ones that the law's outcome turns on.
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
        for name, (label, hint, rows) in LONG.items():
            self.fields[name] = _text(label, hint, rows)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for part in PartName:
            if cleaned.get(f"{part}-outcome") == LATER and is_blank(cleaned.get(f"{part}-reason", "")):
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

    def part(self, part: PartName) -> list[BoundField]:
        return [self[f"{part}-{name}"] for name in PART_FIELDS]


def initial_of(draft: DecisionDraft) -> dict[str, Any]:
    """A saved draft as the form's values."""
    values = {f"{part['part']}-{name}": part[name] for part in draft.parts for name in PART_FIELDS}
    for part, reason in draft.later.items():
        values |= {f"{part}-outcome": LATER, f"{part}-reason": reason}
    names = (*LONG, "plan_offered", "follow_up_on", "as_asked", "missing_facts")
    return {**{name: getattr(draft, name) for name in names}, **values}


def _choices(label: Text, choices: Sequence[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=str(label), choices=choices, widget=forms.CheckboxSelectMultiple, required=False
    )


def _text(label: Text, hint: Text, rows: int) -> forms.CharField:
    return forms.CharField(
        label=str(label), help_text=str(hint), required=False, widget=forms.Textarea(attrs={"rows": rows})
    )
