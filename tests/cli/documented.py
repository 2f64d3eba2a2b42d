"""The commands a page of docs/ shows with their output: run, and written anew.

`python -m tests.cli.documented` does it for docs/command-line.md.
"""

import contextlib
import io
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rettesnor.cli.main import main
from rettesnor.standards import files

HOME = Path(__file__).parents[2]
PAGE = HOME / "docs" / "command-line.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>(?:(?!```).*\n)*)```")


Answering = Callable[[list[str]], str]
"""What a command prints, by its words."""


def examples(page: Path = PAGE) -> list[tuple[str, str]]:
    """Each command on the page with the output it shows."""
    return [(match["command"], match["output"]) for match in BLOCK.finditer(page.read_text("utf-8"))]


def here(words: list[str]) -> str:
    """The command line in this process, in a folder of its own with docs/ in it; `cat FILE` is understood too."""
    if words[0] == "cat":
        return (HOME / words[1]).read_text("utf-8")
    printed = io.StringIO()
    with TemporaryDirectory() as folder, contextlib.redirect_stdout(printed), contextlib.chdir(folder):
        Path("docs").symlink_to(HOME / "docs")
        with _data_of_its_own(Path(folder)) if "new" in words else contextlib.nullcontext():
            main(words[1:])
    return printed.getvalue()


@contextlib.contextmanager
def _data_of_its_own(folder: Path) -> Iterator[None]:
    """An empty folder of data for a command that writes there."""
    shipped, files.ROOT = files.ROOT, folder / "standards"
    try:
        yield
    finally:
        files.ROOT = shipped


def output(command: str, answering: Answering = here) -> str:
    """What a command prints; a closing `| head -N` is understood too."""
    command, _, head = command.partition(" | head -")
    lines = answering(shlex.split(command)).splitlines()[: int(head) if head else None]
    return "".join(f"{line}\n" for line in lines)


def rewrite(page: Path = PAGE, answering: Answering = here) -> None:
    def anew(match: re.Match[str]) -> str:
        return f"```console\n$ {match['command']}\n{output(match['command'], answering)}```"

    page.write_text(BLOCK.sub(anew, page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    rewrite()
