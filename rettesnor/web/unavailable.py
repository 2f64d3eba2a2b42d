"""What cannot be done now, through no fault of the reader's, is said in a sentence: it is no error of the program."""

import sys

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views import defaults

from rettesnor.audit.accesses import NotWrittenDownError

HEADERS = {"Retry-After": "120", "Cache-Control": "no-store"}


def server_error(request: HttpRequest) -> HttpResponse:
    """The handler of what a page raised: 503 where the database or the record of accesses fails, else 500.

    The page is drawn without the request: who is signed in is a question to the database.
    """
    if isinstance(sys.exc_info()[1], NotWrittenDownError | OperationalError):
        return HttpResponse(render_to_string("503.html"), status=503, headers=HEADERS)
    return defaults.server_error(request)
