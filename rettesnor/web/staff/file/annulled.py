"""What holds once the newest decision of a case is annulled, and where to go on from there."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.language import page_language
from rettesnor.web.components import Link
from rettesnor.wording.formats import say_date


@dataclass(frozen=True)
class LeftStanding:
    """What holds in words, and the page where to go on."""

    said: str
    link: Link


def left_standing(rows: Dated) -> LeftStanding | None:
    """None where the newest decision counts, or none was issued, and in a closed case."""
    if rows.closed or not rows.issued or rows.issued[-1] in rows.decisions:
        return None
    annulled, number = say_date(day_of(rows.issued[-1].at), page_language()), rows.case.slug
    if rows.decision is None:
        said = _(
            "The decision of {annulled} is annulled, and no other holds. Close the case as registered by mistake, and "
            "register the application on whom it concerns, with the day it first came."
        )
        return LeftStanding(
            said.format(annulled=annulled), Link(_("Close the case"), reverse("close_case", args=[number]))
        )
    day = say_date(day_of(rows.decision.at), page_language())
    said = _(
        "The decision of {annulled} is annulled, and the one of {day} holds again. If that was made about the wrong "
        "person too, annul it as well."
    )
    link = Link(_("See the decision that holds"), reverse("decision", args=[number, rows.decision.pk]))
    return LeftStanding(said.format(annulled=annulled, day=day), link)
