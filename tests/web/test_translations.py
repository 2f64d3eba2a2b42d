"""Every text of the pages has a Danish translation."""

import re

from babel.messages.catalog import Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings

FOLDER = settings.PACKAGE / "locale" / "da" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def danish() -> dict[str, tuple[str, ...]]:
    """Danish texts by English one; plurals have two."""
    with (FOLDER / "django.po").open("rb") as file:
        catalog = read_po(file, locale="da")
    texts = {}
    for message in catalog:
        if message.id:
            single = message.id if isinstance(message.id, str) else message.id[0]
            assert not message.fuzzy, f"unsure translation: {single}"
            texts[single] = strings(message)
    return texts


def test_every_msgid_has_a_danish_translation():
    missing = [msgid for msgid, texts in danish().items() if not all(texts)]
    assert missing == []


def test_a_translation_keeps_the_placeholders():
    wrong = {
        msgid
        for msgid, texts in danish().items()
        for text in texts
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(msgid))
    }
    assert wrong == set()


def test_the_compiled_texts_are_those_of_the_po_file():
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = read_mo(file)
    for msgid, texts in danish().items():
        message = compiled.get(msgid)
        assert message is not None, f"run `make messages`: {msgid}"
        assert strings(message) == texts


def test_every_text_in_the_templates_is_collected():
    source = re.compile(r"""\{% translate (["'])(.+?)\1""")
    used = {
        text
        for template in (settings.PACKAGE / "web" / "templates").rglob("*.html")
        for _quote, text in source.findall(template.read_text())
    }
    assert used
    assert used <= danish().keys()
