"""Issue the decision: from here on it stands as it is, with all it rested on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.approval import not_approved
from rettesnor.cases.competence.committee import not_treated
from rettesnor.cases.decision.basis import basis_of
from rettesnor.cases.decision.complained_about import of_complaints
from rettesnor.cases.decision.in_force import OlderStandard, older_standard
from rettesnor.cases.decision.letter import decision_letter, unweighed, unwritten
from rettesnor.cases.decision.older import older_texts
from rettesnor.cases.decision.outcome import elsewhere, outcome_obstacles
from rettesnor.cases.decision.promises import broken_promises
from rettesnor.cases.decision.proposals import moved, not_their_own
from rettesnor.cases.decision.revising import revision_obstacles, supplemented
from rettesnor.cases.decision.revoking import revoking
from rettesnor.cases.decision.save_draft import follow_up_out_of_time, rest_out_of_time
from rettesnor.cases.decision.sender_lines import IN_A_DECISION
from rettesnor.cases.decision.told import Preliminaries
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import CaseAssessment, assess_draft
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import newest_decision
from rettesnor.cases.file.disqualified import drafted_by_disqualified, not_before_it_is_answered
from rettesnor.cases.file.guard import not_theirs
from rettesnor.cases.file.hashes import canonical_json
from rettesnor.cases.file.letter_frame import pdf_of, unsettled, with_texts
from rettesnor.cases.file.obstacle import OF_LETTER, Obstacle
from rettesnor.cases.file.refusal import NotAllowed, refuse
from rettesnor.cases.file.trial import on_trial
from rettesnor.cases.hearing.heard import heard_over, hearing_obstacles
from rettesnor.cases.hearing.noticed import notices_of
from rettesnor.cases.models import Case, Decision, DecisionDraft, RevisionKind
from rettesnor.letters.content import Mark
from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.letters.left_out import places_left_out
from rettesnor.letters.models import TextBlock

_HEARING = frozenset(
    {
        "hearing_missing", "hearing_running", "hearing_does_not_cover", "draft_not_heard", "worse_than_heard",
        "part_needs_facts",
    }
)  # fmt: skip
_PROVISION = frozenset({"part_needs_provision", "local_rule_alone", "provision_grants_it"})
_SAID_BY: Mapping[str, frozenset[str]] = {
    "hearing": _HEARING,
    "hearing_time": _HEARING,
    "hearing_running": _HEARING,
    "parts": frozenset({"part_undecided"}),
    "target_group": frozenset({"part_undecided"}),
    "outcome_disagrees": frozenset({"nothing_granted"}),
    "provisions": _PROVISION,
    "part_provisions": _PROVISION,
    "complaint_address": frozenset({"sender_unsettled"}),
}
"""What a letter lacks that an obstacle of the draft or the hearing says better."""


@dataclass(frozen=True)
class Ready:
    """A draft that can be issued, with the letter it becomes."""

    draft: DecisionDraft
    assessed: CaseAssessment
    older: OlderStandard | None
    letter: DecisionLetter
    blocks: Mapping[str, TextBlock]

    @property
    def basis(self) -> str:
        return basis_of(self.assessed, self.draft, self.older)

    @property
    def seal(self) -> str:
        """What tells this decision, with its basis, its letter and their texts, from every other."""
        basis = {name: value for name, value in json.loads(self.basis).items() if name != "known_at"}
        texts = {key: block.version for key, block in self.blocks.items()}
        letter = self.letter.model_dump(mode="json", exclude={"signature"})
        return hashlib.sha256(canonical_json([self.draft.version, basis, texts, letter]).encode()).hexdigest()


@dataclass(frozen=True)
class Examined:
    """Everything that stops a draft from being issued; where nothing does, what is ready.

    `left_out`: the fields of the letter in which CPR numbers are left out.
    """

    obstacles: tuple[Obstacle, ...]
    ready: Ready | None = None
    left_out: tuple[str, ...] = ()


def examine(case: Case, *, by: Actor, now: datetime) -> Examined:
    """The draft held against the law, the standard, the hearing and its letter. Every obstacle has a way through."""
    draft = DecisionDraft.objects.of(case)
    if draft is None:
        return Examined((Obstacle("no_draft"),))
    assessed = assess_draft(case, draft, now)
    told = _told(case, draft, now)
    found = [*not_before_it_is_answered(case, by), *_of_draft(case, draft, assessed, told, now)]
    try:
        letter, blocks = _letter(case, draft, assessed, told, by=by, now=now)
    except NotAllowed as refused:
        return Examined((*found, *refused))
    found += _of_letter(letter, assessed, {obstacle.code for obstacle in found})
    ready = None if found else Ready(draft, assessed, told.older, letter, blocks)
    return Examined(tuple(found), ready, places_left_out(letter))


def _guard(case: Case, *, by: Actor, now: datetime) -> tuple[Obstacle, ...]:
    return examine(case, by=by, now=now).obstacles


ISSUE_DECISION = Action(
    name="issue_decision",
    label=_("Issue the decision"),
    page="issue",
    happened=_("Issued the decision: {outcome}"),
    guard=_guard,
)


def issue_decision(case: Case, *, by: Actor, now: datetime, seen: str, leaflet: bool = False) -> Decision:
    """The decision, frozen with its basis and its letter.

    `leaflet` puts a page in easy words behind the letter. `seen` is the seal of what the issuer read; anything that
    differs from it is not issued.
    The draft is used up: whoever issues the same one a moment later is told that there is none.
    """
    with ISSUE_DECISION.on(case, by=by, now=now) as doing:
        ready = examine(doing.case, by=by, now=now).ready
        assert ready
        if seen != ready.seal:
            refuse(Obstacle("draft_changed"))
        letter, blocks = ready.letter, ready.blocks
        if leaflet:
            letter, blocks = with_texts(_with_leaflet(letter), case.municipality, now)
        decision = Decision.objects.create(
            **doing.stamp,
            standard=ready.assessed.version,
            outcome=letter.outcome,
            basis=ready.basis,
            letter=canonical_json(letter.model_dump(mode="json")),
            blocks=[{"id": block.pk, "key": key, "version": block.version} for key, block in blocks.items()],
            pdf=pdf_of(letter),
            parts=ready.draft.parts,
            appealable=ready.letter.appeal is not None,
            effective_on=ready.draft.effective_on,
            later=list(ready.draft.later),
            later_on=ready.draft.later_on,
            supplements=ready.letter.supplements_of is not None,
            supersedes=doing.case.decisions.order_by("at", "id").last(),
        )
        ready.draft.delete()
        doing.note(decision=decision.pk, outcome=decision.outcome)
        return decision


def preview(case: Case, *, by: Actor, now: datetime, leaflet: bool = False) -> bytes:
    """The letter of the draft as it stands, with UDKAST across each page, or where it is a trial, PRØVESAG.

    `leaflet`: with the page in easy words behind it. Raises NotAllowed where it cannot be made.
    """
    draft = DecisionDraft.objects.of(case)
    if stranger := not_theirs(by, case.municipality):
        raise NotAllowed(stranger)
    if draft is None:
        raise NotAllowed(Obstacle("no_draft"))
    assessed = assess_draft(case, draft, now)
    mark: Mark = "PRØVESAG" if on_trial(draft, now) else "UDKAST"
    letter, _blocks = _letter(case, draft, assessed, _told(case, draft, now), by=by, now=now, mark=mark)
    return pdf_of(with_texts(_with_leaflet(letter), case.municipality, now)[0] if leaflet else letter)


def _with_leaflet(letter: DecisionLetter) -> DecisionLetter:
    return letter.model_copy(update={"leaflet": True})


def _told(case: Case, draft: DecisionDraft, now: datetime) -> Preliminaries:
    return Preliminaries(heard_over(case), tuple(notices_of(case)), older_standard(draft, day_of(now)))


def _of_draft(
    case: Case, draft: DecisionDraft, assessed: CaseAssessment, told: Preliminaries, now: datetime
) -> Iterator[Obstacle]:
    if trial := on_trial(draft, now):
        yield trial
    if told.older and not told.older.because:
        in_force = told.older.in_force.pk
        yield Obstacle("standard_replaced", None, {"standard": draft.standard_id, "in_force": in_force})
    if not draft.supersedes_because and newest_decision(case) and not supplemented(case, draft, now):
        yield Obstacle("new_decision_needs_reason", "serviceloven § 3, stk. 2")
    yield from drafted_by_disqualified(case, draft)
    yield from not_approved(case, draft)
    yield from not_treated(case, draft, assessed)
    yield from unwritten(draft)
    yield from follow_up_out_of_time(draft.follow_up_on, day_of(now))
    yield from rest_out_of_time(draft.later_on, day_of(now))
    yield from revision_obstacles(case, draft, now)
    if not _ends(case):
        yield from elsewhere(assessed)
    yield from outcome_obstacles(draft, assessed)
    yield from unsettled(case, IN_A_DECISION)
    yield from hearing_obstacles(case, draft, assessed, now=now)
    yield from unweighed(draft, told.heard)
    yield from older_texts(case, draft, assessed)
    yield from not_their_own(draft, assessed)
    yield from moved(draft, assessed)
    yield from of_complaints(case, draft, now)
    yield from revoking(case, draft, now)


def _ends(case: Case) -> bool:
    """Whether the case was opened to end a grant: that another municipality acts by now is no hindrance then."""
    return case.revision is not None and case.revision.kind == RevisionKind.ENDING


def _of_letter(letter: DecisionLetter, assessed: CaseAssessment, said: set[str]) -> Iterator[Obstacle]:
    for gap in (*gaps(letter), *broken_promises(letter, assessed)):
        if said.isdisjoint(_SAID_BY.get(gap.code, ())):
            yield Obstacle(f"{OF_LETTER}{gap.code}", gap.provision, {"part": gap.where})


def _letter(
    case: Case,
    draft: DecisionDraft,
    assessed: CaseAssessment,
    told: Preliminaries,
    *,
    by: Actor,
    now: datetime,
    mark: Mark | None = None,
) -> tuple[DecisionLetter, Mapping[str, TextBlock]]:
    letter = decision_letter(case, draft, assessed, told=told, by=by, now=now, mark=mark)
    return with_texts(letter, case.municipality, now)
