"""What the database holds about the tables of a case; the last operations of their first migration.

Once released, this list stands as it is: a new table gets its guards in the migration that makes it.
"""

from django.db.migrations.operations.base import Operation

from rettesnor.audit.append_only import AppendOnly, KeptRows
from rettesnor.audit.same_municipality import SameMunicipality

# From a row to the ids of the case and the citizen whose erasure takes it along.
_CITIZEN = {"cases.citizen": "OLD.id"}
_CASE = {"cases.case": "OLD.id", "cases.citizen": "OLD.citizen_id"}


def _citizen_of(case: str) -> str:
    return f"(SELECT citizen_id FROM cases_case WHERE id = {case})"  # noqa: S608  # of the ids above and below


_OF_CASE = {"cases.case": "OLD.case_id", "cases.citizen": _citizen_of("OLD.case_id")}

_RECORDED = (
    "applicationdetails",
    "caseclosing",
    "casefact",
    "deviation",
    "hearing",
    "hearinganswer",
    "hearingexemption",
    "informationnotice",
    "deadlinenotice",
    "sentletter",
    "decision",
    "annulment",
    "delivery",
    "discardeddraft",
    "assignment",
    "reconsideration",
    "revision",
    "complaint",
    "droppedcomplaint",
    "complaintletter",
    "reassessment",
    "maintaining",
    "forwardedpackage",
    "forwarding",
    "appealoutcome",
    "carriedout",
    "sending",
    "decisiontalk",
    "slipcorrection",
    "reopening",
    "reopeningrefusal",
    "approvalrequest",
    "draftreview",
    "disqualification",
    "casetransfer",
    "recommendation",
    "committeeminutes",
    "transferanswer",
    "disqualificationruling",
)
# The queue knows a letter's case by its id alone.
_OF_QUEUE = {
    "queuedletter": "OLD.case_id",
    "attempt": "(SELECT case_id FROM outbox_queuedletter WHERE id = OLD.letter_id)",
    "attemptanswer": "(SELECT l.case_id FROM outbox_attempt a JOIN outbox_queuedletter l ON l.id = a.letter_id"
    " WHERE a.id = OLD.attempt_id)",
    "letteract": "(SELECT case_id FROM outbox_queuedletter WHERE id = OLD.letter_id)",
}
_OF_CITIZEN = ("citizenchange", "contact", "contactend")
_WITH_LETTER = (
    "annulment",
    "hearing",
    "informationnotice",
    "deadlinenotice",
    "complaintletter",
    "slipcorrection",
    "reopeningrefusal",
)
_REWRITTEN = ("decisiondraft", "caseindex")

GUARDS: tuple[Operation, ...] = (
    KeptRows("cases_journalcounter", fixed=("municipality", "year")),
    KeptRows("cases_citizen", _CITIZEN, fixed=("municipality",)),
    AppendOnly("cases_case", _CASE),
    SameMunicipality("cases_case", "citizen_id", of="cases_citizen"),
    *(AppendOnly(f"cases_{name}", {"cases.citizen": "OLD.citizen_id"}) for name in _OF_CITIZEN),
    *(SameMunicipality(f"cases_{name}", "citizen_id", of="cases_citizen") for name in _OF_CITIZEN),
    *(AppendOnly(f"cases_{name}", _OF_CASE) for name in _RECORDED),
    *(SameMunicipality(f"cases_{name}", "case_id", of="cases_case") for name in (*_RECORDED, *_REWRITTEN)),
    *(SameMunicipality(f"cases_{name}", "letter_id", of="cases_sentletter") for name in _WITH_LETTER),
    *(
        AppendOnly(
            f"outbox_{name}",
            {"cases.case": case, "cases.citizen": _citizen_of(case)},
        )
        for name, case in _OF_QUEUE.items()
    ),
    SameMunicipality("outbox_queuedletter", "case_id", of="cases_case"),
    SameMunicipality("cases_caseclosing", "duplicate_of_id", of="cases_case"),
    SameMunicipality("cases_revision", "decision_id", of="cases_decision"),
    SameMunicipality("cases_casefact", "taken_from_id", of="cases_casefact"),
    SameMunicipality("cases_assignment", "team_id", of="accounts_team"),
    *(SameMunicipality("cases_casetransfer", f"{end}_team_id", of="accounts_team") for end in ("from", "to")),
)
