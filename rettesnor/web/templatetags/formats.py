"""Dates as the language of the page writes them; known to every template without a `{% load %}`."""

from datetime import date, datetime

from django import template

from rettesnor.cases.file.language import page_language
from rettesnor.wording.formats import say_date, say_moment, say_month

register = template.Library()


@register.filter(expects_localtime=True)
def day(value: date | None) -> str:
    """`6. januar 2027`; nothing where there is no day."""
    return say_date(value, page_language()) if value else ""


@register.filter(expects_localtime=True)
def moment(value: datetime | None) -> str:
    """`6. januar 2027 kl. 09.05`, in the time zone of the page; nothing where there is none."""
    return say_moment(value, page_language()) if value else ""


@register.filter
def month(value: str) -> str:
    """`2027-01`, as files write a month, as `januar 2027`."""
    return say_month(value, page_language())
