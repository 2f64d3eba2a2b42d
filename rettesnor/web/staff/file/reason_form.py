"""One written reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rettesnor.web.components import Text

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

WHY = _("Why it is corrected")


def reason_field(label: _StrOrPromise = WHY, hint: _StrOrPromise = "") -> forms.CharField:
    """The reason of a form that asks for more than it; declared last, it stands last."""
    return forms.CharField(label=label, help_text=hint, widget=forms.Textarea(attrs={"rows": 3}))


class NothingTyped(forms.Form):
    """A button that does what the page says."""


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, hint: Text = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = str(hint)
