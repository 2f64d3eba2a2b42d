"""The main navigation: one entry for each part of the system that has pages."""

from django.urls import reverse

from rettesnor.web.components import Link, Text

ENTRIES: tuple[tuple[str, Text], ...] = ()
"""Name of the address and label, in the order shown. An entry is current on every page below its address."""


def main_navigation(path: str) -> list[Link]:
    """The entries as links, with the one that `path` lies under marked as current."""
    links = [(reverse(name), label) for name, label in ENTRIES]
    under = max((url for url, _label in links if path.startswith(url)), key=len, default=None)
    return [Link(label, url, current=url == under) for url, label in links]
