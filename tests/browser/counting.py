"""What somebody does on the pages, counted by the browser itself: presses, choices, and fields typed into."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Page

OF_ONE_S_OWN = ("-reason", "reasons", "weighed")
"""How the names of fields end that hold what is written for one citizen alone: they are no part of the effort."""

_LISTEN = """(() => {
  const text = e => e.matches('textarea, input[type=text], input[type=search], input:not([type])');
  const choice = e => e.matches('select, input[type=radio], input[type=checkbox]');
  addEventListener('click', ({target}) => {
    const pressed = target.closest('a, button, summary');
    if (pressed) count('action', pressed.innerText.trim());
  }, true);
  addEventListener('input', ({target}) => {
    if (choice(target)) count('action', target.name);
    if (text(target)) count('field', `${location.pathname} ${target.name}`);
  }, true);
})()"""


@dataclass
class Effort:
    """`actions` are presses of links, buttons and headings that open, and choices, each as often as it was made.

    `fields` are those typed into, a date as one, each once a page.
    """

    actions: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    def count(self, kind: str, name: str) -> None:
        if kind == "action":
            self.actions.append(name)
            return
        whole = name.removesuffix("_0").removesuffix("_1").removesuffix("_2")
        if whole not in self.fields and not whole.endswith(OF_ONE_S_OWN):
            self.fields.append(whole)


@contextmanager
def counted(page: Page) -> Iterator[list[Effort]]:
    """The efforts that are being counted; a test adds one where it begins to count."""
    efforts: list[Effort] = []

    def count(kind: str, name: str) -> None:
        for effort in efforts:
            effort.count(kind, name)

    page.expose_function("count", count)
    page.add_init_script(_LISTEN)
    yield efforts
