"""What is far from usual and could be right: it is asked back, with a box to say that it is."""

from datetime import date

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.rules.limits import Range
from rettesnor.web.forms import DanishDateField
from rettesnor.wording.problems import say_far_day

RECENT = Range.model_validate({"from": "6 months ago"})
"""The day something happened that is recorded when it happens: a slip of the year is always asked back."""
SOME_YEARS = Range.model_validate({"from": "5 years ago"})
"""The day of a paper, or the day something holds from: it is often recorded long after."""


def ask_back(form: forms.Form, field: str, question: str) -> None:
    """The question at the field, and below it the box, unless it is ticked."""
    box = _box(field)
    names = list(form.fields)
    names.insert(names.index(field) + 1, box)
    form.fields[box] = forms.BooleanField(label=_("Yes, it is right"), required=False)
    form.order_fields(names)
    if not form[box].data:
        form.add_error(field, question)


def ask_back_days(form: forms.Form, on: date) -> None:
    """Every day of a form that was typed and is not likely. One that stood there before was asked back then."""
    for name in form.changed_data:
        field, day = form.fields[name], form.cleaned_data.get(name)
        if not isinstance(field, DanishDateField) or field.likely is None or not isinstance(day, date):
            continue
        if beyond := field.likely.beyond(day.toordinal(), on, {}):
            ask_back(form, name, say_far_day(str(field.label), day, beyond, page_language()))


def with_box(form: forms.Form, *fields: str) -> list[BoundField]:
    """The fields, each with the box below it where it was asked back."""
    return [form[name] for field in fields for name in (field, _box(field)) if name in form.fields]


def _box(field: str) -> str:
    return f"{field}-sure"
