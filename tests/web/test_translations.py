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


def danish() -> list[Message]:
    """The messages of the one catalogue; plurals have two texts, and what English says twice has a context."""
    with (FOLDER / "django.po").open("rb") as file:
        return [message for message in read_po(file, locale="da") if message.id]


def english(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_every_msgid_has_a_danish_translation():
    assert not [message.id for message in danish() if message.fuzzy or not all(strings(message))]


def test_a_translation_keeps_the_placeholders():
    assert not [
        text
        for message in danish()
        for msgid, text in zip(english(message), strings(message), strict=True)
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(msgid))
    ]


def test_the_compiled_texts_are_those_of_the_po_file():
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = read_mo(file)
    for message in danish():
        context = message.context.encode() if message.context else None  # as Babel reads it
        kept = compiled.get(message.id, context)  # type: ignore[arg-type]
        assert kept is not None, f"run `make messages`: {message.id}"
        assert strings(kept) == strings(message)


def test_every_text_in_the_templates_is_collected():
    source = re.compile(r"""\{% translate (["'])(.+?)\1""")
    used = {
        text
        for template in (settings.PACKAGE / "web" / "templates").rglob("*.html")
        for _quote, text in source.findall(template.read_text())
    }
    assert used
    assert used <= {english(message)[0] for message in danish()}
