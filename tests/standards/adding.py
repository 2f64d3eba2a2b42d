"""A checkout with one municipality more than the shipped ones: their data and an invented one's, and no other code.

`python -m tests.standards.adding` writes the examples of docs/add-a-municipality.md anew.
"""

import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rettesnor.cli.main import main
from tests.cli.documented import HOME, rewrite

GUIDE = HOME / "docs" / "add-a-municipality.md"
INVENTED = Path(__file__).parent / "invented" / "proeveby"
STANDARD = "proeveby-2026"


class Checkout:
    """The folder a person stands in: its data are a copy that can be spoilt, its programs those of this checkout."""

    def __init__(self, folder: Path, *shipped: Path) -> None:
        self.folder = folder
        self.standards = folder / "standards"
        self.own = self.standards / "proeveby"
        (folder / "var").mkdir()
        self.standards.mkdir()
        for each in shipped or (HOME / "standards").iterdir():
            copy = shutil.copytree if each.is_dir() else shutil.copyfile
            copy(each, self.standards / each.name)
        for name in ("docs", "tests", "manage.py"):
            (folder / name).symlink_to(HOME / name)

    def add(self, invented: Path = INVENTED) -> "Checkout":
        shutil.copytree(invented, self.standards / invented.name)
        return self

    def ran(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(HOME),
            "RETTESNOR_STANDARDS": str(self.standards),
            "RETTESNOR_VAR": str(self.folder / "var"),
            "RETTESNOR_DEMO": "1",
        }
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        environment.pop("RETTESNOR_DATABASE", None)
        return subprocess.run(
            words, cwd=self.folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    def said(self, words: list[str]) -> str:
        """What a command of the guide prints; one that fails ends the test."""
        ran = self.ran(*words)
        assert ran.returncode == 0, f"{words}: {ran.stdout}{ran.stderr}"
        return ran.stdout

    def said_here(self, words: list[str]) -> str:
        """The same with the command line in this process, which must be reading this checkout's data."""
        if words[0] != "rettesnor":
            return self.said(words)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.chdir(self.folder):
            code = main(words[1:])
        assert code == 0, f"{words}: {printed.getvalue()}"
        return printed.getvalue()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        rewrite(GUIDE, Checkout(Path(folder)).said)
