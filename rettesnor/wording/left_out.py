"""Provisions whose wording on an early day is not known, told with every answer that does without them."""

from collections.abc import Iterator, Sequence
from typing import Any

from rettesnor.rules.act import UnknownWording
from rettesnor.wording import Language
from rettesnor.wording.formats import say_date
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def say_left_out(provisions: Sequence[UnknownWording], language: Language) -> Iterator[str]:
    """One sentence, or none where nothing is left out."""
    if provisions:
        words = _("{section} (known from {day})")
        known = "; ".join(
            translated(words, language, section=each.section, day=say_date(each.known_from, language))
            for each in provisions
        )
        said = _("Left out, because the wording on that day is not known: {provisions}")
        yield translated(said, language, provisions=known)


def left_out_as_json(provisions: Sequence[UnknownWording]) -> list[dict[str, Any]]:
    return [{"provision": each.section, "known_from": each.known_from.isoformat()} for each in provisions]
