"""Issuing the decision, recording that it reached the citizen, and annulling it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models import AnnulmentGround, SentBy
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field
from rettesnor.wording.terms import capital


class IssueForm(forms.Form):
    not_disqualified = forms.BooleanField(
        label=_("I am not disqualified from deciding this case (forvaltningsloven § 3)."),
        error_messages={"required": _("Confirm that you are not disqualified, or leave the decision to a colleague.")},
    )


class DeliveryForm(forms.Form):
    delivered_on = DanishDateField(label=_("Sent or handed over on"), likely=RECENT)
    how = forms.ChoiceField(label=_("How"), choices=SentBy.choices)


class CorrectDeliveryForm(DeliveryForm):
    reason = reason_field()


class AnnulForm(forms.Form):
    """Whoever got the letter is told; where no delivery of it is recorded, the day and the way may be empty."""

    ground = forms.ChoiceField(label=_("Why the decision is annulled"), widget=forms.RadioSelect)
    notified_on = DanishDateField(
        label=_("The day the recipient of the letter was told"), required=False, likely=RECENT
    )
    notified_how = forms.ChoiceField(
        label=_("How the recipient was told"), choices=[("", ""), *SentBy.choices], required=False
    )
    reason = reason_field(_("Reason"), _("What went wrong, so that a colleague can understand it later."))

    def __init__(self, *args: Any, delivered: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ground = self.fields["ground"]
        assert isinstance(ground, forms.ChoiceField)
        ground.choices = [(value, capital(str(label))) for value, label in AnnulmentGround.choices]
        for name in ("notified_on", "notified_how"):
            self.fields[name].required = delivered
            self.fields[name].help_text = "" if delivered else _("Empty only where the letter has reached nobody.")

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        how = self.cleaned_data["notified_how"]
        return {
            **self.cleaned_data,
            "ground": AnnulmentGround(self.cleaned_data["ground"]),
            "notified_how": SentBy(how) if how else None,
        }
