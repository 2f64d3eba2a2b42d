"""The golden cases of a complaint that is found partly right (BEK 861 § 12), each played through a case."""

from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from rettesnor.cases.models import ReassessmentResult, SentBy
from tests.cases.complaint.complaining import COMPLAINED, complain, decided, maintain, new_decision, reassess
from tests.cases.course import deliver, dues
from tests.cases.stops import partly

CASES = YAML(typ="safe").load((Path(__file__).parent / "complaints" / "delvist-medhold.yaml").read_text("utf-8"))[
    "cases"
]
MORE = partly(("support_need",), amounts=("3.5 days/week",))


def at(day):
    return datetime.combine(day, time(9), tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.parametrize("row", CASES, ids=lambda row: row["case"])
def test_the_days_are_those_that_were_counted_by_hand(row):
    given, expect = row["given"], row["expect"]
    complaint = complain(decided())
    case, now = complaint.case, at(given["decided_on"])
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(case, now, MORE)
    deliver(case, given["decided_on"], SentBy(given["how"]), now)
    if word_on := given.get("word_on"):
        now = at(word_on)
        maintain(complaint, now)
    found = {due.what: due.day for due in dues(case, now)}
    assert found["maintaining"] == expect["maintained_until"]
    assert found.get("forwarding") == expect["forwarded_by"]
