"""A standard and the law on a day, as the commands ask for them."""

from collections.abc import Callable
from datetime import date
from operator import attrgetter

from rettesnor.cli.answer import CannotAnswer, no_such
from rettesnor.rules.act import LawNotCovered
from rettesnor.rules.program import Program, build
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.wording.translation import gettext_noop as _


def known_id(standard_id: str) -> str:
    """The id itself. Raises `CannotAnswer` if no standard has it."""
    ids = files.standard_ids()
    if standard_id not in ids:
        raise no_such(_("there is no standard called"), standard_id, ids)
    return standard_id


def standard(standard_id: str) -> Standard:
    """A standard by its id. Raises `CannotAnswer` for one there is not, and `BadFile`."""
    return files.standard(known_id(standard_id))


def program(standard_id: str | None, on: date, needs: Callable[[SourcedRule], bool] = attrgetter("decides")) -> Program:
    """With no standard the law alone. `needs` are the rules of the law that the question cannot do without.

    Raises `CannotAnswer` for a day before the wording of one of them is known.
    """
    read, law = standard(standard_id) if standard_id else None, files.law()
    try:
        own = files.municipality(read.municipality).code if read else None
        return build(read, law, files.vocabulary(), on, municipality=own, needs=needs)
    except LawNotCovered as error:
        raise CannotAnswer(
            _("the wording of the law ({sections}) is known from {first}; {on} is earlier, choose a day from {first}"),
            sections=", ".join(error.sections),
            first=error.known_from,
            on=on,
        ) from None
