"""Personal numbers (CPR) are kept out of logs and error pages."""

import logging
import re
from collections.abc import ItemsView
from types import FrameType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter

MASK = "******-****"

# Any ten digits count, with or without a separator: a masked order number costs less than a leaked CPR number.
_TEN_DIGITS = re.compile(r"(?<!\d)\d{6}[-–\s+]?\d{4}(?!\d)")


def mask_personal_numbers(text: str) -> str:
    """``text`` with everything that may be a CPR number replaced by asterisks."""
    return _TEN_DIGITS.sub(MASK, text)


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, so that arguments, tracebacks and database errors are covered too."""

    def format(self, record: logging.LogRecord) -> str:
        return mask_personal_numbers(super().format(record))


class NothingPersonalInErrorPages(SafeExceptionReporterFilter):
    """Error reports name the place in the code; they show no local variables and nothing that was typed."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        return dict.fromkeys(request.POST, self.cleansed_substitute) if request else {}

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: FrameType) -> ItemsView[str, Any]:
        return {}.items()
