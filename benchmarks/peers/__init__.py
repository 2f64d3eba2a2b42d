"""The eleven rules in the engines we compare with, each written as well as we can.

All hold the same rules as `benchmarks/eleven`, for either version of it, and none is given work the others are spared.
"""

from __future__ import annotations

from dataclasses import dataclass

TRIPS = 2.0 * 52
"""Ways to work in a year for each day a week."""


@dataclass(frozen=True)
class Days:
    """The most days a week by how somebody lives: what differs between the two versions."""

    own_home: int
    residential: int
    family_special: int
    family: int


OLD = Days(own_home=3, residential=3, family_special=5, family=3)
NEW = Days(own_home=5, residential=5, family_special=5, family=5)

MIN_AGE, BELOW_AGE = 18, 67
NEED_AT_LEAST, NEED_NORMALLY_AT_MOST = 2, 3
PAY_PER_CENT = 5
OWN_KM = 10.0
YEARLY_CAP = 3.6
"""30 per cent of twelve months."""
