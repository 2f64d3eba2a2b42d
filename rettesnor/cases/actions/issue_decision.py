"""Issue the decision: from here on it stands as it is, with all it rested on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs
from rettesnor.cases.assess import CaseAssessment, assess_case
from rettesnor.cases.basis import basis_of, canonical_json
from rettesnor.cases.day import day_of
from rettesnor.cases.hearing import heard_over, what_the_hearing_lacks
from rettesnor.cases.letter import decision_letter, with_texts
from rettesnor.cases.models import Case, Decision, DecisionDraft
from rettesnor.cases.outcome import what_the_outcome_lacks
from rettesnor.cases.promises import broken_promises
from rettesnor.cases.reason import NotAllowed, Reason, refuse
from rettesnor.cases.trial import on_trial
from rettesnor.letters.decision import DecisionLetter, Mark
from rettesnor.letters.gaps import gaps
from rettesnor.letters.models import MissingTextBlockError, TextBlock
from rettesnor.letters.render import UnprintableLetterError, render


@dataclass(frozen=True)
class _Ready:
    """A draft that can be issued, with the letter it becomes."""

    draft: DecisionDraft
    assessed: CaseAssessment
    letter: DecisionLetter
    blocks: Mapping[str, TextBlock]


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    """The first thing that stands in the way; each has a lawful way through, which the reason's words name."""
    try:
        _ready(case, by=by, now=now)
    except NotAllowed as refused:
        return refused.reason
    return None


def issue_decision(case: Case, *, by: User, now: datetime, not_disqualified: bool, seen: str) -> Decision:
    """The decision, frozen with its basis and its letter. `not_disqualified` is the issuer's own declaration (FVL § 3).

    `seen` is the `seal` of what the issuer read; anything that differs from it is not issued.
    The draft is used up: whoever issues the same one a moment later is told that there is none.
    """
    with transaction.atomic():
        case = Case.objects.locked(case)
        ready = _ready(case, by=by, now=now)
        if seen != _seal(ready):
            refuse(Reason("draft_changed"))
        if not not_disqualified:
            refuse(Reason("disqualification_not_declared", "forvaltningsloven § 3"))
        decision = Decision.objects.create(
            case=case,
            standard=ready.assessed.version,
            outcome=ready.letter.outcome,
            basis=basis_of(ready.assessed),
            letter=canonical_json(ready.letter.model_dump(mode="json")),
            blocks=[{"id": block.pk, "key": key, "version": block.version} for key, block in ready.blocks.items()],
            pdf=_pdf(ready.letter),
            not_disqualified=not_disqualified,
            supersedes=case.decisions.order_by("at", "id").last(),
            by=by,
            at=now,
        )
        ready.draft.delete()
        details = {"decision": decision.pk, "outcome": decision.outcome}
        record_event(
            municipality=case.municipality, by=by, verb="issue_decision", subject=case, now=now, details=details
        )
    return decision


def preview(case: Case, *, by: User, now: datetime) -> bytes:
    """The letter of the draft as it stands, with UDKAST across each page, or where it is a trial, PRØVESAG.

    Raises NotAllowed where it cannot be made.
    """
    refuse(not_theirs(case, by))
    draft = _draft(case)
    assessed = assess_case(case, day_of(now), now, standard=draft.standard)
    mark: Mark = "PRØVESAG" if on_trial(draft, now) else "UDKAST"
    return _pdf(_letter(case, draft, assessed, by=by, now=now, mark=mark)[0])


def seal(case: Case, *, by: User, now: datetime) -> str:
    """What tells this decision, with its basis, its letter and their texts, from every other. Raises NotAllowed."""
    return _seal(_ready(case, by=by, now=now))


def _seal(ready: _Ready) -> str:
    basis = {name: value for name, value in json.loads(basis_of(ready.assessed)).items() if name != "known_at"}
    texts = {key: block.version for key, block in ready.blocks.items()}
    letter = ready.letter.model_dump(mode="json", exclude={"signature"})
    return hashlib.sha256(canonical_json([ready.draft.version, basis, texts, letter]).encode()).hexdigest()


def _ready(case: Case, *, by: User, now: datetime) -> _Ready:
    """Raises NotAllowed with what the case, the draft or the letter lacks."""
    refuse(not_theirs(case, by))
    draft = _draft(case)
    refuse(on_trial(draft, now))
    if case.decisions.exists() and not draft.supersedes_because:
        refuse(Reason("new_decision_needs_reason", "serviceloven § 3, stk. 2"))
    assessed = assess_case(case, day_of(now), now, standard=draft.standard)
    refuse(what_the_outcome_lacks(draft, assessed))
    refuse(what_the_hearing_lacks(case, draft, assessed, now=now))
    letter, blocks = _letter(case, draft, assessed, by=by, now=now)
    if lacking := (*gaps(letter), *broken_promises(letter, assessed)):
        said = [f"{gettext(gap.what)} ({gap.where})" if gap.where else gap.what for gap in lacking]
        provision = next((gap.provision for gap in lacking if gap.provision), None)
        refuse(Reason("letter_incomplete", provision, {"gaps": said}))
    return _Ready(draft, assessed, letter, blocks)


def _draft(case: Case) -> DecisionDraft:
    draft = DecisionDraft.objects.select_related("standard").filter(case=case).first()
    if draft is None:
        raise NotAllowed(Reason("no_draft"))
    return draft


def _letter(
    case: Case, draft: DecisionDraft, assessed: CaseAssessment, *, by: User, now: datetime, mark: Mark | None = None
) -> tuple[DecisionLetter, Mapping[str, TextBlock]]:
    letter = decision_letter(case, draft, assessed, heard=heard_over(case), by=by, now=now, mark=mark)
    try:
        return with_texts(letter, case.municipality, now)
    except MissingTextBlockError as error:
        raise NotAllowed(Reason("text_block_missing", None, {"blocks": str(error)})) from error


def _pdf(letter: DecisionLetter) -> bytes:
    try:
        return render(letter)
    except UnprintableLetterError as error:
        raise NotAllowed(Reason("letter_unprintable", None, {"problem": str(error)})) from error
