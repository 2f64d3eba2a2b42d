"""Letters set as PDF: each another one, by one compiler for each kind and by a new one for each letter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time
from itertools import count
from pathlib import Path

import typst

from benchmarks.report import Contest, Table, Target, figure, spread
from benchmarks.timing import Contestant, Spread, compete
from rettesnor.letters.contact_sheet import read_letter
from rettesnor.letters.content import Letter
from rettesnor.letters.faces import fonts
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.page import page
from rettesnor.letters.render import ROOT, render

SAMPLES = Path("tests/letters/samples")
ROUNDS = 9
RENDERED, REUSED, FRESH, DATA = (
    "Rettesnor, as a letter is sent",
    "one compiler for each kind",
    "a new compiler for each letter",
    "the data for the template alone",
)
Setter = Callable[[Letter], object]


def contest() -> Contest:
    """Letters a second, no two alike, of every kind."""
    letters = [letter for file in sorted(SAMPLES.glob("*/*.json")) if (letter := read_letter(file)).mark is None]
    numbers = count(1)
    reused = _reused()
    setters: dict[str, Setter] = {RENDERED: render, REUSED: reused, FRESH: _fresh, DATA: page}
    timed = compete(
        {name: Contestant(_each(setter, letters, numbers), len(letters)) for name, setter in setters.items()}, ROUNDS
    )
    rows = tuple(
        (name, spread(timed.of(name), 1e3), spread(_a_second(timed.of(name))), spread(timed.times_faster(REUSED, name)))
        for name in setters
    )
    return Contest(
        "Letters",
        f"The {len(letters)} sample letters of {len(KINDS)} kinds, each to another recipient every time, set as "
        "PDF/UA-1 and PDF/A-2a. As a letter is sent, what it lacks is asked first.",
        (Table(("A letter", "ms", "letters/s", "of one compiler"), rows),),
        (
            Target(
                "Letters a second, one process",
                _a_second(timed.of(RENDERED)),
                f"Of {figure(timed.of(RENDERED), 1e3)} ms a letter, {figure(timed.of(DATA), 1e3)} go to the data for "
                f"the template; one compiler for all letters of a kind takes {figure(timed.of(REUSED), 1e3)}, a new "
                f"one {figure(timed.of(FRESH), 1e3)}. The rest is Typst laying out the pages.",
                at_least=200,
            ),
        ),
    )


def _each(setter: Setter, letters: list[Letter], numbers: Iterator[int]) -> Callable[[], object]:
    return lambda: [setter(_to_another(letter, next(numbers))) for letter in letters]


def _to_another(letter: Letter, number: int) -> Letter:
    recipient = letter.recipient.model_copy(update={"name": f"Borger {number} Prøve"})
    return letter.model_copy(update={"recipient": recipient})


def _a_second(seconds: Spread) -> Spread:
    return Spread(1 / seconds.middle, 1 / seconds.most, 1 / seconds.least)


def _reused() -> Setter:
    compilers = {name: typst.Compiler(kind.template, root=ROOT, font_paths=fonts()) for name, kind in KINDS.items()}
    return lambda letter: _compile(compilers[letter.kind], letter)


def _fresh(letter: Letter) -> object:
    return _compile(typst.Compiler(KINDS[letter.kind].template, root=ROOT, font_paths=fonts()), letter)


def _compile(compiler: typst.Compiler, letter: Letter) -> object:
    return compiler.compile(
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"letter": json.dumps(page(letter), ensure_ascii=False)},
        timestamp=datetime.combine(letter.on, time(12), UTC),
    )
