"""`rettesnor standards new`: the files of a new standard, from its text, and of its municipality where it is new."""

import argparse
import re
import sys
from pathlib import Path

from rettesnor.cli.answer import Answer, CannotAnswer
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.skeleton import municipality_skeleton, skeleton, source_name
from rettesnor.standards.text import decoded
from rettesnor.standards.tree import NoSign, refuse_no_signs
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

MOST_BYTES_OF_A_TEXT = 100_000
MOST_LINES = 2_000
"""Far more than a standard fills; the file of its sentences, which is larger, can be read then."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FOLDER = re.compile(r"[a-z]+")
_INVENTED = re.compile(r"9[0-9]{2}")
_LIST = "standards/law/municipalities.yaml"
_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ü": "y", "é": "e", " ": "-", "_": "-"})


def new(args: argparse.Namespace) -> Answer:
    """Writes the text beside the file with its sentences; nothing that exists is written over."""
    standard_id = _named(args.id, _ID, "ID")
    folder = files.ROOT / _named(args.municipality, _FOLDER, "--municipality")
    own = folder / "municipality.yaml"
    made = [folder / source_name(standard_id), folder / f"{standard_id}.yaml"]
    for path in (*made, *filter(None, [files.standard_paths().get(standard_id)])):
        if path.exists():
            raise CannotAnswer(_("{file} is there already; take another id, or remove the file"), file=_place(path))
    source = _read(args.text)
    text = decoded(source, args.text or "-")
    if not text.strip():
        raise CannotAnswer(_("there is no text; give it with --text FILE, or paste it and end with Ctrl-D"))
    written = _written(standard_id, args, source, text)
    municipality = None if own.exists() else _municipality(args)
    folder.mkdir(parents=True, exist_ok=True)
    made[0].write_bytes(source)
    made[1].write_text(written, "utf-8")
    if municipality:
        own.write_text(municipality, "utf-8")
        made.append(own)
    data = {"id": standard_id, "files": [_place(path) for path in made]}
    said = [*(Saying(_("{file} is written"), {"file": each}) for each in data["files"])]
    if municipality:
        look = _("Look over {file}: the name, and which office receives, decides and gets complaints")
        said.append(Saying(look, {"file": _place(own)}))
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


def _municipality(args: argparse.Namespace) -> str:
    """The file of a municipality that is new here, by its code, or found by how the list spells it."""
    names = files.municipality_names()
    code = args.code or next((code for code, name in names.items() if _folder_of(name) == args.municipality), None)
    if code is None:
        words = _("no municipality is spelt {folder!r}; give its code with --code, as {list} has it")
        raise CannotAnswer(words, folder=args.municipality, list=_LIST)
    invented = _INVENTED.fullmatch(code) is not None
    if code not in names and not invented:
        raise CannotAnswer(_("--code: no municipality has the code {code}; {list} has them all"), code=code, list=_LIST)
    if not (name := args.name or names.get(code)):
        raise CannotAnswer(_("{code} is the code of an invented municipality; give its name with --name"), code=code)
    return municipality_skeleton(args.municipality, code, name, invented=invented)


def _folder_of(name: str) -> str:
    return re.sub("[^a-z]", "", name.lower().translate(_SPELT))


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
