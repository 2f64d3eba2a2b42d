"""What rules of transport, pay and the citizen's own expenses ask to be told or explained in the decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.file.language import page_language
from rettesnor.rules.kinds.cost import CostRule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.web.components import Text
from rettesnor.web.staff.overview.asked import Asked
from rettesnor.wording.options import say_option

_TRANSPORT: Mapping[str, Text] = {
    "measured": gettext_lazy("Reckon the citizen's own distance so: {what}."),
    "usual_means": gettext_lazy("Say in the decision why, if the citizen cannot use the usual means: {what}."),
    "arranges": gettext_lazy("Tell the citizen in the letter who arranges the transport: {what}."),
    "refunded": gettext_lazy("Tell the citizen in the letter how transport is refunded: {what}."),
    "only_between": gettext_lazy("Tell the citizen in the letter which rides are covered: only those between {what}."),
}
_REFUND_ASKED_FOR: Mapping[str | None, Text] = {
    None: gettext_lazy("Tell the citizen in the letter to ask for the refund by day {day} of the month."),
    "same-month": gettext_lazy("Tell the citizen in the letter to ask for the refund by day {day} of the same month."),
    "next-month": gettext_lazy(
        "Tell the citizen in the letter to ask for the refund by day {day} of the month that follows."
    ),
}
_HOURS_HANDED_IN: Mapping[str | None, Text] = {
    None: gettext_lazy("Tell the citizen in the letter to hand in the hours by day {day} of the month."),
    "same-month": gettext_lazy("Tell the citizen in the letter to hand in the hours by day {day} of the same month."),
    "next-month": gettext_lazy(
        "Tell the citizen in the letter to hand in the hours by day {day} of the month that follows."
    ),
}


def of_transport(rule: TransportRule) -> Iterator[Asked]:
    for parameter, words in _TRANSPORT.items():
        if option := getattr(rule, parameter):
            said = say_option("transport", parameter, option, page_language())
            yield Asked(str(words).format(what=said), SAVE_DRAFT, "transport-text")
    if rule.claimed_by:
        asked_for = str(_REFUND_ASKED_FOR[rule.claimed_in])
        yield Asked(asked_for.format(day=rule.claimed_by), SAVE_DRAFT, "transport-text")


def of_pay(rule: PayRule) -> Iterator[Asked]:
    if rule.claimed_by:
        yield Asked(str(_HOURS_HANDED_IN[rule.claimed_in]).format(day=rule.claimed_by), SAVE_DRAFT, "pay-text")


def of_cost(rule: CostRule) -> Iterator[Asked]:
    if rule.deducted_from:
        where = say_option("cost", "deducted_from", rule.deducted_from, page_language())
        what = str(gettext_lazy("Tell the citizen in the letter how the amount is collected: {where}."))
        yield Asked(what.format(where=where), SAVE_DRAFT, "transport-text")
