"""Settings, all from the environment; docs/operators.md lists the variables.

``RETTESNOR_DEMO=1`` is the only way to run without a secret key, without a database of its own, and without HTTPS.
"""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from rettesnor.config.database import database
from rettesnor.config.numbers import minutes
from rettesnor.config.secret_key import kept_in, strong

PACKAGE = Path(__file__).resolve().parent.parent
HOME = PACKAGE.parent
VAR = Path(os.environ.get("RETTESNOR_VAR", HOME / "var"))

DEMO = os.environ.get("RETTESNOR_DEMO") == "1"
DEBUG = DEMO and os.environ.get("RETTESNOR_DEBUG") == "1"


if key := os.environ.get("RETTESNOR_SECRET_KEY"):
    SECRET_KEY = key if DEMO else strong(key)
elif DEMO:
    SECRET_KEY = kept_in(VAR)
else:
    raise ImproperlyConfigured("Set RETTESNOR_SECRET_KEY to a long random text, or RETTESNOR_DEMO=1 to try things out.")

ALLOWED_HOSTS = os.environ.get("RETTESNOR_HOSTS", "localhost 127.0.0.1 [::1]").split()
CSRF_TRUSTED_ORIGINS = os.environ.get("RETTESNOR_ORIGINS", "").split()

if address := os.environ.get("RETTESNOR_DATABASE"):
    DATABASES = {"default": database(address)}
elif DEMO:
    DATABASES = {"default": database(str(VAR / "demo.sqlite3"))}
else:
    raise ImproperlyConfigured("Set RETTESNOR_DATABASE to a database of its own; only the demo does without.")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rettesnor.audit",
    "rettesnor.accounts",
    "rettesnor.letters",
    "rettesnor.letters.outbox",
    "rettesnor.standards",
    "rettesnor.cases",
    "rettesnor.web",
    "rettesnor.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "rettesnor.config.security_headers.content_security_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "rettesnor.config.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rettesnor.config.security_headers.nothing_kept",
    "rettesnor.web.denied.denied_looks",
    "django.contrib.messages.middleware.MessageMiddleware",
    "rettesnor.web.session_end.SessionEnd",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "rettesnor.config.urls"
WSGI_APPLICATION = "rettesnor.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["rettesnor.web.templatetags.formats"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

FORM_RENDERER = "rettesnor.web.forms.Renderer"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True

STATIC_URL = "static/"
# The demo serves files straight from the source, so that nothing has to be collected first.
STATIC_ROOT = None if DEMO else VAR / "static"
WHITENOISE_USE_FINDERS = DEMO
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEMO
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

CSRF_FAILURE_VIEW = "rettesnor.web.session_end.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
# Middleware ends a session when nothing happens for this long, and after eight hours. Its row stays some days longer,
# so that whoever comes back to it is told why.
IDLE_MINUTES = minutes("RETTESNOR_IDLE_MINUTES", "60")
SESSION_COOKIE_AGE = 7 * 24 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEMO
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 0 if DEMO else 365 * 24 * 60 * 60
# What the rest of the municipality's domain does is not this program's to promise.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
BEHIND_PROXY = os.environ.get("RETTESNOR_BEHIND_PROXY") == "1"
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Takes what the database does not: who was shown whose data, by ids.
ACCESS_FALLBACK = VAR / "accesses-not-in-the-database.jsonl"

# Only the demo plays Digital Post: what the stand-in takes reaches nobody.
DIGITAL_POST_STAND_IN = VAR / "digital-post" if DEMO else None

DEFAULT_EXCEPTION_REPORTER_FILTER = "rettesnor.config.personal_numbers.NothingPersonalInErrorPages"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "masked": {
            "()": "rettesnor.config.personal_numbers.MaskingFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "masked"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # Django gives these two handlers of their own, which would write unmasked lines.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
    },
}
