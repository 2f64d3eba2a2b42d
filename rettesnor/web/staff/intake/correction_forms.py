"""Correcting what was registered of an application, and closing a case without a decision."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case, Channel, ClosingGround, Help
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field
from rettesnor.web.staff.intake.forms import ApproachForm
from rettesnor.wording.formats import say_date
from rettesnor.wording.terms import capital


class CorrectApplicationForm(ApproachForm):
    CALLED_HERE: ClassVar[Mapping[str, str]] = {"application_received": "received_on"}

    received_on = DanishDateField(
        label=_("Application received"),
        help_text=_("The day the citizen first asked. The time for the decision runs from it."),
    )
    reason = reason_field()

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        cleaned = self.cleaned_data
        return {**cleaned, "channel": Channel(cleaned["channel"]), "applied_for": Help(cleaned["applied_for"])}


class CloseCaseForm(forms.Form):
    """`others` are the citizen's other cases that go on; without any, the case is a duplicate of none.

    `grant_stands`: the municipality opened the case on a grant, which can go on as it is.
    """

    ground = forms.ChoiceField(label=_("Why the case is closed"), widget=forms.RadioSelect)
    told_on = DanishDateField(
        label=_("The day the citizen withdrew the application"),
        help_text=_("Only where it is withdrawn."),
        required=False,
        likely=RECENT,
    )
    told_how = forms.ChoiceField(
        label=_("How the citizen withdrew it"),
        help_text=_("Only where it is withdrawn."),
        choices=[("", ""), *Channel.choices],
        required=False,
    )
    duplicate_of = forms.ChoiceField(
        label=_("The case that goes on"),
        help_text=_("Only where it is the same as another case: the one that was received first."),
        required=False,
    )
    reason = reason_field(_("Reason"), _("What happened, so that a colleague can understand it later."))

    def __init__(self, *args: Any, others: Sequence[Case], grant_stands: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {case.slug: case for case in others}
        ground, duplicate_of = self.fields["ground"], self.fields["duplicate_of"]
        assert isinstance(ground, forms.ChoiceField)
        assert isinstance(duplicate_of, forms.ChoiceField)
        ground.choices = [
            (value, capital(str(label)))
            for value, label in ClosingGround.choices
            if (others or value != ClosingGround.DUPLICATE) and (grant_stands or value != ClosingGround.GRANT_STANDS)
        ]
        duplicate_of.choices = [("", ""), *((slug, _named(case)) for slug, case in self.others.items())]
        if not others:
            del self.fields["duplicate_of"]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        asked_by: dict[Any, tuple[str, ...]] = {
            ClosingGround.WITHDRAWN: ("told_on", "told_how"),
            ClosingGround.DUPLICATE: ("duplicate_of",),
        }
        for name in asked_by.get(cleaned.get("ground"), ()):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])
        return cleaned

    def content(self) -> dict[str, Any]:
        """What the action takes: of what was typed, what belongs to the ground."""
        cleaned = self.cleaned_data
        ground = ClosingGround(cleaned["ground"])
        content = {"ground": ground, "reason": cleaned["reason"]}
        if ground == ClosingGround.WITHDRAWN:
            told_how = cleaned["told_how"]
            content |= {"told_on": cleaned["told_on"], "told_how": Channel(told_how) if told_how else None}
        elif ground == ClosingGround.DUPLICATE:
            content |= {"duplicate_of": self.others.get(cleaned["duplicate_of"])}
        return content


def _named(case: Case) -> str:
    received = say_date(case.received_on, page_language())
    return gettext("{number}, received {day}").format(number=case.journal_number, day=received)
