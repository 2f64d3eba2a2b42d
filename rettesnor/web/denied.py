"""A look that was refused is an event: who tried, on which page, and at which case."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase

from rettesnor.accounts.models import User
from rettesnor.accounts.record import record_about
from rettesnor.audit.actor import Actor
from rettesnor.web.clock import now_of

logger = logging.getLogger(__name__)
DENIED = (403, 404)
# People paste the strangest things into addresses; only what can be the name of a case is kept.
_CASE = re.compile(r"[0-9]{3}-[0-9]{4}-[0-9]{5}", re.ASCII)


def denied_looks(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: notes each page that exists and was not given to somebody who is signed in."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        page = request.resolver_match
        if response.status_code in DENIED and page and isinstance(user := request.user, User):
            details: dict[str, Any] = {"page": page.view_name, "status": response.status_code}
            if _CASE.fullmatch(number := str(page.kwargs.get("number", ""))):
                details["case"] = number
            _record(user, details, now_of(request))
        return response

    return middleware


def _record(user: User, details: Mapping[str, Any], now: datetime) -> None:
    try:
        record_about(user, "denied", by=Actor.objects.of_user(user), now=now, details=details)
    except DatabaseError:
        # Nothing was shown; the answer stays what it is.
        logger.exception("a denied look is not in the database: user %s, %s", user.pk, details)
