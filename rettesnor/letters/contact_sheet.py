"""``python -m rettesnor.letters.contact_sheet IN_DIR OUT_DIR``: every letter in IN_DIR, and one sheet of all pages.

IN_DIR has a folder for each kind of letter, with letters as JSON (without text blocks: the default ones are used).
OUT_DIR gets one PDF each, the pages as PNG, and ``contact-sheet.png``, which says how heavy each letter is to read.
"""

import argparse
import json
from pathlib import Path

import typst

from rettesnor.letters.blocks import default_blocks
from rettesnor.letters.content import Letter
from rettesnor.letters.faces import fonts
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.readability import readability
from rettesnor.letters.render import ROOT, render, render_pages


def read_letter(file: Path) -> Letter:
    """A letter from its JSON file in the folder of its kind, with the default text blocks of its language."""
    letter = KINDS[file.parent.name].content.model_validate_json(file.read_bytes())
    return letter.with_blocks(default_blocks(letter.language))


def write_contact_sheet(letters: Path, out: Path) -> None:
    """Render every letter of the folder into `out`; the sheet shows each letter's pages in a row."""
    out.mkdir(parents=True, exist_ok=True)
    rows = []
    for file in sorted(letters.glob("*/*.json")):
        letter, name = read_letter(file), f"{file.parent.name}-{file.stem}"
        (out / f"{name}.pdf").write_bytes(render(letter))
        names = []
        for number, picture in enumerate(render_pages(letter), start=1):
            names.append(f"{name}-{number}.png")
            (out / names[-1]).write_bytes(picture)
        rows.append({"title": f"{name}: {len(names)} pages, LIX {round(readability(letter))}", "pages": names})
    compiler = typst.Compiler(
        (ROOT / "templates" / "contact_sheet.typ").read_bytes(),
        root=out,
        font_paths=fonts(),
        sys_inputs={"rows": json.dumps(rows)},
    )
    compiler.compile(output=out / "contact-sheet.png", ppi=72)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m rettesnor.letters.contact_sheet")
    parser.add_argument("letters", type=Path, help="folder with letters as JSON")
    parser.add_argument("out", type=Path, help="folder to write to")
    arguments = parser.parse_args()
    write_contact_sheet(arguments.letters, arguments.out)
