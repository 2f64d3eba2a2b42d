"""Whether some words are the same words, spelled otherwise."""

from __future__ import annotations

from collections.abc import Container

SHORTEST = 4
"""In a shorter word, one sign makes another word as easily as a slip."""


def is_respelled(before: str, after: str, *, told_apart: Container[str] = ()) -> bool:
    """Each word differs by one sign at most, that is no digit. `told_apart` are words that are never each other."""
    old, new = before.casefold().split(), after.casefold().split()
    return len(old) == len(new) and all(
        one == other or _is_slip(one, other, told_apart) for one, other in zip(old, new, strict=True)
    )


def _is_slip(one: str, other: str, told_apart: Container[str]) -> bool:
    plain = min(len(one), len(other)) >= SHORTEST and not any(sign.isdigit() for sign in one + other)
    distinct = one.strip(".,;:!?") in told_apart and other.strip(".,;:!?") in told_apart
    return plain and not distinct and _one_sign_apart(one, other)


def _one_sign_apart(one: str, other: str) -> bool:
    """One sign is another, is missing, is too many, or has changed places with the next."""
    if len(one) == len(other):
        differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(differing) == 1:
            return True
        swapped = len(differing) == 2 and differing[1] == differing[0] + 1
        return swapped and one[differing[0]] == other[differing[1]] and one[differing[1]] == other[differing[0]]
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
