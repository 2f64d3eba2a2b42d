"""What every page of a case shows: its name, the way to it, and its pages beside each other."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.accounts.models import User
from rettesnor.cases.models import Case
from rettesnor.cases.reason import NotAllowed, Reason
from rettesnor.web.components import Link

TABS = ("case", "facts", "assessment", "hearing", "draft")


def case_context(request: HttpRequest, case: Case, page: str, *below: Link) -> dict[str, Any]:
    """The context of a page of the case. `page` is the tab it belongs to, `below` the way further down from it."""
    labels = {
        "case": _("The case"),
        "facts": _("Facts"),
        "assessment": _("Assessment"),
        "hearing": _("Hearing"),
        "draft": _("Decision"),
    }
    urls = {name: reverse(name, args=[case.journal_number]) for name in TABS}
    way = [Link(_("Cases"), reverse("inbox")), Link(f"{case.citizen.name} ({case.journal_number})", urls["case"])]
    if page != "case" or below:
        way.append(Link(labels[page], urls[page]))
    way += below
    return {
        "case": case,
        "breadcrumbs": [*way[:-1], Link(way[-1].label)],
        "tabs": [Link(labels[name], urls[name], current=name == page) for name in TABS],
    }


def words_of(reason: Reason | NotAllowed) -> str:
    """A reason as a sentence, with the provision behind it."""
    reason = reason.reason if isinstance(reason, NotAllowed) else reason
    return f"{reason} ({reason.provision})" if reason.provision else str(reason)


def user_of(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
