"""By when money for a period is asked for, as a text says it: *senest den 10. i måneden efter*."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from rettesnor.law.period import Period


@dataclass(frozen=True, slots=True)
class Claim:
    """A day of a month: of the one in which the period ends, or of the one `months_after` it."""

    day: int
    months_after: int = 0

    def due(self, period: Period) -> date:
        """The last day to ask for the money; of a shorter month, its last day."""
        end = period.end - timedelta(days=1)
        return end + relativedelta(months=self.months_after, day=self.day)
