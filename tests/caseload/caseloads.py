"""Files of cases, computed as the command computes them."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from rettesnor.caseload.cases import Cases
from rettesnor.caseload.compute import Computed, Results, compute, results
from rettesnor.caseload.csv_cases import CsvCases
from rettesnor.caseload.parquet_cases import ParquetCases
from rettesnor.rules.program import Program, build
from rettesnor.standards import files

ON = date(2026, 11, 23)
GREVE, OLD, NEW = "greve-2019", "ishoej-present", "ishoej-proposed"
IDS = files.standard_ids()


@cache
def program(standard: str) -> Program:
    read = files.standard(standard)
    own = files.municipality(read.municipality).code
    return build(read, files.law(), files.vocabulary(), ON, municipality=own)


@cache
def asked(*standards: str) -> Results:
    return results(tuple(program(each) for each in standards), "sheltered_employment", (None,) * len(standards))


def cases(path: Path, batch_rows: int) -> Cases:
    return CsvCases(path, batch_rows) if path.suffix == ".csv" else ParquetCases(path, batch_rows)


def computed(path: Path, out: Path, *standards: str, batch_rows: int = 100_000) -> Computed:
    told: list[tuple[int, float]] = []
    done = compute(
        asked(*(standards or (GREVE,))),
        cases(path, batch_rows),
        out,
        language="da",
        progress=lambda rows, share: told.append((rows, share)),
    )
    assert told == sorted(told)
    assert not told or told[-1] == (done.tally.rows, 1.0)
    return done


def table(path: Path, separator: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=separator, strict=True))
