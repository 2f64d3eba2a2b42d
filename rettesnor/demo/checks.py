"""Outside a demo, nothing is served from a database that anybody can sign in to."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from rettesnor.accounts.models import User
from rettesnor.demo.logins import open_logins


@register(Tags.database)
def no_demo_logins(*, databases: Sequence[str] | None, **options: Any) -> list[CheckMessage]:
    """An error that names the accounts with the demo's password and says what to do about them."""
    if settings.DEMO or not databases:
        return []
    if User._meta.db_table not in connections["default"].introspection.table_names():
        return []
    names = sorted(login.username for login in open_logins())
    if not names:
        return []
    said = (
        f"The database holds the demo's accounts ({', '.join(names)}), whose password everybody knows."
        " Point RETTESNOR_DATABASE at another database, or close them with `python manage.py demo --close-accounts`."
    )
    return [Error(said, id="rettesnor.E001")]
