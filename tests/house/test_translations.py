"""Every text of the pages has its Danish, and the compiled files are those of the texts beside them."""

import ast
import io
import re

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.conf import settings

CATALOGUES = sorted(settings.PACKAGE.glob("locale/*/LC_MESSAGES/*.po"))


def read(file):
    with file.open("rb") as opened:
        return read_po(opened)


def name(file):
    return str(file.relative_to(settings.PACKAGE))


@pytest.mark.parametrize("file", CATALOGUES, ids=name)
def test_nothing_is_untranslated_or_uncertain(file):
    assert not [message.id for message in read(file) if message.id and (message.fuzzy or not message.string)]


@pytest.mark.parametrize("file", CATALOGUES, ids=name)
def test_the_compiled_file_is_up_to_date(file):
    """If this fails: make messages."""
    fresh = io.BytesIO()
    write_mo(fresh, read(file))
    assert texts(file.with_suffix(".mo").read_bytes()) == texts(fresh.getvalue())


def marked(file):
    """The texts that a source file marks for translation, those with a context as the catalogue keeps them."""
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            texts = [str(each.value) for each in call.args if isinstance(each, ast.Constant)]
            if call.func.id in ("_", "gettext", "gettext_lazy") and len(texts) == 1:
                yield texts[0]
            elif call.func.id == "pgettext":
                yield "\x04".join(texts)


def test_every_text_that_is_marked_in_the_code_is_in_the_catalogue():
    """If this fails: make messages."""
    danish = {
        f"{message.context}\x04{message.id}" if message.context else message.id
        for message in read(settings.PACKAGE / "locale/da/LC_MESSAGES/django.po")
    }
    danish |= {each[0] for each in danish if isinstance(each, tuple)}
    assert not [text for file in settings.PACKAGE.rglob("*.py") for text in marked(file) if text not in danish]


# Danish and nothing else: what a citizen gets and what made-up people say, and names and words that are Danish.
DANISH_ALONE = {
    "cases/decision",
    "cases/file/facts.py",
    "cases/file/stated.py",
    "cli/new_standard.py",
    "demo",
    "law/calendar.py",
    "letters",
    "rules/standard.py",
    "standards/outline.py",
    "text/alphabet.py",
    "web/gallery.py",
}
DANISH = re.compile(r"(?!\børe\b)[æøå]|\b(?:det|der|eller|er|ikke|kan|med|og|skal|skriv|som)\b")


def said(file):
    """The texts of a source file that are no docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in alone)
    return [text.value for text in texts if isinstance(text.value, str)]


def test_danish_stands_in_the_catalogue_and_not_beside_english_in_the_code():
    files = {file.relative_to(settings.PACKAGE): file for file in settings.PACKAGE.rglob("*.py")}
    danish = {name for name, file in files.items() if any(map(DANISH.search, said(file)))}
    places = {place for name in danish for place in DANISH_ALONE if name.is_relative_to(place)}
    assert {str(name) for name in danish if not any(map(name.is_relative_to, DANISH_ALONE))} == set()
    assert places == DANISH_ALONE, "no longer needed"


def texts(compiled):
    return [(message.id, message.string) for message in read_mo(io.BytesIO(compiled)) if message.id]
