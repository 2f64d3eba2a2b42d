"""A form that was sent without a session: its writer gets it back after signing in, and has to send it again.

Until then the sign-in page carries it, sealed, and the server stores nothing of it; then the writer's own session keeps
it. It stands in no address, and nothing is done with it but to fill in the form it came from.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.core import signing
from django.http import QueryDict

KEPT_FOR = timedelta(hours=1)
LONGEST = 300_000
"""Signs of a sealed form: some hundred pages of text, and less than a request or a session may hold."""
OF_THE_PAGE = ("csrfmiddlewaretoken", "once", "writer")
"""Fields that the page itself put into the form, and fills in anew."""
_NAME = "kept_form"
_FORM, _WRITER = "rettesnor.accounts.kept_form", "rettesnor.accounts.writer"


class TooLongError(ValueError):
    """The form is longer than what is kept."""


@dataclass(frozen=True)
class KeptForm:
    """What the user with the id `owner` sent to `address`; `at` is when, in ISO format."""

    owner: int
    address: str
    at: str
    fields: dict[str, list[str]]

    @property
    def typed(self) -> QueryDict:
        typed = QueryDict(mutable=True)
        for name, values in self.fields.items():
            typed.setlist(name, values)
        return typed


def signed_writer(owner: int) -> str:
    """Tells a form, when it comes back without a session, for whom its page was made. Nobody else can make it."""
    return signing.Signer(salt=_WRITER).sign(str(owner))


def writer_of(sent: QueryDict) -> int | None:
    """For whom the page was made that the form comes from; None where it does not say so by our own sign."""
    try:
        return int(signing.Signer(salt=_WRITER).unsign(sent.get("writer", "")))
    except signing.BadSignature:
        return None


def sealed(sent: QueryDict, *, address: str, now: datetime) -> str:
    """What was sent to `address`, signed so that it comes back as it was; empty where it is not kept.

    That is where the form does not say for whom its page was made, where nothing could be typed, and for passwords.
    Files are never part of it. Raises TooLongError.
    """
    owner = writer_of(sent)
    fields = {name: sent.getlist(name) for name in sent if name not in OF_THE_PAGE}
    if owner is None or not fields or any("password" in name for name in fields):
        return ""
    form = KeptForm(owner, address, now.isoformat(), fields)
    seal = signing.dumps(asdict(form), salt=_FORM, compress=True)
    if len(seal) > LONGEST:
        raise TooLongError
    return seal


def opened(seal: str, now: datetime) -> KeptForm | None:
    """The form under a seal of ours, while it is kept."""
    try:
        content: dict[str, Any] = signing.loads(seal, salt=_FORM)
    except signing.BadSignature:
        return None
    form = KeptForm(**content)
    return form if now - datetime.fromisoformat(form.at) < KEPT_FOR else None


def keep(session: SessionBase, seal: str, *, owner: int, now: datetime) -> KeptForm | None:
    """Keep the sealed form in the session of the user who wrote it.

    The form, whoever wrote it, or None as `opened` says.
    """
    form = opened(seal, now)
    if form and form.owner == owner:
        session[_NAME] = seal
    return form


def outlived(session: SessionBase, now: datetime) -> bool:
    """Whether a form was kept that is not to be kept any longer; it is thrown away."""
    return _NAME in session and opened(session[_NAME], now) is None and drop(session)


def kept(session: SessionBase, *, owner: int, address: str, now: datetime) -> QueryDict | None:
    """What that user sent to that address, while it is kept. For anybody else it is thrown away."""
    if _NAME not in session:
        return None
    form = opened(session[_NAME], now)
    if form is None or form.owner != owner:
        drop(session)
        return None
    return form.typed if form.address == address else None


def drop(session: SessionBase) -> bool:
    """Throw away the form that is kept; whether there was one."""
    return session.pop(_NAME, None) is not None
