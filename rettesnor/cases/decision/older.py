"""A text about something is not older than it: over what the texts of a draft were written, and what came since.

What a text was written over is told by the number of the newest row there was, or the day that the standard in force
holds from, never by the words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Literal

from django.db.models import Max

from rettesnor.cases.decision.in_force import replaced_by
from rettesnor.cases.decision.relied_on import relied_on
from rettesnor.cases.deviation.overtaken import recorded_since
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.heard import heard_over
from rettesnor.cases.models import Case, DecisionDraft, PartName
from rettesnor.standards.models import StandardVersion

About = Literal["answer", "facts", "annulment", "parts", "standard"]

ABOUT: Mapping[str, About] = {
    "weighed": "answer",
    "reasons": "facts",
    "against_assessment": "facts",
    "on_the_file": "facts",
    **{f"{part}-reason": "facts" for part in PartName},
    "supersedes_because": "annulment",
    "no_worse_because": "parts",
    "reliance": "facts",
    "older_standard_because": "standard",
}
"""What each text is about that can change after it is written, by the name of its field.

Why no plan is offered, and why a part is decided later, are about nothing that is recorded.
"""


def written_over(
    case: Case, standing: DecisionDraft | None, written: Mapping[str, Any], *, holds: Collection[str]
) -> dict[str, int]:
    """What each text of a draft that is saved is written over: the newest there is, where it is new or said to hold.

    A text that stands as it stood keeps what it was written over.
    """
    before, kept = (_texts(vars(standing)), standing.written_over) if standing else ({}, {})
    unchanged = standing is not None and standing.parts == written["parts"]
    newest: dict[About, int] = {
        "answer": _newest(case.hearing_answers),
        "facts": _newest(case.facts),
        "annulment": _newest(case.annulments),
        "parts": kept["parts"] if unchanged else written["edition"],
        "standard": _begun(StandardVersion.objects.in_force(case.municipality, day_of(written["saved_at"]))),
    }
    over = {
        name: kept[name] if name in kept and name not in holds and before[name] == text else newest[ABOUT[name]]
        for name, text in _texts(written).items()
    }
    return {**over, "parts": newest["parts"]}


def overtaken(case: Case, draft: DecisionDraft, assessed: CaseAssessment) -> dict[str, About]:
    """The texts of a draft that something they are about is newer than."""
    return {
        name: ABOUT[name]
        for name in _texts(vars(draft))
        if _newest_of(name, case, draft, assessed) > draft.written_over[name]
    }


def older_texts(case: Case, draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Each is written anew, or somebody says that it still holds."""
    for name, about in overtaken(case, draft, assessed).items():
        yield Obstacle("text_older", None, {"what": name, "about": about})
    for deviation in assessed.deviations:
        if names := recorded_since(deviation, assessed):
            yield Obstacle("deviation_older", None, {"rule": deviation.rule, "facts": names})


def _texts(written: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a draft that are about something, by the names of their fields; empty ones are none."""
    reasons = {f"{part['part']}-reason": part["reason"] for part in written["parts"]}
    return {name: text for name in ABOUT if (text := reasons.get(name) or written.get(name))}


def _newest_of(text: str, case: Case, draft: DecisionDraft, assessed: CaseAssessment) -> int:
    """The newest row that a text is about; 0 where there is none."""
    match ABOUT[text]:
        case "answer":
            return max(_answers(case), default=0)
        case "annulment":
            return max((row.pk for decision in decisions_of(case) for row in decision.annulments.all()), default=0)
        case "parts":
            return int(draft.written_over["parts"])
        case "standard":
            return _begun(replaced_by(draft, assessed.assessment.on))
        case "facts":
            names = _facts_of(text, draft, assessed)
            return max((assessed.written[name].pk for name in names if name in assessed.written), default=0)


def _facts_of(text: str, draft: DecisionDraft, assessed: CaseAssessment) -> Collection[str]:
    """The facts that a text is about: of the reason of a part, those the part names."""
    match text:
        case "reasons":
            return relied_on(assessed, draft)
        case "against_assessment":
            law = (f for f in assessed.assessment.findings if f.sourced.decides and f.sourced.layer != "local")
            return [name for finding in law for name in finding.facts]
        case "on_the_file":
            return list(draft.missing_facts)
        case _:
            return [name for part in draft.parts if text == f"{part['part']}-reason" for name in part["facts"]]


def _answers(case: Case) -> Iterator[int]:
    """What the citizen answered, and what was corrected or withdrawn of it; that nothing came is no answer."""
    for held in heard_over(case):
        if isinstance(held, HeldHearing):
            rows = (row for history in held.answered for row in history.rows)
            yield from (row.pk for row in rows if row.received_on or row.supersedes_id)


def _begun(in_force: StandardVersion | None) -> int:
    return in_force.holds_from.toordinal() if in_force and in_force.holds_from else 0


def _newest(rows: Any) -> int:
    return rows.aggregate(newest=Max("pk"))["newest"] or 0
