"""What rules of the extent and the hours ask to be seen to: all of it in the draft of the decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.file.language import page_language
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.web.components import Text
from rettesnor.web.staff.overview.asked import Asked, listed
from rettesnor.wording.formats import say_all
from rettesnor.wording.rows import say_span

_SET_BY: Mapping[str, Text] = {
    "individual-need": gettext_lazy("Say in the decision how the extent follows from the citizen's own need."),
    "individual-assessment": gettext_lazy(
        "Say in the decision how the extent follows from the assessment of this citizen's own situation."
    ),
}
_DAYS_OFF: Mapping[bool | None, Text] = {
    None: gettext_lazy("Tell the citizen in the letter how long they can be away in a year: {length}."),
    True: gettext_lazy("Tell the citizen in the letter how long they can be away with pay in a year: {length}."),
    False: gettext_lazy("Tell the citizen in the letter how long they can be away without pay in a year: {length}."),
}


def of_extent(rule: ExtentRule) -> Iterator[Asked]:
    if rule.set_by:
        yield Asked(str(_SET_BY[rule.set_by]), SAVE_DRAFT, "extent-text")
    if rule.adjusted:
        what = _("Tell the citizen in the letter that the extent can be changed at follow-up, by a new decision.")
        yield Asked(what, SAVE_DRAFT, "extent-text")


def of_hours(rule: HoursRule) -> Iterator[Asked]:
    if rule.patterns:
        what = _("Say in the decision how the time is divided: {patterns}.")
        yield Asked(what.format(patterns=listed("hours", "patterns", rule.patterns)), SAVE_DRAFT, "extent-text")
    if rule.closed:
        what = _("Tell the citizen in the letter when the place is closed: {days}.")
        yield Asked(what.format(days=say_all(rule.closed, page_language())), SAVE_DRAFT, "place-text")
    if rule.at:
        what = _("Say in the decision at which of the places the citizen is to work: {places}.")
        yield Asked(what.format(places=say_all(rule.at, page_language())), SAVE_DRAFT, "place-text")
    if rule.agreed:
        what = _("Tell the citizen in the letter that the working day is agreed on when the offer starts.")
        yield Asked(what, SAVE_DRAFT, "extent-text")
    if rule.days_off:
        length = say_span(rule.days_off, page_language())
        yield Asked(str(_DAYS_OFF[rule.days_off_paid]).format(length=length), SAVE_DRAFT, "extent-text")
