"""Somebody is said to be disqualified, and a leader answers."""

from rettesnor.accounts.models import Role
from rettesnor.cases.competence.raise_disqualification import raise_disqualification
from rettesnor.cases.competence.rule_on_disqualification import rule_on_disqualification
from rettesnor.cases.models import RulingOutcome
from tests.cases.cast import LATER, user


def leader(code, name="Tove"):
    return user(code, Role.TEAM_LEADER, name)


def asked(case, person=None, *, by=None, now=LATER, reason="Borgeren er hendes fætter."):
    """Of the caseworker, unless it is about somebody else; by themselves, unless another says it."""
    person = person or user(case.municipality)
    return raise_disqualification(case, by=by or person, now=now, person=person.user, reason=reason)


def answered(question, ruling=RulingOutcome.DISQUALIFIED, *, by=None, now=LATER, reason="De er nært beslægtede."):
    by = by or leader(question.municipality)
    return rule_on_disqualification(question.case, by=by, now=now, question=question, ruling=ruling, reason=reason)


def disqualified(case, person=None, **options):
    return answered(asked(case, person, **options), **options)
