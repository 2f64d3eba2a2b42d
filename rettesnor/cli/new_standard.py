"""`rettesnor standards new`: the files of a new standard, from its text."""

import argparse
import re
import sys
from pathlib import Path

from rettesnor.cli.answer import Answer, CannotAnswer
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.skeleton import skeleton, source_name
from rettesnor.standards.text import decoded
from rettesnor.standards.tree import NoSign, refuse_no_signs
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

MOST_BYTES_OF_A_TEXT = 100_000
MOST_LINES = 2_000
"""Far more than a standard fills; the file of its sentences, which is larger, can be read then."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FOLDER = re.compile(r"[a-z]+")
_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ü": "y", "é": "e", " ": "-", "_": "-"})


def new(args: argparse.Namespace) -> Answer:
    """Writes the text beside the file with its sentences; nothing that exists is written over."""
    standard_id = _named(args.id, _ID, "ID")
    folder = files.ROOT / _named(args.municipality, _FOLDER, "--municipality")
    made = [folder / source_name(standard_id), folder / f"{standard_id}.yaml"]
    for path in (*made, *filter(None, [files.standard_paths().get(standard_id)])):
        if path.exists():
            raise CannotAnswer(_("{file} is there already; take another id, or remove the file"), file=_place(path))
    source = _read(args.text)
    text = decoded(source, args.text or "-")
    if not text.strip():
        raise CannotAnswer(_("there is no text; give it with --text FILE, or paste it and end with Ctrl-D"))
    written = _written(standard_id, args, source, text)
    folder.mkdir(parents=True, exist_ok=True)
    made[0].write_bytes(source)
    made[1].write_text(written, "utf-8")
    data = {"id": standard_id, "files": [_place(path) for path in made]}
    said = [*(Saying(_("{file} is written"), {"file": each}) for each in data["files"])]
    if not (folder / "municipality.yaml").exists():
        missing = _("{file} is missing: write it as docs/add-a-municipality.md shows")
        said.append(Saying(missing, {"file": _place(folder / "municipality.yaml")}))
    said.append(Saying(_("Now: rettesnor standards check {id} says what is still to be decided"), {"id": standard_id}))
    return Answer(data, "\n".join(each.in_(args.lang) for each in said))


def _written(standard_id: str, args: argparse.Namespace, source: bytes, text: str) -> str:
    """The file with the sentences, as it can be read again. Raises `BadFile`, or `CannotAnswer`."""
    try:
        refuse_no_signs(text)
    except NoSign as error:
        raise BadFile([Fault(args.text or "-", error.line, error.why)]) from None
    if text.count("\n") > MOST_LINES:
        raise CannotAnswer(_("the text has more than {most} lines; split it up"), most=MOST_LINES)
    return skeleton(standard_id, args.municipality, source, text)


def _named(name: str, form: re.Pattern[str], what: str) -> str:
    """A name that can be a file's. Raises `CannotAnswer` with one that can, where there is one near."""
    if form.fullmatch(name):
        return name
    near = name.lower().translate(_SPELT)
    if form.fullmatch(near):
        raise CannotAnswer(_("{what}: {name!r} cannot be used; write {near}"), what=what, name=name, near=near)
    words = _("{what}: {name!r} cannot be used; write small letters from a to z, for example {example}")
    example = "eksempelby-2027" if form is _ID else "eksempelby"
    raise CannotAnswer(words, what=what, name=name, example=example)


def _read(path: str | None) -> bytes:
    if path is None:
        content = sys.stdin.buffer.read(MOST_BYTES_OF_A_TEXT + 1)
    else:
        with Path(path).open("rb") as file:
            content = file.read(MOST_BYTES_OF_A_TEXT + 1)
    if len(content) > MOST_BYTES_OF_A_TEXT:
        raise CannotAnswer(_("the text is larger than {most} kB"), most=MOST_BYTES_OF_A_TEXT // 1000)
    return content


def _place(path: Path) -> str:
    return f"{files.ROOT.name}/{path.relative_to(files.ROOT).as_posix()}"
