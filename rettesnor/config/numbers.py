"""Numbers from the environment."""

import os

from django.core.exceptions import ImproperlyConfigured


def minutes(variable: str, default: str) -> int:
    """A whole number of minutes, from 1 to a day; ImproperlyConfigured for all else."""
    text = os.environ.get(variable, default)
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 24 * 60):
        raise ImproperlyConfigured(f"{variable} is {text!r}; set it to a whole number of minutes, from 1 to 1440.")
    return int(text)
