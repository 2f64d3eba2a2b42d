"""Money in whole øre. 100 øre are one krone; there are no fractions of an øre and no floats."""

from typing import NewType

Ore = NewType("Ore", int)
