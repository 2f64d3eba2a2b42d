"""A user has one municipality and one role, and names sort as Danes sort them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from rettesnor.accounts.models import User

pytestmark = pytest.mark.django_db


def make(username, **fields):
    return User.objects.create(**{"username": username, "municipality": "253", "role": "caseworker", **fields})


@pytest.mark.parametrize("fields", [{"role": "king"}, {"role": ""}, {"municipality": "25"}, {"municipality": ""}])
def test_the_database_refuses_an_unknown_role_and_anything_but_a_three_digit_municipality(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        make("dorte", **fields)


@pytest.mark.parametrize("code", ["25", "2530", "25a", "253\n", "٢٥٣"])
def test_a_form_says_what_a_municipality_code_is(code):
    user = User(username="dorte", municipality=code, role="caseworker", password="x")
    with pytest.raises(ValidationError) as caught:
        user.full_clean()
    assert set(caught.value.message_dict) == {"municipality"}


def test_names_sort_in_danish_order():
    names = ["Zita", "Ærø", "Øjvind", "Åse", "Anna", "Aase", "Ömer", "anna", "André", "Ünal", "Yrsa", "Bo"]
    for number, name in enumerate(names):
        make(f"user{number}", first_name=name)
    sorted_names = list(User.objects.order_by("first_name").values_list("first_name", flat=True))
    assert sorted_names == [
        "André", "Anna", "anna", "Bo", "Ünal", "Yrsa", "Zita", "Ærø", "Øjvind", "Ömer", "Åse", "Aase"
    ]  # fmt: skip


def test_equal_but_for_accents_is_not_equal():
    make("a", first_name="Andre")
    assert not User.objects.filter(first_name="André").exists()


def test_a_user_is_shown_by_name_or_else_by_username():
    assert str(make("dorte", first_name="Dorte", last_name="Holm")) == "Dorte Holm"
    assert str(make("amir")) == "amir"
