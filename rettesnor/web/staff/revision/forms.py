"""Opening a case on a grant that stands."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Channel, RaisedBy, RevisionKind
from rettesnor.cases.revision.open_revision import SUBJECTS
from rettesnor.standards.decided import matters
from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.asked_back import RECENT
from rettesnor.web.staff.file.reason_form import reason_field
from rettesnor.wording.terms import capital


class OpenRevisionForm(forms.Form):
    """What is to become of the grant, what of it is to be decided, and who raised that when and how."""

    kind = forms.ChoiceField(
        label=_("What it is"), choices=[(each.value, each.label) for each in RevisionKind], widget=forms.RadioSelect
    )
    subjects = forms.MultipleChoiceField(label=_("What is to be decided"), widget=forms.CheckboxSelectMultiple)
    raised_by = forms.ChoiceField(
        label=_("Raised by"), choices=[(each.value, each.label) for each in RaisedBy], widget=forms.RadioSelect
    )
    received_on = DanishDateField(
        label=_("Raised on"),
        help_text=_("The day the citizen asked, or the municipality told the citizen. The time runs from then."),
        likely=RECENT,
    )
    channel = forms.ChoiceField(label=_("How it came"), choices=Channel.choices)
    asked_for = forms.CharField(
        label=_("What is wished"),
        help_text=_("One line that a letter can repeat: what the citizen wishes, also where that is no change."),
        max_length=300,
    )
    reason = reason_field(_("Why the case is opened"), _("What has changed, and how that became known."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        subjects = self.fields["subjects"]
        assert isinstance(subjects, forms.MultipleChoiceField)
        subjects.choices = [
            (matter.id, capital(matter.what.in_(page_language()))) for matter in matters() if matter.id in SUBJECTS
        ]

    def content(self) -> dict[str, Any]:
        """What the action takes."""
        cleaned = self.cleaned_data
        coded = {"kind": RevisionKind(cleaned["kind"]), "raised_by": RaisedBy(cleaned["raised_by"])}
        return {**cleaned, **coded, "channel": Channel(cleaned["channel"])}
