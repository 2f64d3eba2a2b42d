"""What it means that a local rule gives less than the law, one explanation a code.

Each names both readings and says that the local rule alone can't refuse. That a standard is stricter than the law is
in every case inferred from two texts, never read in a third; so each one ends by asking for a jurist's confirmation.
"""

from collections.abc import Iterator

from rettesnor.rules.narrower import Conflict
from rettesnor.rules.tree import TRUE
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.readings import UNDER_ONE, why_two_readings
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.trees import TreeWords

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
        "By the standard the help is not given beside another offer. By {provision} it does not depend on "
        "that: the citizen's need decides."
    ),
    "extent_by_housing": _(
        "By the standard the way of living sets a cap on the extent. By {provision} the need of "
        "the one person decides, and a larger need comes first."
    ),
    "extent_capped": _(
        "The standard sets a cap on the extent that is less than a working week. By {provision} the need of "
        "the one person decides, and a larger need comes first."
    ),
    "pay_by_effort_missing": _(
        "The standard does not promise pay by effort. By {provision} the municipality must pay "
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
    "pay_floor_lower": _("By the standard the gratuity can be a smaller share of the agreed wage than by {provision}."),
    "plan_made_optional": _(
        "By the standard an action plan can be offered. By {provision} the municipality must offer one when the "
        "citizen has a significantly reduced function."
    ),
    "pay_for_some_only": _(
        "By the standard some get pay, and it promises nobody else any. By {provision} the municipality must pay "
        "everybody by effort as far as possible."
    ),
    "transport_for_some_only": _(
        "By the standard expenses for transport beyond the first stretch are covered for some only. By {provision} the "
        "municipality must bear everybody's necessary ones."
    ),
    "follow_up_not_before": _(
        "By the standard some time has to pass before the case is followed up at all. By {provision} the municipality "
        "follows it all along."
    ),
    "pay_unpaid_start": _(
        "By the standard the first time is without pay. By {provision} work in sheltered employment is paid from the "
        "first day."
    ),
    "pay_capped": _(
        "The standard sets a most that the pay can be. By {provision} the municipality must pay by effort as far as "
        "possible, and a larger effort gives more."
    ),
    "waiting_list": _(
        "By the standard the citizen can be put on a waiting list. By {provision} the help is to be offered to those "
        "whom the conditions fit, and it names no list."
    ),
    "trial_ends_grant": _(
        "By the standard the help can end with the trial. By {provision} the grant stands until it is changed by a "
        "decision of its own, with a hearing and appeal guidance."
    ),
    "neighbour_goes_first": _(
        "By the standard another offer under serviceloven goes first. By {provision} the help gives way to offers "
        "under other legislation alone."
    ),
    "provider_decides": _(
        "By the standard the provider decides on the help. By {provision} that is for the municipality to decide."
    ),
    "ending_for_104": _(
        "By the standard the help can end because another offer under serviceloven is better. By {provision} the help "
        "is for whoever meets the conditions; the two can be had together."
    ),
    "ending_without_ground": _(
        "By the standard the help can end on a ground that says nothing of whether the citizen still meets the "
        "conditions. By {provision} it is a reason to follow up on the help and to consider other help."
    ),
    "transport_cap_of_more": _(
        "By the standard the cap is a share of more than the order's. By {provision} it is a share of the earnings in "
        "sheltered employment after tax."
    ),
    "transport_all_on_citizen": _(
        "By the standard the citizen bears the whole cost of transport. By {provision} the municipality bears the "
        "necessary expenses beyond the first stretch."
    ),
    "transport_ends_at_a_distance": _(
        "By the standard nothing is covered of a way beyond a certain length. By {provision} the municipality bears "
        "the necessary expenses beyond the first stretch, however long the way is."
    ),
    "transport_other_measure": _(
        "The standard does not measure the citizen's own stretch in kilometres. By {provision} it is a distance, so "
        "the citizen can come to pay more."
    ),
    "ride_charged_when_cancelled_late": _(
        "By the standard the citizen pays for a ride that was not cancelled in time. By {provision} the citizen's "
        "expense for transport has a most, and what is paid so can come on top of it."
    ),
    "complaint_time_shorter": _("By the standard the citizen has less time to complain than by {provision}."),
    "reassessment_time_longer": _(
        "By the standard the municipality can take longer to reassess after a complaint than by {provision}."
    ),
    "reassessment_starts_late": _(
        "By the standard the time for the reassessment does not run from the receipt of the complaint. By "
        "{provision} it does."
    ),
    "pay_made_optional": _("By the standard pay may be given. By {provision} the municipality must set a pay."),
    "transport_own_distance_longer": _("By the standard the citizen covers a longer distance than by {provision}."),
    "transport_made_optional": _(
        "By the standard expenses for transport beyond the first stretch can be covered. By {provision} the "
        "municipality must bear the necessary ones."
    ),
    "transport_cost_shared": _(
        "By the standard the municipality and the citizen share the cost of the ride. By {provision} the citizen "
        "bears the first stretch only, and the municipality the necessary expenses beyond it."
    ),
    "transport_cap_higher": _(
        "By the standard the citizen's expense for transport can be a larger share of the earnings than by {provision}."
    ),
}

_CLOSING: str = _(
    "A local rule alone is no reason to give the citizen less. The conflict is to be confirmed by a jurist."
)


_APPLIES_IF: str = _("Applies if this holds: {condition}.")
_APPLIES_UNLESS: str = _("Applies unless this holds: {condition}.")
_APPLIES_UNLESS_ANY: str = _("Applies unless one of these holds: {condition}.")
_NOT_SETTLED: str = _("Not settled yet: {facts}.")


def say_conflict(conflict: Conflict, vocabulary: Vocabulary, language: Language) -> str:
    """Both readings in plain words, after what it waits for if it does. Raises KeyError for a code without words."""
    readings = translated(CONFLICTS[conflict.code], language, provision=conflict.law.section)
    because = why_two_readings(conflict.under) if conflict.under else None
    under = [translated(UNDER_ONE, language, because=because)] if because else []
    return " ".join([*_waits(conflict, vocabulary, language), readings, *under, translated(_CLOSING, language)])


def _waits(conflict: Conflict, vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    """Whom it concerns, where that is not settled, and what has to be known first."""
    if conflict.waits_for is None:
        return
    words = TreeWords(vocabulary, language)
    if asked := [each.rule.if_ for each in conflict.promised_by if each.rule.if_]:
        condition = "; ".join(dict.fromkeys(words.condition(each) for each in asked))
        applies = _APPLIES_UNLESS_ANY if len(asked) > 1 else _APPLIES_UNLESS if conflict.of_others else _APPLIES_IF
        yield translated(applies, language, condition=condition)
    if conflict.costs != TRUE:
        yield translated(_APPLIES_IF, language, condition=words.phrase(conflict.costs))
    if conflict.waits_for:
        facts = ", ".join(vocabulary[name].label.in_(language) for name in conflict.waits_for)
        yield translated(_NOT_SETTLED, language, facts=facts)
