"""What a case waits for is said in words."""

import re

import pytest
from django.conf import settings
from django.utils.translation import gettext, override

from rettesnor.cases.file.next_due import CONTACTS
from rettesnor.cases.file.task import WORDS

TASKS = "".join(path.read_text("utf-8") for path in (settings.PACKAGE / "cases").glob("*/tasks.py"))


def test_every_task_has_words_and_none_is_left_over():
    assert {*re.findall(r'Task\("(\w+)"', TASKS), *CONTACTS} == set(WORDS)


@pytest.mark.parametrize("words", WORDS.values())
def test_the_words_are_in_danish_too(words):
    with override("da"):
        assert gettext(words) != words
