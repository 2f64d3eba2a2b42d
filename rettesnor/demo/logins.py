"""The demo's users: known passwords, so never made outside a demo."""

from dataclasses import dataclass
from functools import cache

from django.contrib.auth.hashers import make_password
from django.db import models

from rettesnor.accounts.models import Membership, Role, User
from rettesnor.standards.files import Municipality

PASSWORD = "rettesnor-demo"  # noqa: S105


@dataclass(frozen=True)
class Login:
    username: str
    role: Role
    municipality: Municipality


_PEOPLE = (("sagsbehandler", Role.CASEWORKER, "Sanne", "Demosen"), ("teamleder", Role.TEAM_LEADER, "Tove", "Demosen"))


def make_logins(municipality: Municipality) -> list[Login]:
    """A caseworker and a team leader; a login that exists gets the demo's password again."""
    logins = []
    for title, role, first_name, last_name in _PEOPLE:
        username = f"{title}-{municipality.municipality}"
        names = {"first_name": first_name, "last_name": last_name}
        user, created = User.objects.get_or_create(username=username, defaults=names)
        Membership.objects.get_or_create(user=user, municipality=municipality.code, role=role)
        if created or not user.check_password(PASSWORD):
            user.password = _hashed()
            user.save()
        logins.append(Login(username, role, municipality))
    return logins


@cache
def _hashed() -> str:
    """One for all: each takes as long as a sign-in, on purpose."""
    return make_password(PASSWORD)


def open_logins() -> list[User]:
    """Those of the demo's accounts that its password opens."""
    titles = models.Q()
    for title, *_rest in _PEOPLE:
        titles |= models.Q(username__startswith=f"{title}-")
    return [user for user in User.objects.filter(titles, is_active=True) if user.check_password(PASSWORD)]


def close_logins() -> list[User]:
    """Let nobody sign in to the demo's accounts any more. Their rows stay: what they did refers to them."""
    closed = open_logins()
    for user in closed:
        user.is_active = False
        user.set_unusable_password()
        user.save(update_fields=["is_active", "password"])
    return closed
