"""What an actor may do in a municipality. Guards ask for a capability, never for a class or a role."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from rettesnor.accounts.models import Role, User
from rettesnor.audit.actor import Actor, ProgramName


class Capability(StrEnum):
    SEE_CASES = "see_cases"
    DO_CASEWORK = "do_casework"
    DELIVER = "deliver"
    LEAD_TEAM = "lead_team"


_CASEWORK = frozenset({Capability.SEE_CASES, Capability.DO_CASEWORK, Capability.DELIVER})
OF_ROLE: Mapping[Role, frozenset[Capability]] = {
    Role.CASEWORKER: _CASEWORK,
    Role.TEAM_LEADER: _CASEWORK | {Capability.LEAD_TEAM},
    Role.POLICY_OWNER: frozenset(),
    Role.WORKSHOP_LEADER: frozenset(),
    Role.AUDITOR: frozenset({Capability.SEE_CASES}),
}
OF_PROGRAM: Mapping[ProgramName, frozenset[Capability]] = {
    **{program: frozenset() for program in ProgramName},
    ProgramName.OUTBOX: frozenset({Capability.DELIVER}),
}
"""In every municipality. A program gets a capability with the first action it takes."""


def may(actor: Actor, capability: Capability, municipality: str) -> bool:
    """Whether the actor has the capability there. A user who has been shut off has none."""
    if actor.kind == Actor.Kind.PROGRAM:
        return capability in OF_PROGRAM[ProgramName(actor.program)]
    return municipality in municipalities_where(actor, capability)


def municipalities_where(actor: Actor, capability: Capability) -> frozenset[str]:
    """The codes of the municipalities in which a user has the capability; none for anybody else."""
    user = actor.user
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    return frozenset(code for code, role in user.roles if capability in OF_ROLE[role])


def role_in(actor: Actor, municipality: str) -> Role | None:
    """The role a user signs with in a municipality: of several, the first as the roles are listed."""
    user = actor.user
    held = {role for code, role in user.roles if code == municipality} if isinstance(user, User) else set()
    return next((role for role in Role if role in held), None)
