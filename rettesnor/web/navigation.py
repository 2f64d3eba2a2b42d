"""The main navigation: one entry for each part of the system that has pages."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rettesnor.web.components import Link, Text


class Entry(NamedTuple):
    """The name of an address and its label; `signed_in` entries are for those who work here."""

    name: str
    label: Text
    signed_in: bool = False


ENTRIES: tuple[Entry, ...] = (
    Entry("inbox", _("Cases"), signed_in=True),
    Entry("standards", _("Standards")),
    Entry("law", _("The law")),
)
"""In the order shown. An entry is current on every page below its address."""


def main_navigation(path: str, *, signed_in: bool) -> list[Link]:
    """The entries as links, with the one that `path` lies under marked as current."""
    links = [(reverse(entry.name), entry.label) for entry in ENTRIES if signed_in or not entry.signed_in]
    under = max((url for url, _label in links if path.startswith(url)), key=len, default=None)
    return [Link(label, url, current=url == under) for url, label in links]
