"""A user has memberships, which say what they may do where; and names sort as Danes sort them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from rettesnor.accounts.capabilities import OF_PROGRAM, OF_ROLE, Capability, may, municipalities_where, role_in
from rettesnor.accounts.models import Membership, Role, User
from rettesnor.audit.actor import Actor, ProgramName
from tests.accounts.people import member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("fields", [{"role": "king"}, {"role": ""}, {"municipality": "25"}, {"municipality": ""}])
def test_the_database_refuses_an_unknown_role_and_anything_but_a_three_digit_municipality(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        member("dorte", **fields)


@pytest.mark.parametrize("code", ["25", "2530", "25a", "253\n", "٢٥٣"])
def test_a_form_says_what_a_municipality_code_is(code):
    membership = Membership(user=member("dorte"), municipality=code, role="caseworker")
    with pytest.raises(ValidationError) as caught:
        membership.full_clean()
    assert set(caught.value.message_dict) == {"municipality"}


def test_a_user_can_work_in_two_municipalities_with_a_role_in_each():
    dorte = member("dorte", "253", "caseworker")
    Membership.objects.create(user=dorte, municipality="151", role="auditor")
    by = Actor.objects.of_user(User.objects.get())
    assert may(by, Capability.DO_CASEWORK, "253")
    assert not may(by, Capability.DO_CASEWORK, "151")
    assert municipalities_where(by, Capability.SEE_CASES) == {"253", "151"}
    assert (role_in(by, "253"), role_in(by, "151"), role_in(by, "730")) == ("caseworker", "auditor", None)


@pytest.mark.parametrize("role", Role)
def test_every_role_says_what_it_may_do(role):
    assert role in OF_ROLE


@pytest.mark.parametrize("program", ProgramName)
def test_a_program_may_do_what_is_listed_for_it_and_no_more(program):
    by = Actor.objects.of_program(program)
    assert {capability for capability in Capability if may(by, capability, "253")} == OF_PROGRAM[program]


def test_a_person_of_a_case_may_nothing_as_a_user_does():
    citizen = Actor.objects.of_person(Actor.Kind.CITIZEN, member("anybody"))
    assert not any(may(citizen, capability, "253") for capability in Capability)


def test_names_sort_in_danish_order():
    names = ["Zita", "Ærø", "Øjvind", "Åse", "Anna", "Aase", "Ömer", "anna", "André", "Ünal", "Yrsa", "Bo"]
    for number, name in enumerate(names):
        member(f"user{number}", first_name=name)
    sorted_names = list(User.objects.order_by("first_name").values_list("first_name", flat=True))
    assert sorted_names == [
        "André", "Anna", "anna", "Bo", "Ünal", "Yrsa", "Zita", "Ærø", "Øjvind", "Ömer", "Åse", "Aase"
    ]  # fmt: skip


def test_equal_but_for_accents_is_not_equal():
    member("a", first_name="Andre")
    assert not User.objects.filter(first_name="André").exists()


def test_a_user_is_shown_by_name_or_else_by_username():
    assert str(member("dorte", first_name="Dorte", last_name="Holm")) == "Dorte Holm"
    assert str(member("amir")) == "amir"
