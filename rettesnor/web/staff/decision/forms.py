"""Issuing the decision, and recording that it reached the citizen."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models import SentBy
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field


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
