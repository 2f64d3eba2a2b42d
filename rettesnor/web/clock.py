"""The clock of the pages: read once a request, so that all a page says holds at one moment."""

from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone


def now_of(request: HttpRequest) -> datetime:
    """The moment of the request."""
    now: datetime | None = getattr(request, "_now", None)
    if now is None:
        now = timezone.now()
        request._now = now  # type: ignore[attr-defined]
    return now
