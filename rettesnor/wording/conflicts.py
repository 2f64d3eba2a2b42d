"""What it means that a local rule gives less than the law, one explanation a code.

Each names both readings and says that the local rule alone can't refuse. That a standard is stricter than the law is
in every case inferred from two texts, never read in a third; so each one ends by asking for a jurist's confirmation.
"""

from rettesnor.rules.narrower import Conflict
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

CONFLICTS: dict[str, str] = {
    "stricter_than_law": _(
        "By the standard the citizen is outside the target group. That does not follow from "
        "{provision}, as the case stands now."
    ),
    "discretion_cut_off": _(
        "By the standard the help is not given at all. By {provision} it is judged in the single "
        "case, and that judgement cannot be cut off in advance. So an application has to be assessed."
    ),
    "combination_limited": _(
        "By the standard the help is not given beside another offer. {provision} does not make it depend on that: "
        "the citizen's need decides."
    ),
    "age_below_pension_age": _(
        "The standard sets an upper age limit in years. By {provision} it is the state pension age."
    ),
    "extent_by_housing": _(
        "By the standard the way of living sets a cap on the extent. By {provision} the need of "
        "the one person decides, and a larger need comes first."
    ),
    "pay_by_effort_missing": _(
        "The standard does not name pay by effort. By {provision} the municipality must pay "
        "by effort as far as possible before another way can be used."
    ),
    "pay_step_missing": _(
        "The standard leaves out hourly pay by a work assessment. By {provision} it is used when "
        "pay by effort is not suitable, and before a gratuity."
    ),
    "pay_order_missing": _(
        "The standard names the ways of paying side by side. By {provision} they are tried in "
        "order: pay by effort, hourly pay by a work assessment, gratuity."
    ),
    "pay_not_set_by_municipality": _(
        "By the standard somebody other than the municipality sets the pay. By "
        "{provision} the municipality must set it."
    ),
    "pay_made_optional": _("By the standard pay may be given. By {provision} the municipality must set a pay."),
    "transport_cap_not_stated": _(
        "The standard names no cap on the citizen's expense for transport. By {provision} "
        "the expense has a cap: a share of the earnings in sheltered employment after tax."
    ),
    "transport_own_distance_longer": _("By the standard the citizen covers a longer distance than by {provision}."),
    "transport_all_or_nothing": _(
        "By the standard the distance decides whether anything is covered. By {provision} "
        "the citizen covers the first stretch only, and the municipality covers necessary expenses beyond it."
    ),
    "transport_cost_shared": _(
        "By the standard the municipality and the citizen share the expense beyond the first "
        "stretch. By {provision} the municipality bears the necessary expenses beyond it."
    ),
    "transport_cap_higher": _(
        "By the standard the citizen's expense for transport can be a larger share of the earnings than by {provision}."
    ),
}

_CLOSING: str = _(
    "A local rule alone is no reason to give the citizen less. The conflict is to be confirmed by a jurist."
)


def say_conflict(conflict: Conflict, language: Language) -> str:
    """Both readings in plain words. Raises KeyError for a code without words."""
    readings = translated(CONFLICTS[conflict.code], language, provision=conflict.law.section)
    return f"{readings} {translated(_CLOSING, language)}"
