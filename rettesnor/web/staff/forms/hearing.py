"""Hearing the citizen: what is sent, what came back, or why it is not held."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models import Ground, SentBy
from rettesnor.web.forms import DanishDateField


class SendHearingForm(forms.Form):
    """The facts the citizen is heard over, as choices; those that count against them are chosen beforehand."""

    facts = forms.MultipleChoiceField(
        label=_("Facts the citizen is heard over"),
        help_text=_("Those behind a condition that is not met are chosen."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    material = forms.CharField(
        label=_("What the citizen is told"),
        help_text=_("The facts, what they are taken to mean, and how and by when to answer."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    sent_on = DanishDateField(label=_("Sent on"))
    how = forms.ChoiceField(label=_("Sent by"), choices=SentBy.choices)
    due_on = DanishDateField(
        label=_("To be answered by"), help_text=_("Leave time enough to answer. The citizen can ask for more.")
    )

    def __init__(self, *args: Any, facts: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["facts"]
        assert isinstance(chosen, forms.MultipleChoiceField)
        chosen.choices = facts


class HearingAnswerForm(forms.Form):
    """What came back. Both fields left empty note that no answer came before the time ran out."""

    answer = forms.CharField(
        label=_("The citizen's answer"),
        help_text=_("If no answer came before the time ran out, leave both fields empty."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    received_on = DanishDateField(label=_("Received on"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        answer, received_on = cleaned.get("answer", ""), cleaned.get("received_on")
        if answer and not received_on and "received_on" not in self.errors:
            self.add_error("received_on", _("Enter the day the answer came."))
        if isinstance(received_on, date) and not answer:
            self.add_error("answer", _("Write what the citizen answered."))
        return cleaned


class ExemptHearingForm(forms.Form):
    """Why no hearing is held. That none is owed and that the citizen is exempt are different things."""

    ground = forms.ChoiceField(
        label=_("Why no hearing is held"),
        widget=forms.RadioSelect,
        choices=[
            (
                _("Not owed (forvaltningsloven § 19, stk. 1)"),
                [(g.value, g.label) for g in Ground if not g.is_exemption],
            ),
            (_("Exempt (forvaltningsloven § 19, stk. 2)"), [(g.value, g.label) for g in Ground if g.is_exemption]),
        ],
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Why the ground holds in this case. It stands in the decision."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
