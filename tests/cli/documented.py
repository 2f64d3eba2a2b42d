"""The examples of docs/command-line.md: run, and with `python -m tests.cli.documented` written anew."""

import contextlib
import io
import re
import shlex
from pathlib import Path

from rettesnor.cli.main import main

HOME = Path(__file__).parents[2]
PAGE = HOME / "docs" / "command-line.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>(?:(?!```).*\n)*)```")


def examples() -> list[tuple[str, str]]:
    """Each command on the page with the output it shows."""
    return [(match["command"], match["output"]) for match in BLOCK.finditer(PAGE.read_text("utf-8"))]


def output(command: str) -> str:
    """What a command prints; `cat FILE`, and a closing `| head -N`, are understood too."""
    command, _, head = command.partition(" | head -")
    program, *arguments = shlex.split(command)
    if program == "cat":
        text = (HOME / arguments[0]).read_text("utf-8")
    else:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.chdir(HOME):
            main(arguments)
        text = printed.getvalue()
    lines = text.splitlines()[: int(head) if head else None]
    return "".join(f"{line}\n" for line in lines)


def rewrite() -> None:
    def anew(match: re.Match[str]) -> str:
        return f"```console\n$ {match['command']}\n{output(match['command'])}```"

    PAGE.write_text(BLOCK.sub(anew, PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    rewrite()
