"""The entrance for a production server: ``gunicorn rettesnor.config.wsgi``."""

import logging
import os
import sys

from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

from rettesnor.config.personal_numbers import MaskingFilter

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rettesnor.config.settings")

SERVER_LOGS = ("gunicorn.access", "gunicorn.error")
"""They pass by our own handlers, and tell the addresses that were asked for."""
DOES_NOT_START = 3  # gunicorn takes this exit code for a reason not to try again


def checked_application() -> WSGIHandler:
    """The application, if settings and database are fit to serve; else ImproperlyConfigured."""
    application = get_wsgi_application()
    faults = [found for found in run_checks(tags=[Tags.database], databases=["default"]) if found.is_serious()]
    if faults:
        raise ImproperlyConfigured(" ".join(str(fault.msg) for fault in faults))
    return application


for name in SERVER_LOGS:
    logging.getLogger(name).addFilter(MaskingFilter())
try:
    application = checked_application()
except ImproperlyConfigured as error:
    print(f"Rettesnor does not start: {error}", file=sys.stderr)  # noqa: T201
    sys.exit(DOES_NOT_START)
