"""What is far from usual and could be right: it is asked back, with a box to say that it is."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
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


_CODE = "asked_back"


def ask_back(form: forms.Form, field: str, question: str) -> None:
    """The question at the field, and below it the box, unless it is ticked. What was typed there stays known."""
    box = _box(field)
    names = list(form.fields)
    names.insert(names.index(field) + 1, box)
    form.fields[box] = forms.BooleanField(label=_("Yes, it is right"), required=False)
    form.order_fields(names)
    if not form[box].data:
        typed = form.cleaned_data[field]
        form.add_error(field, ValidationError(question, code=_CODE))
        form.cleaned_data[field] = typed


def only_asked_back(form: forms.Form) -> bool:
    """Whether nothing is wrong with the form but that it has to be said of something that it is right."""
    return all(error.code == _CODE for errors in form.errors.as_data().values() for error in errors)


def take_back(form: forms.Form, field: str) -> None:
    """Ask nothing at a field that has to be typed otherwise anyway: there the box would not help."""
    if form.fields.pop(_box(field), None):
        form.errors.pop(field, None)


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
