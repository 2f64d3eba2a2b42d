"""One written reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.web.components import Text


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, hint: Text = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = str(hint)
