"""The demo's users: known passwords, so never made outside a demo."""

from dataclasses import dataclass

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
            user.set_password(PASSWORD)
            user.save()
        logins.append(Login(username, role, municipality))
    return logins
