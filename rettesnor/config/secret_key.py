"""The secret key: what sessions and cookies are signed with. Whoever guesses it can sign in as anybody."""

import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

SHORTEST = 50
FEWEST_DIFFERENT = 10


def strong(key: str) -> str:
    """`key`, if it is long and varied enough for production; else ImproperlyConfigured, without repeating it."""
    if len(key) < SHORTEST or len(set(key)) < FEWEST_DIFFERENT:
        raise ImproperlyConfigured(
            f"RETTESNOR_SECRET_KEY is too easy to guess: use at least {SHORTEST} random characters, for example what"
            " `python -c 'import secrets; print(secrets.token_urlsafe(50))'` prints."
        )
    return key


def kept_in(folder: Path) -> str:
    """The demo's own key: made once, in a file that only its owner can read."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "secret-key"
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return file.read_text()
