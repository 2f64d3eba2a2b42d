"""A municipality that demands a second approver, and an approver who is asked and answers."""

from rettesnor.cases.competence.approve_draft import approve_draft
from rettesnor.cases.competence.ask_approval import ask_approval
from rettesnor.cases.competence.send_back_draft import send_back_draft
from rettesnor.cases.file import municipality
from rettesnor.cases.models import DecisionDraft
from rettesnor.standards import files
from rettesnor.standards.files import SecondApprover
from tests.cases.cast import GREVE, LATER, user


def demand_approval(code=GREVE, of="every-decision", who="colleague"):
    """As if its file said so, until the files are read anew (`as_filed`)."""
    read = municipality._by_code(files.ROOT)
    own = read[code]
    policies = own.policies.model_copy(update={"second_approver": SecondApprover(of=of, who=who)})
    read[code] = own.model_copy(update={"policies": policies})


def as_filed():
    municipality._by_code.cache_clear()


def bo(code=GREVE):
    return user(code, name="Bo")


def version(case):
    return DecisionDraft.objects.get(case=case).version


def asked(case, approver=None, *, by=None, now=LATER, **options):
    approver = approver or bo(case.municipality)
    return ask_approval(case, by=by or user(case.municipality), now=now, approver=approver.user, **options)


def approved(case, by=None, *, now=LATER, read=None):
    return approve_draft(case, by=by or bo(case.municipality), now=now, read=read or version(case))


def sent_back(case, by=None, *, now=LATER, words="Skriv, hvilke opgaver borgeren selv kan løse."):
    return send_back_draft(case, by=by or bo(case.municipality), now=now, read=version(case), words=words)
