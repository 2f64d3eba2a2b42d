"""docs/command-line.md shows what the commands print."""

import pytest

from tests.cli.documented import examples, output


@pytest.mark.parametrize(("command", "shown"), examples(), ids=[command for command, _ in examples()])
def test_the_page_shows_what_the_command_prints(command, shown):
    assert output(command) == shown, "write the examples anew: python -m tests.cli.documented"


def test_the_page_has_an_example_of_every_command_that_answers_in_words():
    shown = " ".join(command for command, _ in examples())
    for command in (
        "assess", "why", "facts", "deadline", "pension-age", "pay", "transport", "list", "show", "check", "coverage",
        "review", "try", "new",
    ):  # fmt: skip
        assert f" {command} " in shown
