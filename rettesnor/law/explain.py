"""Explanation rows: what a calculator did, step by step, as codes and values.

A calculator never writes prose; `rettesnor.wording.rows` says a row in Danish or English.
"""

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | list[str]


class Code(StrEnum):
    """Every step that a calculator explains. Dates among the values are ISO strings, spans as `30 weekdays`."""

    DEADLINE_START = "deadline-start"
    DEADLINE_RANGE = "deadline-range"
    DEADLINE_HALF_MONTH = "deadline-half-month"
    DEADLINE_COUNT = "deadline-count"
    DEADLINE_READING = "deadline-reading"
    DEADLINE_SKIPPED = "deadline-skipped"
    DEADLINE_ROLLED = "deadline-rolled"
    DEADLINE_READING_DUE = "deadline-reading-due"
    DEADLINE_NOT_ROLLED = "deadline-not-rolled"
    DEADLINE_EARLIEST = "deadline-earliest"
    DEADLINE_LATEST = "deadline-latest"
    RECEIPT_DIGITAL_POST = "receipt-digital-post"
    RECEIPT_SIX_WEEKDAYS = "receipt-six-weekdays"
    RECEIPT_READING = "receipt-reading"
    RECEIPT_LATEST = "receipt-latest"
    RECEIPT_UDK_TABLE = "receipt-udk-table"
    PENSION_AGE = "pension-age"
    PENSION_AGE_UNVERIFIED = "pension-age-unverified"
    PENSION_REACHED = "pension-reached"
    PENSION_PAID_FROM = "pension-paid-from"
    LEAP_BIRTHDAY = "leap-birthday"
    MONTH_END = "month-end"


@dataclass(frozen=True)
class Row:
    """One step of an explanation. `values` can be written as JSON as they are."""

    code: Code
    values: dict[str, Value]
