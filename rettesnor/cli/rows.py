"""The explanation rows of the calculators, for programs and for people."""

from collections.abc import Sequence
from typing import Any

from rettesnor.law.explain import Row
from rettesnor.wording import Language
from rettesnor.wording.rows import say_row


def rows_as_json(rows: Sequence[Row], language: Language) -> list[dict[str, Any]]:
    return [{"code": row.code.value, "values": row.values, "text": say_row(row, language)} for row in rows]


def rows_as_lines(rows: Sequence[Row], language: Language) -> list[str]:
    return [f"  {say_row(row, language)}" for row in rows]
