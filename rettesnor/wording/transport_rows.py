"""Sentences for the explanation rows of the transport settlement.

The placeholders are those of `rettesnor.wording.rows`; an amount ends in a full stop of its own (`7,17 kr.`).
"""

from rettesnor.law.explain import Code
from rettesnor.wording.translation import gettext_noop as _

TRANSPORT_ROWS: dict[Code, str] = {
    Code.TRANSPORT_PERIOD: _(
        "The settlement runs from {start:date} to {last:date}, that day included. There are "
        "{trips} trips on {count} days with transport."
    ),
    Code.TRANSPORT_NO_DAYS: _("It is not known how many days of transport the citizen has in the period."),
    Code.TRANSPORT_NO_DISTANCE: _("The distance from the workplace is not known ({provision})."),
    Code.TRANSPORT_FARE: _("Can be used: {means}, {cost:kr} for the period."),
    Code.TRANSPORT_FARE_NOT_USABLE: _("Cannot be used by the citizen: {means}."),
    Code.TRANSPORT_FARE_NOT_JUDGED: _(
        "It has not been judged whether the citizen can use {means}, {cost:kr} for the period."
    ),
    Code.TRANSPORT_FARE_NO_COST: _("What this costs for the period cannot be computed: {means}."),
    Code.TRANSPORT_NO_USABLE_FARE: _("No transport that the citizen can use is given ({provision})."),
    Code.TRANSPORT_CHEAPEST: _("The cheapest that the citizen can use is {means} at {cost:kr} ({provision})."),
    Code.TRANSPORT_NO_RULE: _(
        "The order has no rule of transport for these days: {rule:days}, {count} in all. A "
        "person decides and writes why ({provision})."
    ),
    Code.TRANSPORT_ACTIVITY: _(
        "Days of activity and company under § 104: {count}. The municipality pays for their "
        "transport, because the citizen's ability to function is considerably reduced ({provision})."
    ),
    Code.TRANSPORT_ACTIVITY_NOT_JUDGED: _(
        "Days of activity and company under § 104: {count}. It is not known "
        "whether the citizen's ability to function is considerably reduced. That decides whether the municipality "
        "pays for the transport ({provision})."
    ),
    Code.TRANSPORT_ACTIVITY_NO_RULE: _(
        "Days of activity and company under § 104: {count}. The provision covers only "
        "citizens whose ability to function is considerably reduced. A person decides and writes why ({provision})."
    ),
    Code.TRANSPORT_MIXED: _(
        "{cost:kr} of the cost belongs to sheltered employment: {count} of {total} days. "
        "Dividing it by days is an interpretation."
    ),
    Code.TRANSPORT_ALL_WITHIN: _(
        "The whole way of {distance:km} lies within {own_distance:km} of the workplace. The "
        "citizen pays the whole cost to begin with, {own:kr} ({provision})."
    ),
    Code.TRANSPORT_BY_DISTANCE: _(
        "The citizen pays for {own_distance:km} of {distance:km}: {own:kr}. The cost is "
        "divided by distance and rounded down. Dividing it so is an interpretation ({provision})."
    ),
    Code.TRANSPORT_BY_STEPS: _(
        "The citizen pays for {own_distance:km} of {distance:km}: {own:kr}. That is the "
        "fare's own price for the stretch. Dividing it so is an interpretation ({provision})."
    ),
    Code.TRANSPORT_CAP: _(
        "The citizen's expense can be at most {share:share} of the earnings after tax of {net:kr}: "
        "{cap:kr} ({provision})."
    ),
    Code.TRANSPORT_OTHER_DEDUCTIONS: _(
        "The citizen pays {other:kr} for other transport in the period. That counts, "
        "so {left:kr} is left under the cap ({provision})."
    ),
    Code.TRANSPORT_NO_NET_EARNINGS: _(
        "The earnings after tax are not known, so the cap of {share:share} cannot be computed ({provision})."
    ),
    Code.TRANSPORT_NO_OTHER_DEDUCTIONS: _(
        "It is not known whether the citizen pays for other transport in the "
        "period. That counts under the cap ({provision})."
    ),
    Code.TRANSPORT_ORDER: _("By the order the citizen pays at most {own:kr} ({provision})."),
    Code.TRANSPORT_LOCAL_ALL: _("The standard {source}: Within {own_distance:km} the citizen pays the whole cost."),
    Code.TRANSPORT_LOCAL_NOTHING: _(
        "The standard {source}: Beyond {own_distance:km} the municipality pays the whole cost."
    ),
    Code.TRANSPORT_LOCAL_DISTANCE: _(
        "The standard {source}: The citizen pays for the first {own_distance:km}, {own:kr}."
    ),
    Code.TRANSPORT_LOCAL_SHARE: _(
        "The standard {source}: The cost is shared, and the citizen's part is {share:share}."
    ),
    Code.TRANSPORT_LOCAL_PAYSLIP: _(
        "The standard {source}: The citizen pays {paid:kr} for tickets, gets "
        "{refunded:kr} back and has {deducted:kr} deducted from the pay. That is {own:kr} in all."
    ),
    Code.TRANSPORT_LOCAL_SHARE_NOT_STATED: _(
        "The standard {source}: The cost is shared, but the text does not say how. State how it is shared in this case."
    ),
    Code.TRANSPORT_LOCAL_CAP: _(
        "The standard {source}: The citizen's expense is at most {share:share} of the earnings after tax."
    ),
    Code.TRANSPORT_LOCAL_SILENT: _(
        "The standard {source} does not say how far the citizen pays. What the order says holds."
    ),
    Code.TRANSPORT_LOCAL_SILENT_BEYOND: _(
        "The standard {source} does not say who pays beyond {own_distance:km}. What the order says holds."
    ),
    Code.TRANSPORT_LOCAL_STRETCH: _("The standard {source}: The citizen covers {stretch:amount}, {own:kr}."),
    Code.TRANSPORT_LOCAL_CAP_MONTH: _("The standard {source}: The citizen's expense is at most {cap:kr} a month."),
    Code.TRANSPORT_LOCAL_CAP_NOT_REACHED: _(
        "The standard {source}: The citizen's expense is at most {share:share} of a larger income than the order's. "
        "That is at least {least:kr}, so it makes the expense no smaller here ({provision})."
    ),
    Code.TRANSPORT_LOCAL_PAYER: _("The standard {source}: All of the cost is borne by {payer:payer}."),
    Code.TRANSPORT_LOCAL_KIND_NOT_SAID: _(
        "The standard {source} treats some means by a rule of their own. State what kind of means it is."
    ),
    Code.TRANSPORT_LOCAL_OTHER_MEASURE: _(
        "The standard {source}: The citizen covers {stretch:amount}. State what that stretch costs."
    ),
    Code.TRANSPORT_LOCAL_CLAIM: _("The standard {source}: The refund is asked for by {day:date}."),
    Code.TRANSPORT_LOCAL_RANKED: _(
        "The standard {source}: Of the means it puts in order, {means} is the first that the citizen can use."
    ),
    Code.TRANSPORT_LOCAL_RANK_OPEN: _(
        "The standard {source}: Of the means it puts in order, {means} comes before the others, and it has not been "
        "judged whether the citizen can use it."
    ),
    Code.TRANSPORT_LOCAL_RECEIPTS: _("The standard {source}: What is refunded is paid out against receipts."),
    Code.TRANSPORT_LOCAL_CAP_OF_OTHER: _(
        "The standard {source}: The citizen's expense is at most {share:share} of another income than the order's. "
        "That income is not known here, and the order's cap holds all the same ({provision})."
    ),
    Code.TRANSPORT_LOCAL_NO_CAP: _(
        "The standard {source} mentions no cap on the citizen's expense. The order's cap "
        "holds all the same ({provision})."
    ),
    Code.TRANSPORT_LOCAL: _("The standard {source}: The citizen's part is {own:kr}."),
    Code.TRANSPORT_ORDER_BOUNDS: _(
        "The standard {source} gives the citizen an expense of {local:kr}. The order "
        "allows at most {order:kr}, so that is what the citizen pays ({provision})."
    ),
    Code.TRANSPORT_LOCAL_BETTER: _(
        "The standard {source} gives the citizen an expense of {local:kr}. That is less "
        "than the order's {order:kr}, so it holds."
    ),
    Code.TRANSPORT_SHARES: _("The citizen pays {citizen:kr}, the municipality {municipality:kr}. In all {cost:kr}."),
    Code.TRANSPORT_AT_MOST: _("The citizen's expense cannot be computed yet. It will be at most {most:kr}."),
    Code.TRANSPORT_MUNICIPALITY_AT_LEAST: _("The municipality pays at least {least:kr}, whatever is still unknown."),
}

DAYS: dict[str, str] = {
    "special-course": _("special course (serviceloven § 103, stk. 2)"),
    "unpaid-trial": _("work without pay on trial"),
}
