"""The page that `make mutants` writes, and the list of the faults that no test noticed."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.mutants.faults import Fault
from benchmarks.mutants.tried import Verdict

COMMAND = "make mutants"
TARGET = 85


@dataclass(frozen=True)
class Found:
    """What became of one fault."""

    package: str
    file: str
    fault: Fault
    verdict: Verdict


def page(found: Sequence[Found], *, possible: int, seed: int, seconds: float, on: date) -> str:
    """The score by package; a fault counts as noticed where a test failed or no longer came to an end.

    One that changes nothing counts neither for the tests nor against them.
    """
    packages = sorted({each.package for each in found})
    rows = [_row(f"`{package}`", [each for each in found if each.package == package]) for package in packages]
    return f"""# Do the tests notice faults?

`{COMMAND}` puts one small fault at a time into the code (a bound moved by one, a comparison turned, a condition
left out, `and` for `or`, a statement or a value gone) and runs the tests that run that line, the quickest first, until
one fails. What the faults are stands in [faults.py](../benchmarks/mutants/faults.py), how the tests are chosen in
[covering.py](../benchmarks/mutants/covering.py): a fault meets only so many as a few seconds hold, and one that
survives them as many as three quarters of a minute hold.

| package | tried | noticed | never came to an end | survived | changes nothing | score |
| --- | --: | --: | --: | --: | --: | --: |
{chr(10).join(rows)}
{_row("**all**", found)}

Aim: at least {TARGET} %. The score is the usual one: what the tests noticed of the faults that change anything. Those
that change nothing anybody could see are listed in [equivalent.yaml](../benchmarks/mutants/equivalent.yaml), each with
the reason, and left out of it. Of all that were tried, these included, the tests noticed {share(found):.1f} %.

* A sample of {len(found)} of {possible} possible faults, seed {seed}.
* {on.isoformat()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()},
  Python {platform.python_version()}, SQLite; {round(seconds / 60)} minutes.
"""


def _row(name: str, found: Sequence[Found]) -> str:
    noticed, slow, survived, nothing = (
        sum(each.verdict == verdict for each in found)
        for verdict in ("noticed", "too slow", "survived", "changes nothing")
    )
    return f"| {name} | {len(found)} | {noticed} | {slow} | {survived} | {nothing} | {score(found):.1f} % |"


def score(found: Sequence[Found]) -> float:
    """The hundredths that did not survive of the faults that change anything."""
    return share([each for each in found if each.verdict != "changes nothing"])


def share(found: Sequence[Found]) -> float:
    """The hundredths of the faults that a test stopped at or never came through."""
    return 100 * sum(each.verdict in ("noticed", "too slow") for each in found) / len(found)


def survivors(found: Sequence[Found]) -> str:
    """One line each: where, and what was changed to what."""
    lines = sorted(
        f"{each.file}:{each.fault.line}: {each.fault.before}  ->  {each.fault.after}\n"
        for each in found
        if each.verdict == "survived"
    )
    return "".join(lines)
