"""A CPR number that goes astray reaches neither the log nor an error page."""

import io
import json
import logging
import logging.config
import os
import socket
import subprocess
import sys
import time
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.views.debug import ExceptionReporter
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.config.personal_numbers import MaskingFilter, MaskingFormatter, mask_personal_numbers

CPR = "700161-1234"
OWN_WORDS = "jeg vil gerne arbejde"
FULL_WIDTH = 0xFEE0
NOTE = "en note om borgeren"


@pytest.mark.parametrize(
    "written",
    [
        "".join(chr(ord(digit) + FULL_WIDTH) for digit in "7001611234"),
        "700161-1234", "7001611234", "700161 1234", "700161–1234", "700161 - 1234", "70.01.61-1234", "70/01/61 1234",
        "700161\u00a01234", "700161\u200b1234", "700161_1234", "700161.1234", "700161/1234", "700161\n1234",
        "700161\r\n1234", "700161\\n1234", "700161\\xa01234",
        "700161\\u20131234", "700161%201234", "700161%C2%A01234", "700161+1234", "700161&nbsp;1234", "700161&#160;1234",
    ],
)  # fmt: skip
def test_every_way_of_writing_the_number_is_masked(written):
    assert mask_personal_numbers(f"borger {written}.") == "borger ******-****."


@pytest.mark.parametrize(
    "text",
    [
        "12345678", "2026-03-02 09:30:00", "2026-03-02 09:30:00,123", "2026-11-02T09:30:00.123456+00:00",
        "2026-03-02 09:30:00+0200", "12345678901", "550e8400-e29b", "kr. 1.234,50", "+45 12 34 56 78", "253-2026-00001",
        '"GET /sager/ HTTP/1.1" 200 1234',
    ],
)  # fmt: skip
def test_phone_numbers_times_cases_and_longer_numbers_are_left_alone(text):
    assert mask_personal_numbers(text) == text


digits = st.characters(categories=["Nd"])
neither_letter_nor_digit = st.characters(exclude_categories=["L", "N", "Cs"], include_characters="_")
separators = st.text(neither_letter_nor_digit, max_size=4)


def in_code(text):
    """As a log writes it that writes Python's or JSON's way."""
    return st.sampled_from([text, repr(text)[1:-1], ascii(text)[1:-1], json.dumps(text)[1:-1], quote(text)])


@given(
    st.text(), st.text(digits, min_size=6, max_size=6), separators, st.text(digits, min_size=4, max_size=4), st.text()
)
def test_no_separator_script_or_text_around_the_number_lets_it_through(before, date, between, number, after):
    masked = mask_personal_numbers(f"{before} {date}{between}{number} {after}")
    assert f" {date}{between}{number} " not in masked


@given(
    st.from_regex(r"\A[0-9]{6}\Z"),
    st.text(neither_letter_nor_digit, max_size=1),
    st.from_regex(r"\A[0-9]{4}\Z"),
    st.data(),
)
def test_nor_does_a_separator_written_in_code(date, between, number, data):
    masked = mask_personal_numbers(f"borger {date}{data.draw(in_code(between))}{number}.")
    assert date not in masked
    assert masked.startswith("borger *")


def written_by(log):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(MaskingFormatter("{message}", style="{"))
    logger = logging.getLogger("a logger of its own")
    logger.addHandler(handler)
    logger.setLevel("INFO")
    log(logger)
    logger.removeHandler(handler)
    return stream.getvalue()


def test_arguments_are_masked():
    assert written_by(lambda logger: logger.info("person %s", CPR)) == "person ******-****\n"


def test_tracebacks_are_masked():
    def log(logger):
        try:
            raise ValueError(f"no such person: {CPR}")
        except ValueError:
            logger.exception("failed")

    written = written_by(log)
    assert "no such person: ******-****" in written
    assert CPR not in written


@pytest.fixture(scope="module")
def server_log(tmp_path_factory):
    """What gunicorn itself writes, with the log of accesses on, where a number is typed into an address."""
    folder = tmp_path_factory.mktemp("served")
    log, socket_path = folder / "log", folder / "socket"
    options = ["--bind", f"unix:{socket_path}", "--access-logfile", str(log), "--error-logfile", str(log)]
    outer = {key: value for key, value in os.environ.items() if not key.startswith(("RETTESNOR_", "DJANGO_"))}
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "rettesnor.config.wsgi", "--log-level", "debug", *options],
        env={**outer, "RETTESNOR_DEMO": "1", "RETTESNOR_VAR": str(folder)},
        cwd=settings.HOME,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(socket_path.exists)
        with socket.socket(socket.AF_UNIX) as browser:
            browser.settimeout(30)
            browser.connect(str(socket_path))
            browser.sendall(f"GET /{CPR}?q={CPR} HTTP/1.0\r\nHost: localhost\r\nReferer: /{CPR}\r\n\r\n".encode())
            while browser.recv(1024):
                pass
        wait_for(lambda: "HTTP/1.0" in log.read_text())
        return log.read_text()
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_for(there):
    until = time.monotonic() + 60
    while not there():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_web_server_s_own_lines_are_masked(server_log):
    assert '"GET /******-****?q=******-**** HTTP/1.0"' in server_log
    assert CPR not in server_log


def test_an_error_that_the_web_server_writes_down_is_masked():
    stream = io.StringIO()
    handler, logger = logging.StreamHandler(stream), logging.getLogger("a web server's own")
    logger.addHandler(handler)
    logger.addFilter(MaskingFilter())
    try:
        raise ValueError(f"no such person: {CPR}")
    except ValueError:
        logger.exception("Error handling request /%s", CPR)
    logger.removeHandler(handler)
    assert "Error handling request /******-****\n" in stream.getvalue()
    assert "no such person: ******-****" in stream.getvalue()
    assert CPR not in stream.getvalue()


def test_every_handler_masks():
    handlers: Any = settings.LOGGING["handlers"]
    assert {handler["formatter"] for handler in handlers.values()} == {"masked"}


@pytest.mark.parametrize("name", ["django", "django.server", "django.request", "rettesnor.cases"])
def test_no_logger_goes_past_the_masking_handlers(name):
    assert logging.getLogger(name).handlers == []
    assert logging.getLogger(name).propagate


def test_an_error_report_shows_the_place_but_neither_variables_nor_what_was_typed():
    request = RequestFactory().post("/apply/", {"cpr": CPR, "own_words": OWN_WORDS})

    def broken_view(request):
        note = NOTE
        raise LookupError(len(note))

    try:
        broken_view(request)
    except LookupError:
        report = ExceptionReporter(request, *sys.exc_info())
    for page in (report.get_traceback_html(), report.get_traceback_text()):
        assert "broken_view" in page
        assert not [personal for personal in (CPR, OWN_WORDS, NOTE) if personal in page]
