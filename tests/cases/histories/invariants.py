"""What holds whatever happened in a case, read by SQL of its own: nothing here asks the guards or their readers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import connection

from rettesnor.cases.file.index import DAYS, rows_of
from rettesnor.cases.models import CaseIndex

ISSUED = ("cases_decision", "cases_sentletter", "cases_forwardedpackage", "outbox_queuedletter")
NEVER_OWED = {"not_adverse", "not_significant"}
KNOWN_TO_ANYBODY = {"birth_date", "application_received"}
CHANGES_A_RIGHT = {
    "issue_decision", "carry_out_appeal", "annul_decision", "annul_invalid", "withdraw_annulment",
    "record_appeal_outcome", "withdraw_appeal_outcome", "correct_complaint", "withdraw_complaint", "drop_complaint",
    "withdraw_drop",
}  # fmt: skip
Rows = list[dict[str, Any]]


def rows(sql: str, *values: Any) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def events(case: int) -> list[str]:
    """The verbs of what was done to the case, in order."""
    sql = "SELECT verb FROM audit_event WHERE subject_type = 'cases.case' AND subject_id = %s ORDER BY id"
    return [row["verb"] for row in rows(sql, str(case))]


def issued(case: int) -> Mapping[tuple[str, int], str]:
    """The hash of each row that was sent or issued, its PDF with it."""
    found = {}
    for table in ISSUED:
        for row in rows(f"SELECT * FROM {table} WHERE case_id = %s", case):
            whole = [bytes(value) if isinstance(value, memoryview) else value for value in row.values()]
            found[table, row["id"]] = hashlib.sha256(repr(whole).encode()).hexdigest()
    return found


def unheard(case: int) -> list[str]:
    """The facts an adverse decision of the municipality rests on that were not heard, not owed or exempt by then."""
    decisions = rows("SELECT * FROM cases_decision WHERE case_id = %s ORDER BY at, id", case)
    found: list[str] = []
    for before, decision in zip([None, *decisions], decisions, strict=False):
        if decision["outcome"] != "granted" and decision["decided_by"] == "municipality":
            found += _unheard(decision, before["at"] if before else None)
    return found


def _unheard(decision: dict[str, Any], after: datetime | None) -> Iterable[str]:
    hearings, exemptions, notices = (
        _in_time(table, decision, after)
        for table in ("cases_hearing", "cases_hearingexemption", "cases_informationnotice")
    )
    if not (hearings or exemptions or notices):
        yield f"decision {decision['id']}: nobody was heard, and nothing says why"
    shown = {fact["fact"] for hearing in hearings for fact in _json(hearing["facts"])}
    exempt = {
        (name, row["at"]) for row in exemptions if row["ground"] not in NEVER_OWED for name in _json(row["facts"])
    }
    for fact in _rested_on(decision):
        heard = fact["id"] in shown or any(name == fact["name"] and at >= fact["at"] for name, at in exempt)
        if not heard:
            yield f"decision {decision['id']}: {fact['name']}"


def _rested_on(decision: dict[str, Any]) -> Rows:
    """The rows of the facts that its adverse parts name, as they stood."""
    less = [part for part in _json(decision["parts"]) if part["outcome"] != "granted"]
    names = {name for part in less for name in part["facts"]} - KNOWN_TO_ANYBODY
    sql = (
        "SELECT id, name, value, at FROM cases_casefact WHERE case_id = %s AND at <= %s AND holds_from <= %s"
        " ORDER BY at, id"
    )
    standing = {row["name"]: row for row in rows(sql, decision["case_id"], decision["at"], _day(decision["at"]))}
    return [standing[name] for name in names if name in standing and _json(standing[name]["value"]) is not None]


def _in_time(table: str, decision: dict[str, Any], after: datetime | None) -> Rows:
    """The rows that stood when the decision was issued and were first recorded since the one before it."""
    sql = f"SELECT * FROM {table} WHERE case_id = %s AND at <= %s ORDER BY at, id"
    found = rows(sql, decision["case_id"], decision["at"])
    begun: dict[int, Any] = {}
    for row in found:
        begun[row["id"]] = begun.get(row["supersedes_id"], row["at"])
    return [row for row in _standing(found) if after is None or begun[row["id"]] > after]


def runs_undelivered(case: int) -> bool:
    """A time to complain runs, though no delivery stands of a decision that tells how to complain."""
    running = rows("SELECT complain_until FROM cases_caseindex WHERE case_id = %s", case)[0]["complain_until"]
    sql = "SELECT * FROM cases_delivery WHERE case_id = %s ORDER BY at, id"
    appealable = {row["id"] for row in rows("SELECT id FROM cases_decision WHERE case_id = %s AND appealable", case)}
    delivered = any(row["decision_id"] in appealable for row in _standing(rows(sql, case)))
    proved = rows("SELECT id FROM cases_casefact WHERE case_id = %s AND name = 'decision_received'", case)
    return bool(running and not delivered and not proved)


def right(case: int) -> tuple[int, str] | None:
    """The decision that says what help the citizen has now, with its outcome."""
    annulments = _standing(rows("SELECT * FROM cases_annulment WHERE case_id = %s ORDER BY at, id", case))
    gone = {row["decision_id"] for row in annulments} | _taken_away(case)
    decisions = rows("SELECT id, outcome FROM cases_decision WHERE case_id = %s ORDER BY at, id", case)
    holding = [(row["id"], row["outcome"]) for row in decisions if row["id"] not in gone]
    return holding[-1] if holding else None


def _taken_away(case: int) -> set[int]:
    """The decisions that Ankestyrelsen annulled or remitted on a complaint that stands."""
    complaints = rows("SELECT * FROM cases_complaint WHERE case_id = %s ORDER BY at, id", case)
    newest = {row["id"]: row["id"] for row in complaints}
    for row in reversed(complaints):
        if row["supersedes_id"]:
            newest[row["supersedes_id"]] = newest[row["id"]]
    about = {row["id"]: row["decision_id"] for row in _standing(complaints)}
    dropped, outcomes = (
        _standing(rows(f"SELECT * FROM {table} WHERE case_id = %s ORDER BY at, id", case))
        for table in ("cases_droppedcomplaint", "cases_appealoutcome")
    )
    last = {newest[row["complaint_id"]]: row["kind"] for row in outcomes if row["kind"] != "sent_back"}
    no_more = {newest[row["complaint_id"]] for row in dropped}
    return {
        about[pk] for pk, kind in last.items() if kind in ("annulled", "remitted") and pk in about and pk not in no_more
    }


def index_differs(case: int, now: datetime) -> list[str]:
    """The columns of the case's index row that are other than a recomputation says."""
    [found], stored = list(rows_of([case], now)), CaseIndex.objects.get(case=case)
    return [name for name in DAYS if getattr(found, name) != getattr(stored, name)]


def _standing(found: Rows) -> Rows:
    gone = {row["supersedes_id"] for row in found}
    return [row for row in found if row["id"] not in gone and not row["withdrawn"]]


def _json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _day(at: datetime) -> date:
    return at.date()
