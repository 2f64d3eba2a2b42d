"""How every Django form is drawn, and the fields Danish forms need.

`FORM_RENDERER = "rettesnor.web.forms.Renderer"` makes `{{ form }}` and `{% field form.x %}` give the design system's
markup: a label, a hint, the error in words, and `aria-describedby` tying them to the control.
A page's `<form>` carries `novalidate`, so that the error summary speaks and not the browser in its own language.
"""

import re
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import Input
from django.http import QueryDict
from django.template.backends.django import DjangoTemplates as Templates
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from rettesnor.rules.limits import Range

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""No date in a case lies outside these years: what does is a slip of the pen."""

FULL_DATE = re.compile(r"\s*(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})\s*")


TYPED_BEFORE: ContextVar[QueryDict | None] = ContextVar("typed_before", default=None)
"""What was sent to this page when the session had ended. It fills in forms; it is never carried out."""


class AccessibleField(BoundField):
    """A bound field that gives its control the design system's class, and what was typed into it before."""

    def value(self) -> Any:
        typed, widget = TYPED_BEFORE.get(), self.field.widget
        if typed is None or self.form.is_bound or widget.value_omitted_from_data(typed, {}, self.html_name):
            return super().value()
        return self.field.prepare_value(widget.value_from_datadict(typed, {}, self.html_name))

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        attrs = super().build_widget_attrs(attrs, widget)
        drawn = widget or self.field.widget
        css = " ".join(filter(None, [css_class(drawn), drawn.attrs.get("class")]))
        if css:
            attrs["class"] = css
        if isinstance(drawn, forms.RadioSelect):
            attrs.pop("aria-invalid", None)  # not allowed on a radio button; its fieldset is described by the error
        return attrs


def first_control_id(bound: BoundField) -> str:
    """The id of the control that gets the focus when the reader follows a link from the error summary."""
    return f"{bound.auto_id}_0" if bound.use_fieldset else bound.auto_id


def css_class(widget: forms.Widget) -> str:
    """The design system's class for a widget's control, or an empty string for one it leaves alone."""
    match widget:
        case forms.CheckboxInput() | forms.CheckboxSelectMultiple():  # before RadioSelect, which the latter extends
            return "form-checkbox"
        case forms.RadioSelect():
            return "form-radio"
        case forms.Select():
            return "form-select"
        case forms.FileInput() | forms.HiddenInput():
            return ""
        case Input() | forms.Textarea() | forms.MultiWidget():
            return "form-input"
        case _:
            return ""


class Renderer(DjangoTemplates):
    """Draws forms and fields with the project's own templates, and what they leave out with Django's."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = AccessibleField

    @cached_property
    def engine(self) -> Templates:
        ours, djangos = Path(__file__).parent / "templates", Path(forms.__file__).parent / "templates"
        return Templates({"NAME": "forms", "DIRS": [ours, djangos], "APP_DIRS": False, "OPTIONS": {}})


class DateParts(forms.MultiWidget):
    """A date as three text fields: day, month, year. A whole date pasted into the first is spread over all three."""

    template_name = "components/date_parts.html"
    use_fieldset = True
    labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        part = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__({name: forms.TextInput(attrs=part) for name in self.labels}, attrs)

    def decompress(self, value: date | None) -> list[str]:
        return [f"{value.day}", f"{value.month}", f"{value.year}"] if value else ["", "", ""]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        day, month, year = (part or "" for part in super().value_from_datadict(data, files, name))
        whole = FULL_DATE.fullmatch(data.get(name) or day)
        if whole and not (month or year):
            return list(whole.groups())
        return [day, month, year]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in data and super().value_omitted_from_data(data, files, name)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for subwidget, (part, label) in zip(context["widget"]["subwidgets"], self.labels.items(), strict=True):
            subwidget.update(part=part, label=label)
        return context


class DanishDateField(forms.Field):
    """A date in day, month, year order, written in three fields or at once as dd-mm-yyyy (also with `.`, `/`).

    A day that is not `likely` could be right, and a page that can ask asks it back.
    """

    widget = DateParts
    default_error_messages = {
        "required": _("Enter a date."),
        "incomplete": _("Enter day, month and year."),
        "year": _("Enter the year with four digits."),
        "far": _("The year must lie between {first} and {last}."),
        "invalid": _("The date does not exist. Write it as numbers, for example 24 12 2025."),
    }

    def __init__(self, *, likely: Range | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.likely = likely

    def to_python(self, value: date | Sequence[str] | None) -> date | None:
        """The date, or None when all three parts are empty; ValidationError says which part to mend."""
        if value is None or isinstance(value, date):
            return value
        parts = [part.strip() for part in value]
        if not any(parts):
            return None
        if not all(parts):
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        day, month, year = parts
        if not re.fullmatch(r"[0-9]{4}", year):
            raise ValidationError(self.error_messages["year"], code="year")
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            message = str(self.error_messages["far"]).format(first=FIRST_YEAR, last=LAST_YEAR)
            raise ValidationError(message, code="far")
        try:
            return date(int(year), int(month), int(day))
        except (ValueError, OverflowError) as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
