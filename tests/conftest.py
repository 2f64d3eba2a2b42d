"""What every test may ask for, and the rules every test runs under."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.management.color import Style
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase
from playwright.sync_api import ConsoleMessage, Page
from pytest_django.live_server_helper import LiveServer

from rettesnor.letters.outbox.stand_in import StandIn

# No deadline: how long an example takes says more about the machine than about the code.
settings.register_profile("rettesnor", deadline=None, database=DirectoryBasedExampleDatabase(".cache/hypothesis"))
settings.load_profile("rettesnor")

HERE = Path(__file__).parent
# How pages look is the same whatever the database is.
LOOKS = ("browser/test_accessibility.py", "browser/test_components.py")
DATABASE = {"db", "transactional_db", "live_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="count a skipped test as a failure")
    parser.addoption("--histories", type=int, metavar="STEPS", help="so many random steps instead of the usual")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Whatever asks for a browser is a browser test; what concerns one database is left to the run on it."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    on_postgres = connection.vendor == "postgresql"
    other = "sqlite" if on_postgres else "postgres"
    left_to_the_other_run = [
        item for item in items if item.get_closest_marker(other) or (on_postgres and _same_on_both(item))
    ]
    if left_to_the_other_run:
        config.hook.pytest_deselected(items=left_to_the_other_run)
        items[:] = [item for item in items if item not in left_to_the_other_run]


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the garbage collector need not look through it anew (an eighth of the time)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _same_on_both(item: pytest.Item) -> bool:
    """A test that does not ask for the database gets none; only the settings know which one it would be."""
    if item.path.is_relative_to(HERE / "config"):
        return False
    asks = item.get_closest_marker("django_db") or DATABASE & set(getattr(item, "fixturenames", ()))
    return not asks or any(item.path == HERE / each for each in LOOKS)


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("no_skips") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """The test server lets go of the database after each request."""
    connection.settings_dict["CONN_MAX_AGE"] = 0


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A request that a browser broke off can leave the server a connection; nobody may hold a database that goes."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(scope="session", autouse=True)
def flushing_goes_past_the_guards() -> Iterator[None]:
    """Tests that commit are cleaned up by a flush, which guarded tables would refuse: it runs without the triggers."""
    operations: type[BaseDatabaseOperations] = type(connection.ops)
    original: Callable[..., list[str]] = operations.sql_flush

    def sql_flush(self: BaseDatabaseOperations, style: Style, tables: list[str], **options: Any) -> list[str]:
        flush = original(self, style, tables, **options)
        if connection.vendor == "postgresql":
            return ["SET LOCAL session_replication_role = replica", *flush]
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
        return [*(f"DROP TRIGGER {name}" for name, _ in triggers), *flush, *(sql for _, sql in triggers)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "sql_flush", sql_flush)
        yield


@pytest.fixture(autouse=True)
def digital_post(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> StandIn:
    """The stand-in for Digital Post, with nothing in it."""
    folder = tmp_path_factory.getbasetemp() / f"digital-post-{uuid4().hex}"
    monkeypatch.setattr("django.conf.settings.DIGITAL_POST_STAND_IN", folder)
    return StandIn(folder)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's own Chromium, which reaches nothing but this machine."""
    return browser_type_launch_args | {
        "executable_path": shutil.which("chromium"),
        "args": [
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        ],
    }


@pytest.fixture(scope="session")
def base_url(live_server: LiveServer) -> str:
    """A test that asks for a page gets a running server with it: ``page.goto("/login/")``."""
    return str(live_server.url)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"locale": "da-DK", "timezone_id": "Europe/Copenhagen"}


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page on which a script error, or a file that the content security policy blocks, fails the test."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert not faults, "\n".join(faults)
