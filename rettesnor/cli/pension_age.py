"""`rettesnor pension-age`: when a birth date reaches the state pension age, and when the pension can be paid."""

import argparse

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.report import wrapped
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.standards import files


def pension_age(args: argparse.Namespace) -> Answer:
    born = day(args.born, "--born")
    law = files.law()
    rows = law.pension.explain(born, law.leap)
    reached, pays = law.pension.reached_on(born, law.leap), law.pension.pays_from(born, law.leap)
    data = {
        "born": born.isoformat(),
        "reached_on": reached.isoformat(),
        "pays_from": pays.isoformat(),
        "rows": rows_as_json(rows, args.lang),
    }
    return Answer(data, "\n".join(wrapped(line.strip() for line in rows_as_lines(rows, args.lang))))
