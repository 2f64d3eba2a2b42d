"""Sentences for people, in Danish and English. Pure: pages, letters and the command line all speak through it."""

from typing import Literal

Language = Literal["da", "en"]
