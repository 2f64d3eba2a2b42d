"""What is wrong with something written, and what to write instead: the words for the codes of `Unusable`."""

from rettesnor.law.unusable import Unusable
from rettesnor.rules.facts import FactDefinition
from rettesnor.wording.expected import expected
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

UNUSABLE: dict[str, str] = {
    "under": _("{name}: {why}"),
    "not_a_day": _("{written!r} is not a date; write it as YYYY-MM-DD"),
    "day_too_far_off": _("{written} cannot be right; write a day from {first} to {last}"),
    "not_kroner": _("'{amount}' is not an amount of money; write for example '7.17 kr'"),
    "not_a_period": _(
        "{written!r} is not a period; write a month as '2026-11', or {{from: 2026-11-02, to: 2026-11-16}}, where `to` "
        "is the day after the last day"
    ),
    "period_without_both_ends": _(
        "a period has `from` and `to`, the day after its last; write for example {from: 2026-11-02, to: 2026-11-16}"
    ),
    "not_a_distance": _("'{distance}' is not a distance; write for example '14 km'"),
    "not_a_share": _("'{share}' is not a share; write for example '50 %'"),
    "period_ends_before_it_begins": _("a period ends after it starts: 'to' is the day after its last day"),
    "more_than_one_price": _("a fare has one price: per_trip, per_period or per_km"),
    "neither_share_nor_deducted": _(
        "a payment is either a share, or what is deducted (with what is paid and refunded)"
    ),
    "payment_not_shared": _("the standard does not let the cost be shared; remove it"),
    "agreed_wage_of_nothing": _("the agreed wage of {area} must be more than nothing, not {rate_ore} øre"),
    "agreed_wage_ends_before_it_begins": _("the agreed wage of {area} ends ({until}) before it starts ({start})"),
    "agreed_wages_begin_alike": _("two agreed wages start on the same day: {rates}"),
    "span_without_unit": _("{text!r} has no unit: write for example {examples}"),
    "not_a_span": _("{text!r} is not a length of time: write for example {examples}"),
    "not_a_unit_of_time": _("{unit!r} is not a unit of time; use one of: {units}"),
    "span_does_not_rise": _("{text!r}: the range must rise, as in '4-6 weeks'"),
    "citation_with_strength": _("a text names a provision or does not: leave out `strength`"),
    "price_below_nothing": _("the price of {means} cannot be less than nothing"),
    "price_by_kilometre_within": _(
        "{means}: a price by the kilometre has no zones or steps; leave out the price within"
    ),
    "share_beyond_the_whole": _("the citizen's share lies between 0 % and 100 %"),
    "payment_below_nothing": _(
        "deductions, fares and refunds are not less than nothing, and no refund is above the fare"
    ),
    "period_without_a_day": _("a period must end after it starts: {start} to {end}"),
    "journeys_below_nothing": _("distance, days, earnings and deductions cannot be less than nothing"),
    "more_days_than_the_period": _("there are more days of transport than the {length} days of the period"),
    "quote_not_in_provision": _("rule {rule}: its quote must stand word for word in § {section}"),
    "offers_not_said": _("rule {rule}: say which offers it holds for; a provision rarely holds for one alone"),
    "no_such_paragraph": _("§ {section} has no stk. {stk}"),
    "no_bound": _("write at least one bound with a value, for example {over: 10 km}"),
    "both_met_and_not_met": _("an option is either met or not_met, not both: {options}"),
    "not_a_condition": _("a condition is `always` or facts with values, for example {support_need: [none, light]}"),
    "fewer_than_two_conditions": _("`{key}` takes a list of at least two conditions"),
    "no_such_fact": _("there is no fact called {name!r} in facts.yaml or in the standard's own facts"),
    "not_true_or_false": _("{name} is not true or false{options}"),
    "not_an_option": _("{option!r} is not an option of {name}{options}"),
    "not_a_value_of_a_condition": _(
        "{key}: write true, false, a list of options, bounds such as {{over: 10 km}}, own or other"
    ),
    "not_a_municipality": _("{name} is no municipality, so {whose} says nothing of it"),
    "no_age_from_this": _("{name} is no day that an age can be reckoned from"),
    "no_date_to_compare": _("{name} is no date and cannot be compared with a day"),
    "neither_date_nor_fact": _("{day!r} is neither a date such as 2026-01-31 nor a fact that tells a day"),
    "options_without_choice": _("fact {name}: a choice lists its options, and nothing else does"),
    "answers_without_boolean": _("fact {name}: only true and false take answers; a choice has its options' labels"),
    "unit_without_quantity": _("fact {name}: a quantity names its unit, and nothing else does"),
    "possible_without_amount_or_day": _(
        "fact {name}: a date and a quantity have `possible`, for example {{from: 0 %, to: 100 %}}; no other fact has it"
    ),
    "possible_beyond_the_most": _("fact {name}: at most {allowed}, not {written}"),
    "no_limit_of_a_date": _("fact {name}: {limit!r} is no limit of a date"),
    "no_limit_of_an_amount": _("fact {name}: {limit!r} is no limit of an amount in {unit}"),
    "limit_not_always_known": _("fact {name}: `{end}` of what is possible needs a limit that is always known"),
    "not_a_value": _("{written} is not a value of {name}; write {expected}"),
    "age_without_limit": _("an age rule sets at_least, below or both"),
    "same_in_every_reading": _("or_read_as: the same words have one {names} in every reading; leave it out"),
    "reading_that_changes_nothing": _("rule {rule}: or_read_as names a parameter that has another value then"),
    "age_not_in_years": _("{name}: an age is in years, for example '18 years'"),
    "deadline_without_length": _(
        "a deadline has either `within` or, when the value stands in another document, `elsewhere`; "
        "a sentence without a value has `to`, `extension` or `extended_by`"
    ),
    "extent_in_no_unit_of_extent": _("{name}: an extent is in days/week or hours/week, for example '4 days/week'"),
    "no_unit_of_the_calendar": _("{name}: a length of time in days, weeks or months, for example '1 month'"),
    "not_a_day_of_every_year": _(
        "{text!r} is no day of every year; write the month and the day, for example '09-01' for 1 September"
    ),
    "deadline_without_start": _(
        "a deadline has `from`; one for every-deadline has neither `from` nor `within`, and says how all of them can "
        "be extended"
    ),
    "farthest_not_a_distance": _("farthest: a distance each way, for example '40 km'"),
    "not_a_meeting_day": _(
        "{text!r} is no day of meetings; write for example 'first tuesday', 'last friday', 'every monday', "
        "'even-week tuesday' or 'odd-week tuesday'"
    ),
    "papers_before_no_meeting": _("papers_before: say in `meets` when the unit meets"),
    "papers_before_not_in_days": _("papers_before: days, weeks or weekdays before a meeting, for example '5 weekdays'"),
    "not_working_days": _("'{text}' is no number of working days; for example '5 working days'"),
    "not_counted_for_some": _(
        "not_counted: a sentence about time limits that others set holds for everybody; put `if` and `not_counted` on "
        "the limit itself"
    ),
    "neither_days_nor_a_week": _("not_counted: write `first` and `last`, or a `week` by its number"),
    "free_times_of_nothing": _("free_times: say in `otherwise_pays` what it costs after that"),
    "share_of_without_share": _("share_of: say in `share` how much of that price the citizen pays"),
    "order_of_fewer_than_two": _("ordered: needs at least two of `{of}`; one alone stands in no order"),
    "own_distance_not_a_distance": _("own_distance: a distance, for example '10 km'"),
    "cap_not_a_share": _("cap: a share, for example '30 %'; kroner a month are `cap_amount`"),
    "range_without_ends": _("a range has a `from`, a `to` or both"),
    "not_a_quantity": _("{text!r} is not an amount with a unit; write for example '10 km', one of: {units}"),
    "kroner_not_plain": _("{text!r}: write kroner with at most two decimals, and no mark between thousands"),
    "more_than_a_quantity_can_be": _("{text!r} is more than an amount can be; write at most {most} {unit}"),
    "finer_than_the_base_unit": _("{text!r} is finer than the smallest unit ({factor} to one {unit})"),
    "not_one_text": _("a unit is exactly one of text, bullet or line"),
    "both_rule_and_rules": _("use `rule` for one rule or `rules` for several, not both"),
    "both_rules_and_information": _("a unit carries rules or is information, not both"),
    "why_without_information": _("`why` explains why a unit is information; this one carries rules or nothing"),
    "quote_not_in_sentence": _("rule {rule}: its quote does not stand in the sentence: {quote!r}"),
    "topics_without_rule": _("no rule is about {topics}: encode one, or list the topic under silent_on"),
    "rule_id_twice": _("the rule id {rule} is used twice; give one of the rules another"),
    "with_not_earlier": _("{rule}: `with` does not stand earlier in the text: {words!r}"),
    "silent_on_a_spoken_topic": _("silent_on names {topic}, but the text has a rule about it; remove it from the list"),
    "fact_twice": _("fact {fact} is defined twice"),
    "ruled_out_by_another": _("{fact} is ruled out by a contradiction it is no part of"),
    "limit_no_day": _("fact {fact}: its limit {limit} is no fact that tells a day"),
    "step_of_neither_share_nor_amount": _("a step has either `floor` (a share, perhaps `of` another wage) or `amount`"),
    "title_not_in_section": _("`new_title` does not stand in the section: {title!r}"),
    "at_least_not_in_kroner": _("at_least: kroner an hour, for example '9 kr'; a share is `floor`"),
    "at_most_neither_kroner_nor_share": _("at_most: kroner an hour or a share, for example '35 kr' or '20 %'"),
    "cap_amount_not_in_kroner": _("cap_amount: kroner a month, for example '250 kr'; a share is `cap`"),
    "price_not_in_kroner": _("{name}: kroner, for example '25 kr'; what it is for goes under `per`"),
    "amount_not_in_kroner": _("amount: kroner an hour, such as '12 kr'"),
    "own_stretch_not_another_measure": _(
        "own_stretch: zones, minutes or tickets, for example '2 zones'; kilometres are `own_distance`"
    ),
    "longest_ride_not_in_minutes": _("longest_ride: such as '60 minutes'"),
    "source_not_listed": _("{file} is not under source or more_sources; add the source"),
    "source_not_once": _("{file} must stand once among the sources and be the `source` of a section"),
    "source_without_origin": _("{file}: one of several sources needs `url` and `retrieved`, the day it was fetched"),
    "not_comparable": _("fact {fact} cannot be compared with {other}: both have to be yes or no"),
    "no_such_fact_in_the_vocabulary": _("there is no fact called {name!r}"),
}


def why_unusable(problem: Unusable) -> Saying:
    """Raises KeyError for a code without words."""
    return Saying(UNUSABLE[problem.code], {name: _in_words(each) for name, each in problem.about.items()})


def _in_words(each: object) -> object:
    """A problem within it is said in words, too, and of a fact is said what its values look like."""
    match each:
        case Unusable():
            return why_unusable(each)
        case FactDefinition():
            return expected(each)
        case _:
            return each
