"""Somebody who works in a municipality, and how they sign in."""

from typing import Any

from django.test import Client

from rettesnor.accounts.models import Membership, Role, User


def member(username: str = "dorte", municipality: str = "253", role: str = Role.CASEWORKER, **fields: Any) -> User:
    user = User.objects.create_user(username, **fields)
    Membership.objects.create(user=user, municipality=municipality, role=role)
    return user


PASSWORD = "rigtigt kodeord"


def dorte() -> User:
    """A caseworker who can sign in."""
    return member("dorte", password=PASSWORD)


def sign_in(client: Client, password: str = PASSWORD, username: str = "dorte") -> Any:
    """What the page answers."""
    return client.post("/login/", {"username": username, "password": password})
