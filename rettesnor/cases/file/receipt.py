"""When the citizen is taken to have received something."""

from __future__ import annotations

from datetime import date

from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.models import SentBy, ToldBy
from rettesnor.law.receipt import DeliveryChannel, Receipt, receipt


def presumed_receipt(code: str, sent_on: date, how: str) -> Receipt:
    """By the municipality's policy for letters, where nothing else is proved."""
    if how in (SentBy.HANDED_OVER, ToldBy.PHONE):
        return Receipt(sent_on, ())
    municipality = municipality_of(code)
    return receipt(sent_on, DeliveryChannel(how), municipality.policies.letters, municipality.reading)
