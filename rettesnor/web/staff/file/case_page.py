"""What every page of a case shows: its name, the way to it, and its pages beside each other."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.web.components import Link
from rettesnor.web.staff.file.visit import CaseVisit

TABS = ("case", "facts", "assessment", "hearing", "draft", "complaint")


def case_context(visit: CaseVisit, page: str, *below: Link) -> dict[str, Any]:
    """The context of a page of the case. `page` is the tab it belongs to, `below` the way further down from it.

    `typed` in it says that somebody typed into the page's form, which is then drawn even where it is stopped.
    """
    case = visit.case
    labels = {
        "case": _("The case"),
        "facts": _("Facts"),
        "assessment": _("Assessment"),
        "hearing": _("Hearing"),
        "draft": _("Decision"),
        "complaint": _("Complaint"),
    }
    urls = {name: reverse(name, args=[case.slug]) for name in TABS}
    way = [Link(_("Cases"), reverse("inbox")), Link(f"{case.citizen.name} ({case.journal_number})", urls["case"])]
    if page != "case" or below:
        way.append(Link(labels[page], urls[page]))
    way += below
    return {
        "case": case,
        "typed": bool(visit.sent),
        "protected": case.citizen.is_protected(visit.on),
        "breadcrumbs": [*way[:-1], Link(way[-1].label)],
        "tabs": [Link(labels[name], urls[name], current=name == page) for name in TABS],
    }
