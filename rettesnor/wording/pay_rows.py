"""Sentences for the explanation rows of `rettesnor.law.pay`.

The placeholders are those of `rettesnor.wording.rows`; an amount ends in a full stop of its own (`7,17 kr.`).
"""

from rettesnor.law.explain import Code
from rettesnor.wording.translation import gettext_noop as _

PAY_ROWS: dict[Code, str] = {
    Code.PAY_SPECIAL_COURSE: _(
        "In a special course the municipality sets the gratuity. There is no order of ways of "
        "paying and no floor ({provision})."
    ),
    Code.PAY_SPECIAL_OTHER: _(
        "The provision speaks of a gratuity alone. Look into why {method:method} was chosen ({provision})."
    ),
    Code.PAY_JUDGED: _("It has been judged that {judgement:judgement}. The reason is: »{reason}« ({provision})."),
    Code.PAY_JUDGED_NOT: _("It has been judged that this is not so: {judgement:judgement} ({provision})."),
    Code.PAY_NO_REASON: _(
        "It has been judged that {judgement:judgement}, but the reason is missing. Write it before "
        "the judgement is relied on ({provision})."
    ),
    Code.PAY_NOT_JUDGED: _("It has not been judged whether {judgement:judgement} ({provision})."),
    Code.PAY_WORK_NOT_ASSESSED: _(
        "No work assessment is recorded. Hourly pay rests on a work assessment in the single case ({provision})."
    ),
    Code.PAY_METHOD_OPEN: _("Can be used: {method:method} ({provision})."),
    Code.PAY_METHOD_CLOSED: _("Cannot be used here: {method:method} ({provision})."),
    Code.PAY_METHOD_UNKNOWN: _("Not settled yet: {method:method} ({provision})."),
    Code.PAY_LOCAL_METHODS: _(
        "The standard {source} does not mention: {unnamed:methods}. The order's ladder holds "
        "all the same ({provision})."
    ),
    Code.PAY_LOCAL_FOR_SOME: _(
        "The standard {source} gives pay under conditions alone: »{words}« The municipality pays the citizen "
        "all the same ({provision})."
    ),
    Code.PAY_NO_AREA: _(
        "The area of work is not known, so the floor of the gratuity cannot be computed ({provision})."
    ),
    Code.PAY_NO_AGREED_WAGE: _(
        "The lowest agreed wage of {area} on {on:date} is not known, so the floor of the "
        "gratuity cannot be computed ({provision})."
    ),
    Code.PAY_AGREED_WAGE: _(
        "On {on:date} the lowest agreed wage of {area} is {rate:kr} an hour: {agreement}, "
        "{step}, from {since:date}. Source: {source}."
    ),
    Code.PAY_AGREED_WAGE_UNVERIFIED: _("The rate has not been verified in the source: {source}."),
    Code.PAY_FLOOR: _(
        "{share:share} of {rate:kr} is {floor:kr} an hour, rounded up to a whole øre. A gratuity is at "
        "least that ({provision})."
    ),
    Code.PAY_LOCAL_HIGHER: _(
        "The standard {source} promises at least {share:share}. That is more than the order's "
        "{order:share}, so it holds here ({provision})."
    ),
    Code.PAY_LOCAL_LOWER: _(
        "The standard {source} mentions {share:share}. That is less than the order's "
        "{order:share}, so the order's floor holds ({provision})."
    ),
    Code.PAY_LOCAL_OTHER: _(
        "The standard {source} promises at least {share:share} of the lowest agreed wage for {method:method} too."
    ),
    Code.PAY_STEP_REACHED: _(
        "The standard {source} promises at least {share:share} after {after:span}. It holds from {day:date}."
    ),
    Code.PAY_STEP_AHEAD: _(
        "The standard {source} promises at least {share:share} after {after:span}. It holds only from {day:date}."
    ),
    Code.PAY_STEP_NO_START: _(
        "The standard {source} promises at least {share:share} after {after:span}. The first "
        "day of work is not known, so it is not known whether it holds now."
    ),
    Code.PAY_LOCAL_UNPAID: _(
        "By the standard {source} the first {span:span} are without pay. The order has no such time: the pay is set "
        "from the first day of work ({provision})."
    ),
    Code.PAY_LOCAL_AMOUNT: _(
        "The standard {source} promises at least {amount:kr} an hour, {after:span} after the start."
    ),
    Code.PAY_LOCAL_AMOUNT_AT_ONCE: _("The standard {source} promises at least {amount:kr} an hour."),
    Code.PAY_LOCAL_OTHER_BASE: _(
        "The standard {source} promises {share:share} of another pay than the lowest agreed wage, {after:span} after "
        "the start. What that comes to is not known here, so a person has to reckon it."
    ),
    Code.PAY_NO_RATE: _("The rate an hour is not known."),
    Code.PAY_GRATUITY_ENOUGH: _("The gratuity of {rate:kr} is not under the floor of {floor:kr} ({provision})."),
    Code.PAY_GRATUITY_TOO_LOW: _(
        "The gratuity of {rate:kr} is under the floor of {floor:kr}. It must be raised ({provision})."
    ),
    Code.PAY_FLAGGED: _(
        "The pay of {rate:kr} an hour is under {floor:kr}. It is flagged but not refused, because "
        "the floor does not apply to {method:method} ({provision})."
    ),
    Code.PAY_UNDER_PROMISE: _(
        "The pay of {rate:kr} an hour is under {floor:kr}, which the standard {source} promises for {method:method}. "
        "It is flagged because of the promise; the order itself has a floor for a gratuity alone ({provision})."
    ),
}

JUDGEMENTS: dict[str, str] = {
    "effort-unsuitable": _("pay by effort is unsuitable as a basis"),
    "reduced-ability": _("the citizen's ability to function is considerably reduced"),
    "very-modest-earnings": _("the citizen for that reason can earn only very little"),
}
