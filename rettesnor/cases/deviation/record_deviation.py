"""Set one rule of the standard aside for one citizen: levels of service are guiding (SEL § 138)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.deviation.overtaken import recorded_since
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.adopted import kept_under, standard_in_force
from rettesnor.cases.file.assess import assess_case, deviations_on, program_of
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, not_for_letters
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.quoted import quoted
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DecisionDraft, Deviation, Outcome
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards.models import StandardVersion
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if standard_in_force(case, day_of(now)) is None:
        yield Obstacle("no_standard")


RECORD_DEVIATION = Action(
    name="record_deviation",
    label=_("Set a rule of the standard aside"),
    page="assessment",
    happened=_("Set a rule of the standard aside: »{quote}«"),
    guard=_guard,
)


def record_deviation(
    case: Case, *, by: Actor, now: datetime, rule: str, reason: str, standard: StandardVersion | None = None
) -> Deviation:
    """The deviation from a rule of the standard in force, or of an earlier `standard` that the draft is kept under.

    A rule of the law cannot be set aside. A deviation that stands is made anew where what its rule asks about was
    recorded since: its reason was older.
    """
    with RECORD_DEVIATION.on(case, by=by, now=now) as doing:
        in_force = standard_in_force(doing.case, doing.on)
        assert in_force
        standard = standard or in_force
        if standard not in (in_force, kept_under(DecisionDraft.objects.of(doing.case), doing.on)):
            refuse(Obstacle("unknown_rule"))
        standing = next((each for each in deviations_on(doing.case, standard, now) if each.rule == rule), None)
        refuse(
            missing(reason=reason),
            not_for_letters(reason=reason),
            _cannot_be_set_aside(doing, standard, rule, standing),
        )
        doing.note(standard=standard.id, rule=rule, quote=quoted(standard, rule, doing.on))
        if standing:
            return standing.supersede(because=reason, reason=stripped(reason), **doing.stamp)
        return Deviation.objects.create(**doing.stamp, standard=standard, rule=rule, reason=stripped(reason))


def _cannot_be_set_aside(
    doing: Doing, standard: StandardVersion, rule: str, standing: Deviation | None
) -> Obstacle | None:
    program = program_of(standard, doing.on, standard.municipality)
    of_the_law = next((sourced for sourced in program.law if sourced.rule.id == rule), None)
    if of_the_law:
        return Obstacle("rule_of_the_law", "serviceloven § 138", {"quote": of_the_law.quotes[-1]})
    local = next((sourced for sourced in program.local if sourced.rule.id == rule), None)
    if local is None:
        return Obstacle("unknown_rule")
    if local.rule.is_promise_of_procedure and (kept := _kept(doing.case, local)):
        return kept
    if standing and not recorded_since(standing, assess_case(doing.case, doing.on, doing.now, standard=standard)):
        return Obstacle("already_set_aside", None, {"quote": quoted(standard, rule, doing.on)})
    return None


def _kept(case: Case, promise: SourcedRule) -> Obstacle | None:
    """A promise of procedure is no level of service: it is only forgone, and only by who gets all they asked for."""
    quote = {"quote": promise.quotes[-1]}
    if not promise.rule.can_be_forgone:
        return Obstacle("promise_of_procedure", None, quote)
    draft = DecisionDraft.objects.of(case)
    full = draft is not None and draft.outcome == Outcome.GRANTED
    return None if full else Obstacle("forgone_without_full_grant", None, quote)
