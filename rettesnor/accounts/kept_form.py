"""A form that was sent when the session had ended: kept for its sender, who has to send it again.

It is kept on the server, in the session that the browser gets next, and stands in no address. Nothing is done with it
but to fill in the form it came from.
"""

from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase
from django.http import QueryDict

KEPT_FOR = timedelta(hours=1)
_NAME = "kept_form"
_OF_THE_PAGE = ("csrfmiddlewaretoken", "once")


def keep(session: SessionBase, typed: QueryDict, *, owner: int, address: str, now: datetime) -> bool:
    """Keep what the user with the id `owner` sent to `address`. Passwords are not kept: then False."""
    if any("password" in name for name in typed):
        return False
    fields = {name: typed.getlist(name) for name in typed if name not in _OF_THE_PAGE}
    session[_NAME] = {"owner": owner, "address": address, "at": now.isoformat(), "fields": fields}
    return True


def kept(session: SessionBase, *, owner: int, address: str, now: datetime) -> QueryDict | None:
    """What that user sent to that address, while it is kept. For anybody else it is thrown away."""
    form = session.get(_NAME)
    if form is None:
        return None
    if form["owner"] != owner or now - datetime.fromisoformat(form["at"]) >= KEPT_FOR:
        drop(session)
        return None
    if form["address"] != address:
        return None
    typed = QueryDict(mutable=True)
    for name, values in form["fields"].items():
        typed.setlist(name, values)
    return typed


def drop(session: SessionBase) -> None:
    session.pop(_NAME, None)
