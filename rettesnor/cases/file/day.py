"""The Danish day of a moment: periods are counted in days, and midnight is Copenhagen's."""

from datetime import date, datetime

from django.utils.timezone import get_default_timezone


def day_of(now: datetime) -> date:
    """The calendar day in Denmark at the moment `now`, which carries its time zone."""
    if now.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return now.astimezone(get_default_timezone()).date()
