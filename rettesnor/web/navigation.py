"""The main navigation: one entry for each part of the system that has pages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rettesnor.web.components import Link, Text

OPEN: tuple[tuple[str, Text], ...] = (("standards", _("Standards")), ("law", _("The law")))
"""Name of the address and label, in the order shown. An entry is current on every page below its address."""

STAFF: tuple[tuple[str, Text], ...] = ()
"""Entries for who is signed in; they stand first."""


def main_navigation(path: str, *, signed_in: bool) -> list[Link]:
    """The entries as links, with the one that `path` lies under marked as current."""
    links = [(reverse(name), label) for name, label in ((*STAFF, *OPEN) if signed_in else OPEN)]
    under = max((url for url, _label in links if path.startswith(url)), key=len, default=None)
    return [Link(label, url, current=url == under) for url, label in links]
