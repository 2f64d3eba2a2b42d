"""Every text of the pages has its Danish, and the compiled files are those of the texts beside them."""

import io

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


def texts(compiled):
    return [(message.id, message.string) for message in read_mo(io.BytesIO(compiled)) if message.id]
