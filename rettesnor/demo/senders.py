"""The demo fills in what a municipality's text leaves out, marked as made up, so that letters can go out."""

from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.standards.files import Municipality
from rettesnor.standards.senders import confirm_sender, senders

MADE_UP = ("Opdigtet adresse til demoen", "0000 Prøveby")


def confirm_senders(municipality: Municipality, *, by: Actor, now: datetime) -> None:
    """Each sender that nobody has confirmed, as the municipality's file has it; running it again adds nothing."""
    for name, sender in senders(municipality).items():
        if sender.confirmed is None and not sender.is_settled:
            confirm_sender(
                municipality,
                name,
                by=by,
                now=now,
                name=sender.name,
                address=sender.address or MADE_UP,
                phone=sender.phone,
                mail=sender.mail,
            )
