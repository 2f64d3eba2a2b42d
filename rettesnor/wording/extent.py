"""Wish, need and the extent that the standard proposes, held against each other in sentences."""

from collections.abc import Iterable, Iterator

from rettesnor.rules.extent import Extent
from rettesnor.wording import Language
from rettesnor.wording.formats import say_amount
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def say_extents(extents: Iterable[Extent], language: Language) -> Iterator[str]:
    """What is wished and needed, and where the standard proposes less than either."""
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
        if each.below_need:
            words = _(
                "The standard proposes at most {most}, which is less than the need. The need of the one person goes "
                "before it (serviceloven § 1, stk. 3)."
            )
            yield translated(words, language, most=most)
