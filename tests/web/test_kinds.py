"""The page of the kinds of rules says what the command line says."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from rettesnor.standards.kind_words import said_kinds, said_own


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_kind_key_and_sentence_stands_on_the_page(client, language):
    client.cookies["django_language"] = language
    page = client.get(reverse("kinds")).content.decode()
    for kind in (*said_kinds(language), *said_own(language)):
        assert f'id="{kind.kind}"' in page
        assert escape(kind.meaning) in page
        for key in kind.keys:
            assert escape(key.words) in page
            assert escape(key.written) in page
        for example in kind.examples:
            assert escape(example.sentence) in page
            assert escape(example.rule) in page


def test_the_library_leads_to_it(client):
    assert f'href="{reverse("kinds")}"' in client.get(reverse("standards")).content.decode()
