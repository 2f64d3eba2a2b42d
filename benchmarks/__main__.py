"""`python -m benchmarks`: run every contest and write docs/benchmarks.md."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from benchmarks import assessments, from_parquet, in_memory, inbox, letters, one_case
from benchmarks.report import page

CONTESTS = {
    "one-case": one_case.contest,
    "assessments": assessments.contest,
    "in-memory": in_memory.contest,
    "from-parquet": from_parquet.contest,
    "inbox": inbox.contest,
    "letters": letters.contest,
}
PAGE = Path("docs/benchmarks.md")


def main(only: list[str]) -> None:
    """All contests make the page; those named alone are only printed."""
    contests = []
    for name in only or CONTESTS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        contests.append(CONTESTS[name]())
    written = page(contests, date.today())
    if only:
        print(written)
    else:
        PAGE.write_text(written, "utf-8")
    for contest in contests:
        for target in contest.targets:
            print(*target.row(), sep=" | ", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
