"""The entrance for a production server: ``gunicorn rettesnor.config.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rettesnor.config.settings")

application = get_wsgi_application()
