"""`rettesnor batch`: the law and one or two standards over a file of cases."""

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rettesnor.caseload.cases import Cases, form
from rettesnor.caseload.compute import Computed, compute, results, wrong_file
from rettesnor.caseload.csv_cases import CsvCases
from rettesnor.caseload.parquet_cases import ParquetCases
from rettesnor.caseload.refused import Refused
from rettesnor.cli.answer import Answer, CannotAnswer, day
from rettesnor.cli.batch_report import BatchReport
from rettesnor.cli.interrupts import Interrupts
from rettesnor.cli.programs import program
from rettesnor.cli.progress import Progress
from rettesnor.cli.report import wrapped
from rettesnor.rules.program import Program
from rettesnor.standards import files
from rettesnor.wording.translation import gettext_noop as _

MOST_STANDARDS = 2


def batch(args: argparse.Namespace) -> Answer:
    path, out = Path(args.cases), Path(args.out)
    _check(args, path, out)
    on = day(args.on, "--on")
    programs = tuple(program(each, on) for each in args.standard)
    computed = _computed(args, path, out, programs)
    report = BatchReport(args, on, programs, computed)
    return Answer(report.data(), "\n".join(wrapped(report.lines())))


def _computed(args: argparse.Namespace, path: Path, out: Path, programs: tuple[Program, ...]) -> Computed:
    interrupts: Interrupts = args.interrupts
    readings = tuple(files.municipality(each.standard.municipality).reading for each in programs if each.standard)
    try:
        asked = results(programs, args.offer, readings)
        cases: Cases = CsvCases(path, known=asked.vocabulary) if form(path) == ".csv" else ParquetCases(path)
        with interrupts.held(), Progress(sys.stderr, args.lang, interrupts.check) as progress:
            computed = _aside(lambda: compute(asked, cases, out, language=args.lang, progress=progress), interrupts)
    except Refused as error:
        raise CannotAnswer(error) from None
    except KeyboardInterrupt:
        raise CannotAnswer(_("interrupted; {out} is not written"), out=out) from None
    if interrupts.heard:
        raise CannotAnswer(_("interrupted when {out} was written"), out=out)
    return computed


def _aside(work: Callable[[], Computed], interrupts: Interrupts) -> Computed:
    """The work in a thread of its own, for a signal is heard by the first thread alone, and not while Polars has it."""
    with ThreadPoolExecutor(1) as thread:
        try:
            return thread.submit(work).result()
        except BaseException:
            interrupts.check()  # whatever Polars made of it
            raise


def _check(args: argparse.Namespace, path: Path, out: Path) -> None:
    """What is wrong with the question itself. Raises `CannotAnswer`."""
    if len(args.standard) > MOST_STANDARDS:
        raise CannotAnswer(_("--standard can be given twice at most"))
    if len(set(args.standard)) < len(args.standard):
        raise CannotAnswer(
            _("--standard: {standard} is given twice; give two different ones to compare them"),
            standard=args.standard[0],
        )
    for option, file in (("CASES", path), ("--out", out)):
        if form(file) is None:
            raise CannotAnswer(_("{option}: {file} must end in .csv or .parquet"), option=option, file=file)
    if not path.is_file():
        raise CannotAnswer(_("there is no file called {path}"), path=path)
    if not out.parent.is_dir():
        raise CannotAnswer(
            _("--out: {out} cannot be written: there is no folder {parent}; make it, or choose another folder"),
            out=out,
            parent=out.parent,
        )
    for written in (out, wrong_file(out)):
        if written.is_dir():
            raise CannotAnswer(
                _("--out: {written} is a folder; choose another name"),
                written=written,
            )
        if written.exists() and written.samefile(path):
            raise CannotAnswer(
                _("--out: {written} is the file of the cases; choose another name"),
                written=written,
            )
