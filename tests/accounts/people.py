"""Somebody who works in a municipality."""

from typing import Any

from rettesnor.accounts.models import Membership, Role, User


def member(username: str = "dorte", municipality: str = "253", role: str = Role.CASEWORKER, **fields: Any) -> User:
    user = User.objects.create_user(username, **fields)
    Membership.objects.create(user=user, municipality=municipality, role=role)
    return user
