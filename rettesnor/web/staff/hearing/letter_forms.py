"""What somebody must say in the letters of a hearing and of what is missing."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.web.forms import DanishDateField
from rettesnor.web.staff.file.letter_page import LetterForm


class TimedLetterForm(LetterForm):
    """A letter that is about facts and takes an answer."""

    facts = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    due_on = DanishDateField(
        label=gettext_lazy("To be answered by"),
        help_text=gettext_lazy("The earliest day that needs no reason is proposed, for what is sent by Digital Post."),
    )
    time_because = forms.CharField(
        label=gettext_lazy("Why there is less or more time to answer than usual"),
        help_text=gettext_lazy("In a sentence that the citizen can read. It stands in the letter."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, facts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].choices = facts  # type: ignore[attr-defined]


class WriteHearingForm(TimedLetterForm):
    """What the facts may lead to is all that nobody but the caseworker can say."""

    over_draft = forms.BooleanField(
        label=gettext_lazy("The draft decision is sent along"),
        help_text=gettext_lazy("It then covers every fact that counts against the citizen."),
        required=False,
    )
    material = forms.CharField(
        label=gettext_lazy("What the facts may lead to"),
        help_text=gettext_lazy(
            "What you make of them now, and what the citizen may lose. The rest is written for you."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    field_order = ("facts", "over_draft", "material", "due_on", "time_because", "how")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].label = _("Facts the citizen is heard over")
        self.fields["facts"].help_text = _("Those behind a condition that is not met are chosen.")


class WriteInformationNoticeForm(TimedLetterForm):
    """Why the facts are needed is all that nobody but the caseworker can say."""

    text = forms.CharField(
        label=gettext_lazy("Why the facts are needed"),
        help_text=gettext_lazy(
            "In words that the citizen can read. What follows and how to answer is written for you."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("facts", "text", "due_on", "time_because", "how")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facts"].label = _("What is missing")
