"""Hearing the citizen: what is sent, what came back, or why it is not held."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models import Ground, SentBy
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field


class SendHearingForm(forms.Form):
    """The facts the citizen is heard over, as choices; those that count against them are chosen beforehand."""

    facts = forms.MultipleChoiceField(
        label=_("Facts the citizen is heard over"),
        help_text=_("Those behind a condition that is not met are chosen."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    over_draft = forms.BooleanField(
        label=_("The draft decision is sent along"),
        help_text=_("It then covers every fact that counts against the citizen."),
        required=False,
    )
    material = forms.CharField(
        label=_("What the citizen is told"),
        help_text=_("The facts, what they are taken to mean, and how and by when to answer."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    sent_on = DanishDateField(label=_("Sent on"), likely=RECENT)
    how = forms.ChoiceField(label=_("Sent by"), choices=SentBy.choices)
    due_on = DanishDateField(
        label=_("To be answered by"), help_text=_("Leave time enough to answer. The citizen can ask for more.")
    )
    time_because = forms.CharField(
        label=_("Why there is less or more time to answer than usual"),
        help_text=_(
            "Only where there is: less than a week from when the citizen is taken to have received it, or more than "
            "three months."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    late_because = forms.CharField(
        label=_("Why the hearing is recorded only now"),
        help_text=_(
            "Only where it was sent more than a week ago, before what it shows was recorded here, or where the time to "
            "answer is over. It stands in the decision."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    attested_by = forms.CharField(
        label=_("Who attests that it was sent that day"),
        help_text=_("Name and title. It stands in the decision."),
        required=False,
        max_length=200,
    )
    showed_because = forms.CharField(
        label=_("How the citizen was shown what was recorded only later"),
        help_text=_(
            "Only where a fact, or the draft decision, was recorded here after the day of sending: where in the "
            "material it stood. It stands in the decision."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, facts: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, facts)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if "facts" in cleaned and not cleaned["facts"] and not cleaned.get("over_draft"):
            self.add_error("facts", _("Choose a fact at least, or send the draft decision along."))
        return cleaned


class CorrectHearingForm(SendHearingForm):
    """A hearing as it should have been recorded. That the draft was sent along can be corrected away, not added."""

    reason = reason_field()

    def __init__(self, *args: Any, over_draft: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].help_text = ""
        if not over_draft:
            del self.fields["over_draft"]


class ExtendHearingForm(forms.Form):
    """More time to answer, as the citizen asked for."""

    asked_on = DanishDateField(label=_("The citizen asked for more time on"), likely=RECENT)
    due_on = DanishDateField(label=_("To be answered by"), help_text=_("Later than the day to answer by as it stands."))
    reason = reason_field(_("Reason"), _("What the citizen said, and why the time is extended."))


class HearingAnswerForm(forms.Form):
    """What came back. Both fields left empty note that no answer came before the time ran out."""

    answer = forms.CharField(
        label=_("The citizen's answer"),
        help_text=_("If no answer came before the time ran out, leave both fields empty."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    received_on = DanishDateField(label=_("Received on"), required=False, likely=RECENT)
    taken_by = forms.CharField(
        label=_("Who wrote an oral answer down"),
        help_text=_("Only where the citizen answered orally: at a meeting or by telephone."),
        required=False,
        max_length=200,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        answer, received_on = cleaned.get("answer", ""), cleaned.get("received_on")
        if answer and not received_on and "received_on" not in self.errors:
            self.add_error("received_on", _("Enter the day the answer came."))
        if isinstance(received_on, date) and not answer:
            self.add_error("answer", _("Write what the citizen answered."))
        return cleaned


class CorrectHearingAnswerForm(HearingAnswerForm):
    """An answer as it should have been recorded."""

    reason = reason_field()


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
    facts = forms.MultipleChoiceField(
        label=_("Facts the citizen is not heard over"),
        help_text=_("Those behind a condition that is not met are chosen."),
        widget=forms.CheckboxSelectMultiple,
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Why the ground holds in this case. It stands in the decision."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    shown_on = DanishDateField(
        label=_("The day the citizen was told that we have the facts and that they count here"),
        help_text=_("Only where the ground is that the citizen knows it. It stands in the decision."),
        required=False,
        likely=RECENT,
    )

    def __init__(self, *args: Any, facts: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, facts)


def _offer(form: forms.Form, facts: Sequence[tuple[str, str]]) -> None:
    chosen = form.fields["facts"]
    assert isinstance(chosen, forms.MultipleChoiceField)
    chosen.choices = facts
