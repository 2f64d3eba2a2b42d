"""Wish, need and what the standard proposes, held against each other in sentences."""

from collections.abc import Iterable, Iterator, Sequence

from rettesnor.rules.assess import Assessment
from rettesnor.rules.extent import Extent, extents
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.rules.wishes import KIND_OF_PLACE, PlaceWish, Wish, departures, patterns, place_wish, wishes
from rettesnor.wording import Language
from rettesnor.wording.formats import say_all, say_amount, say_any
from rettesnor.wording.options import say_option
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_fact


def say_wish_and_need(assessment: Assessment, language: Language) -> Iterator[str]:
    """Of the extent, the kind of place and the time of day; and what the standard says of single cases beside it."""
    amounts, others = list(extents(assessment)), list(wishes(assessment))
    yield from say_extents(amounts, language)
    for each in others:
        yield from say_wish(each, assessment.program.vocabulary, language)
    ways = departures(assessment)
    parted = [each.alone for each in amounts if each.is_offered is False]
    parted += [each.alone for each in others if each.is_offered is False]
    if any(alone is not False for alone in parted):
        yield from say_together(patterns(assessment), language)
    if place := place_wish(assessment):
        yield from say_place(place, language)
    falls_short = any(
        e.below_wish or e.covers_need is False or e.beyond_opening or e.together is False for e in amounts
    ) or any(w.is_offered is False for w in others)
    if falls_short and "higher" in ways:
        yield translated(_("The standard itself says that a single case can get more than it describes."), language)
    if (amounts or others) and not falls_short and "lower" in ways:
        words = _(
            "The standard says that a single case can get less than it describes. Less than the wish takes reasons "
            "(forvaltningsloven § 22)."
        )
        yield translated(words, language)


def say_wish(wish: Wish, vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    """What is wished, and what the standard offers instead, where that is something else."""
    fact = vocabulary[wish.fact]
    wished = say_fact(fact, wish.wished, language)
    yield translated(_("The citizen wishes: {amount}."), language, amount=wished)
    if wish.is_offered is None:
        yield translated(_("The standard does not say whether it offers it."), language)
    elif wish.is_offered:
        yield translated(_("The standard offers it."), language)
    elif wish.alone:
        return
    elif wish.only_on:
        places = say_all([say_fact(vocabulary[KIND_OF_PLACE], each, language) for each in wish.only_on], language)
        words = _(
            "The standard offers it only on: {places}. Something else than the wish takes reasons "
            "(forvaltningsloven § 22)."
        )
        yield translated(words, language, places=places)
    elif wish.offered:
        offered = say_all([say_fact(fact, each, language) for each in wish.offered], language)
        words = _(
            "The standard offers: {offered}. Something else than the wish takes reasons (forvaltningsloven § 22)."
        )
        yield translated(words, language, offered=offered)
    else:
        words = _(
            "The standard offers none of them. Something else than the wish takes reasons (forvaltningsloven § 22)."
        )
        yield translated(words, language)


def say_together(patterns: Sequence[str], language: Language) -> Iterator[str]:
    """That no way of using the place fits all that is wished of the time, and which ways there are."""
    yield translated(_("Taken together, what is wished of the time is not what the standard offers."), language)
    if patterns:
        ways = say_any([say_option("hours", "patterns", each, language) for each in patterns], language)
        yield translated(_("The place can be used in one of these ways: {ways}."), language, ways=ways)
    yield translated(_("Something else than the wish takes reasons (forvaltningsloven § 22)."), language)


_FREE_CHOICE = {
    True: _("By the standard the citizen has a free choice of supplier."),
    False: _(
        "By the standard the citizen has no free choice of supplier. Another place than the one wished takes reasons "
        "(forvaltningsloven § 22)."
    ),
    None: _("The standard does not say whether the citizen can choose the supplier."),
}


def say_place(place: PlaceWish, language: Language) -> Iterator[str]:
    """The place wished by name, whether it can be chosen, and what the standard says of the choice."""
    yield translated(_("The citizen wishes this place: {place}."), language, place=place.wished)
    yield translated(_FREE_CHOICE[place.free_choice], language)
    for parameter, words in _ABOUT_THE_PLACE.items():
        if options := getattr(place, parameter):
            said = say_all([say_option("supplier", parameter, each, language) for each in options], language)
            yield translated(words, language, said=said)
    if place.at:
        yield translated(
            _("The standard names these workplaces: {places}."), language, places=say_all(place.at, language)
        )


_ABOUT_THE_PLACE = {
    "settings": _("The standard speaks of these kinds of workplace: {said}."),
    "preference": _("The standard speaks of these places: {said}."),
    "chosen_by": _("By the standard the place is chosen by: {said}."),
}


def say_extents(extents: Iterable[Extent], language: Language) -> Iterator[str]:
    """What is wished and needed, and whether the standard offers it, proposes less than either or does not say."""
    for each in extents:
        wished, needed, most = (
            None if amount is None else say_amount(amount, each.unit, language)
            for amount in (each.wished, each.needed, each.at_most)
        )
        if wished:
            yield translated(_("The citizen wishes: {amount}."), language, amount=wished)
        if needed:
            yield translated(_("The need is judged to be: {amount}."), language, amount=needed)
        if each.beyond_opening and each.open is not None:
            hours = say_amount(each.open, each.unit, language)
            words = _(
                "By the standard the place is open {open}. What goes beyond that takes another place, or reasons "
                "(forvaltningsloven § 22)."
            )
            yield translated(words, language, open=hours)
        if each.below_wish:
            words = _(
                "The standard proposes at most {most}. Less than the wish takes reasons (forvaltningsloven § 22)."
            )
            yield translated(words, language, most=most)
        if each.above_wish and each.at_least is not None:
            words = _("The standard proposes at least {least}, which is more than the wish.")
            yield translated(words, language, least=say_amount(each.at_least, each.unit, language))
        if answer := _answer(each):
            yield translated(answer, language)
        if each.below_need:
            words = _(
                "The standard proposes at most {most}, which is less than the need. The need of the one person goes "
                "before it (serviceloven § 1, stk. 3)."
            )
            yield translated(words, language, most=most)
        if answer := _answer_to_the_need(each):
            yield translated(answer, language)


_SILENT = {
    "days/week": _("The standard does not say how many days a week it offers."),
    "hours/week": _("The standard does not say how many hours a week it offers."),
}


def _answer(extent: Extent) -> str | None:
    """What there is to say where the standard proposes neither less nor more than the wish."""
    if extent.is_silent:
        return _SILENT[extent.unit]
    if extent.is_offered:
        return _("The standard offers what is wished.")
    if extent.is_offered is None and extent.may_be_less:
        return _("It is not settled yet how much the standard offers.")
    if extent.wished is not None and extent.is_offered is None and not extent.set_aside:
        return _("The standard does not say whether it offers what is wished.")
    return None


def _answer_to_the_need(extent: Extent) -> str | None:
    """What there is to say of the need where the standard proposes no less, and has not been said of the wish."""
    if extent.is_silent:
        return None
    if extent.covers_need:
        return _("The standard covers the need.")
    if extent.enough is False and not (extent.below_need or extent.beyond_opening):
        return _(
            "What the standard offers does not cover the need. The need of the one person goes before it "
            "(serviceloven § 1, stk. 3)."
        )
    if extent.wished is not None or extent.needed is None or extent.covers_need is False or extent.set_aside:
        return None
    if extent.at_most_if_met is not None:
        return _("It is not settled yet how much the standard offers.")
    return _("The standard does not say whether it covers the need.")
