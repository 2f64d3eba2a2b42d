"""The settings under test: the demo's, on a database of their own, with the switches that make faults show."""

import atexit
import os
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

os.environ["RETTESNOR_DEMO"] = "1"
os.environ["RETTESNOR_SECRET_KEY"] = "only for tests"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs in the thread that asks the database

from rettesnor.config.settings import *

ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # A file, as in use. In memory, the server's threads would share one connection and see what is half done.
    _folder = mkdtemp(prefix="rettesnor-tests-")
    atexit.register(rmtree, _folder, ignore_errors=True)
    DATABASES["default"].setdefault("TEST", {"NAME": Path(_folder) / "tests.sqlite3"})
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


class UndefinedVariable(str):
    """Makes a template fail on a name that the view did not give it."""

    def __contains__(self, item: object) -> bool:
        return item == "%s"

    def __mod__(self, name: object) -> str:
        raise NameError(f"undefined template variable: {name}")


_engine: dict[str, Any] = TEMPLATES[0]
_engine["OPTIONS"]["string_if_invalid"] = UndefinedVariable("%s")
