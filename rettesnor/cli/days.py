"""Days as they are written in the file of a case."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from rettesnor.cli.answer import LAST_DAY
from rettesnor.law.unusable import Unusable

FIRST_DAY = date(1900, 1, 1)
_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def written_day(written: object) -> date:
    """Raises `Unusable` for what is no day, or one that is so far off that it stands for something else."""
    try:
        day = date.fromisoformat(written) if isinstance(written, str) and _FORM.fullmatch(written) else None
    except ValueError:
        day = None
    if day is None:
        raise Unusable("not_a_day", written=written)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unusable("day_too_far_off", written=written, first=FIRST_DAY, last=LAST_DAY)
    return day


Day = Annotated[date, BeforeValidator(written_day)]
