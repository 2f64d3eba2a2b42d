"""The Digital Post that this installation has."""

from __future__ import annotations

from django.conf import settings

from rettesnor.letters.outbox.port import DigitalPost
from rettesnor.letters.outbox.stand_in import StandIn


def digital_post() -> DigitalPost | None:
    """None where there is no way into it: then letters are printed and posted, or sent outside Rettesnor."""
    folder = settings.DIGITAL_POST_STAND_IN
    return StandIn(folder) if folder else None
