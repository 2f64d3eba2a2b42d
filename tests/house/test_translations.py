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


# What is wrong with a file or a caseload is still told by a Danish text beside an English one.
SIDE_BY_SIDE = {
    "caseload/facts.py",
    "caseload/refused.py",
    "cli/transport.py",
    "law/unusable.py",
    "rules/facts.py",
    "standards/faults.py",
    "standards/files.py",
    "standards/reading.py",
    "standards/remedies.py",
    "standards/text.py",
    "standards/yaml_problems.py",
    "wording/terms.py",
}


def test_danish_stands_in_the_catalogue_and_not_in_the_code():
    pair = re.compile(r"import .*\bBoth\b|\bBoth = |(?<![.\w])in_\(\(|\bdanish(?:: str\b|, english\b| = )")
    files = settings.PACKAGE.rglob("*.py")
    found = {file.relative_to(settings.PACKAGE).as_posix() for file in files if pair.search(file.read_text("utf-8"))}
    assert found == SIDE_BY_SIDE


def texts(compiled):
    return [(message.id, message.string) for message in read_mo(io.BytesIO(compiled)) if message.id]
