"""The CPR number was mistyped, or a replacement number has become a real one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.facts import CPR_NUMBER, day_in, facts_on
from rettesnor.cases.file.guard import born_impossibly, missing
from rettesnor.cases.file.index import reindex
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, CaseFact, Changed, Citizen, CitizenChange, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.people.act import Changing, CitizenAct, Provenance, not_before_birth
from rettesnor.text.blank import stripped

CORRECT_CPR = CitizenAct(
    name="correct_cpr",
    label=_("Correct the CPR number"),
    page="correct_cpr",
    happened=_("Corrected the citizen's CPR number"),
)


def correct_cpr(citizen: Citizen, cpr: Cpr, provenance: Provenance, *, by: Actor, now: datetime) -> CitizenChange:
    """The number in all the citizen's cases, with the date of birth that follows from it as a new fact in each.

    Refused where the number is another citizen's in the municipality: then this one's cases are theirs.
    """
    with CORRECT_CPR.on(citizen, by=by, now=now) as changing:
        old = changing.citizen.cpr
        refuse(
            missing(reason=provenance.reason),
            not_before_birth(changing, provenance.holds_from),
            _somebody_elses(changing.citizen, cpr),
            born_impossibly(cpr, changing.on),
            _born_after_applying(changing.citizen, cpr),
        )
        change = changing.change(Changed.CPR, old.digits, cpr.digits, provenance, cpr=cpr)
        for case in changing.citizen.cases.all():
            _birth_date_follows(case, old, cpr, changing, provenance)
            reindex(case, now)
        return change


def _somebody_elses(citizen: Citizen, cpr: Cpr) -> Iterator[Obstacle]:
    other = Citizen.objects.filter(municipality=citizen.municipality, cpr=cpr).exclude(pk=citizen.pk).first()
    if other:
        yield Obstacle("cpr_of_another", None, {"citizen": other.pk})


def _born_after_applying(citizen: Citizen, cpr: Cpr) -> Iterator[Obstacle]:
    received = [case.received_on for case in citizen.cases.prefetch_related("facts")]
    if received and min(received) < cpr.birth_date:
        yield Obstacle("born_after_applying", None, {"day": min(received)})


def _birth_date_follows(case: Case, old: Cpr, new: Cpr, changing: Changing, provenance: Provenance) -> None:
    """What was recorded by hand beside a replacement number stays; everything else is what the new number says."""
    standing = facts_on(case, changing.on, changing.now).get("birth_date")
    known = day_in(standing) if standing else None
    if known == new.birth_date or (new.is_replacement and known not in (None, old.birth_date)):
        return
    CaseFact.objects.create(
        case=case,
        name="birth_date",
        value=new.birth_date.isoformat(),
        holds_from=new.birth_date,
        source=Source.CASEWORKER,
        said_on=changing.on,
        document=CPR_NUMBER,
        reason=stripped(provenance.reason),
        by=changing.by,
        at=changing.now,
    )
