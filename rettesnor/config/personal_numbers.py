"""Personal numbers (CPR) are kept out of logs and error pages."""

import logging
import re
from collections.abc import ItemsView
from types import FrameType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter

MASK = "******-****"

# Between the digits: anything that is neither a letter nor a digit, as it stands or as logs write it in code.
_SEPARATOR = r"(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\[a-z]|%[0-9a-f]{2}|&\#?\w{1,8};|[\W_])"
# Any ten digits count, in whatever script: a masked order number costs less than a leaked CPR number. The birth date
# may be written as dates are, but without colons: times of day stay readable.
_DATE = r"\d\d[-–./_\s]?\d\d[-–./_\s]?\d\d"
_TEN_DIGITS = re.compile(rf"(?<!\d){_DATE}{_SEPARATOR}{{0,4}}\d{{4}}(?!\d)", re.IGNORECASE)


def mask_personal_numbers(text: str) -> str:
    """``text`` with everything that may be a CPR number replaced by asterisks."""
    return _TEN_DIGITS.sub(MASK, text)


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, so that arguments, tracebacks and database errors are covered too."""

    def format(self, record: logging.LogRecord) -> str:
        return mask_personal_numbers(super().format(record))


class MaskingFilter(logging.Filter):
    """Masks a record for whatever handlers there are: those of a web server, which writes lines of its own."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = mask_personal_numbers(record.getMessage()), ()
        if record.exc_info:
            record.exc_text = mask_personal_numbers(logging.Formatter().formatException(record.exc_info))
        return True


class NothingPersonalInErrorPages(SafeExceptionReporterFilter):
    """Error reports name the place in the code; they show no local variables and nothing that was typed."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        return dict.fromkeys(request.POST, self.cleansed_substitute) if request else {}

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: FrameType) -> ItemsView[str, Any]:
        return {}.items()
