"""Dates as Danes write them, and forms that a screen reader can follow."""

from datetime import date
from html.parser import HTMLParser

import pytest
from django import forms
from django.http import QueryDict
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.web.forms import FIRST_YEAR, LAST_YEAR, DanishDateField, DateParts


class Received(forms.Form):
    on = DanishDateField(label="Modtaget", help_text="For eksempel 24 12 2025")


class Optional(forms.Form):
    on = DanishDateField(required=False)


class Choices(forms.Form):
    one = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    many = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.CheckboxSelectMultiple)
    text = forms.CharField(help_text="Kort", widget=forms.TextInput(attrs={"class": "input-width-s"}))
    listed = forms.ChoiceField(choices=[("a", "A")])
    agreed = forms.BooleanField()


class Elements(HTMLParser):
    """The start tags of some HTML, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def ids(self) -> set[str | None]:
        return {attrs["id"] for _tag, attrs in self.found if "id" in attrs}

    def inputs(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for _tag, attrs in self.found if attrs.get("name") == name]


def parts(day: str, month: str, year: str) -> dict[str, str]:
    return {"on_day": day, "on_month": month, "on_year": year}


def error_of(answers: dict[str, str]) -> str:
    with translation.override("en"):
        (message,) = Received(answers).errors["on"]
        return str(message)


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_a_date_survives_being_shown_and_sent_back(day):
    shown = DateParts().decompress(day)
    form = Received(parts(*shown))
    assert form.is_valid()
    assert form.cleaned_data["on"] == day
    assert not Received(parts(*shown), initial={"on": day}).has_changed()


@pytest.mark.parametrize("written", ["24-12-2025", "24.12.2025", "24/12/2025", "24 12 2025", " 24-12-2025 "])
def test_a_whole_date_pasted_into_the_day_is_understood(written):
    form = Received(parts(written, "", ""))
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2025, 12, 24)


def test_a_whole_date_sent_under_the_fields_own_name_is_understood():
    form = Received(QueryDict("on=01-03-2026"))
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 3, 1)


def test_the_day_comes_first_and_never_the_month():
    form = Received(parts("3", "4", "2026"))
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (parts("", "", ""), "Enter a date."),
        (parts("24", "", "2025"), "Enter day, month and year."),
        (parts("24", "12", "25"), "Enter the year with four digits."),
        (parts("31", "12", "9999"), "The year must lie between 1900 and 2100."),
        (parts("1", "1", "0206"), "The year must lie between 1900 and 2100."),
        (parts("999999999999", "12", "2026"), "The date does not exist. Write it as numbers, for example 24 12 2025."),
        (parts("1", "9" * 5000, "2026"), "The date does not exist. Write it as numbers, for example 24 12 2025."),
        (parts("31", "2", "2026"), "The date does not exist. Write it as numbers, for example 24 12 2025."),
        (parts("29", "2", "2025"), "The date does not exist. Write it as numbers, for example 24 12 2025."),
        (parts("jul", "12", "2025"), "The date does not exist. Write it as numbers, for example 24 12 2025."),
        (parts("24-12-2025", "1", "2025"), "The date does not exist. Write it as numbers, for example 24 12 2025."),
    ],
)
def test_the_error_says_what_to_mend(answers, message):
    assert error_of(answers) == message


def test_an_optional_date_may_be_left_out_but_not_half_filled():
    assert Optional(parts("", " ", "")).is_valid()
    assert not Optional(parts("24", "", "")).is_valid()


def test_a_wrong_date_is_shown_again_as_it_was_written():
    html = str(Received(parts("31", "februar", "2026"))["on"])
    assert [attrs["value"] for _tag, attrs in Elements(html).found if "value" in attrs] == ["31", "februar", "2026"]


@pytest.mark.parametrize("form", [Received({}), Choices({}), Received(), Choices()])
def test_every_label_and_description_points_at_something_that_is_there(form):
    elements = Elements(str(form))
    pointed = [attrs["for"] for tag, attrs in elements.found if tag == "label"]
    for _tag, attrs in elements.found:
        pointed += (attrs.get("aria-describedby") or "").split()
    assert pointed
    assert set(pointed) <= elements.ids()


def test_each_wrong_control_is_described_by_its_error():
    elements = Elements(str(Choices({})))
    (text,) = elements.inputs("text")
    assert text["aria-describedby"] == "id_text_helptext id_text_error"
    assert text["aria-invalid"] == "true"
    fieldsets = [attrs.get("aria-describedby") for tag, attrs in elements.found if tag == "fieldset"]
    assert fieldsets == ["id_one_error", "id_many_error"]


def test_each_control_has_the_class_of_the_design_system():
    elements = Elements(str(Choices()))
    assert {attrs["class"] for attrs in elements.inputs("one")} == {"form-radio"}
    assert {attrs["class"] for attrs in elements.inputs("many")} == {"form-checkbox"}
    assert [attrs["class"] for attrs in elements.inputs("text")] == ["form-input input-width-s"]
    assert [attrs["class"] for attrs in elements.inputs("listed")] == ["form-select"]
    assert [attrs["class"] for attrs in elements.inputs("agreed")] == ["form-checkbox"]


def test_what_a_citizen_wrote_cannot_become_markup():
    html = str(Choices({"text": "<script>alert(1)</script>"}))
    assert "<script>" not in html
