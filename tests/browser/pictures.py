"""The pictures of the guides, taken of a demo made for it: `make pictures`."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, sync_playwright

from rettesnor.letters.contact_sheet import read_letter
from rettesnor.letters.render import render_pages

HOME = Path(__file__).parent.parent.parent
IMAGES = HOME / "docs" / "images"
ADDRESS = "127.0.0.1:8765"
USER, PASSWORD = "sagsbehandler-greve", "rettesnor-demo"

# Of whom, which page of the case (as its address ends), and how wide and high the picture is.
PICTURES = {
    "inbox": ("", "", (1200, 945)),
    "case": ("Rikke Prøvesen", "", (1180, 1240)),
    "assessment": ("Ole Prøvesen", "vurdering/", (1180, 1240)),
    "timetable": ("Rikke Prøvesen", "tidsplan/", (1180, 1240)),
    "complaint": ("Ole Prøvesen", "klage/", (1180, 1240)),
}
LETTER = HOME / "tests" / "letters" / "samples" / "decision" / "ole.json"


@contextmanager
def demo() -> Iterator[None]:
    """The demo in a folder of its own, served while the pictures are taken."""
    with TemporaryDirectory() as var:
        environment = {**os.environ, "RETTESNOR_DEMO": "1", "RETTESNOR_VAR": var}
        for command in ("demo_database", "demo"):
            subprocess.run([sys.executable, "manage.py", command], cwd=HOME, env=environment, check=True)
        serve = [sys.executable, "-m", "gunicorn", "rettesnor.config.wsgi", "--bind", ADDRESS, "--log-level", "warning"]
        server = subprocess.Popen(serve, cwd=HOME, env=environment)
        try:
            wait_for_it()
            yield
        finally:
            server.terminate()
            server.wait()


def wait_for_it() -> None:
    for _try in range(100):
        try:
            urlopen(f"http://{ADDRESS}/", timeout=60).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"nothing answers on {ADDRESS}")


def sign_in(browser: Browser) -> Page:
    page = browser.new_page(locale="da-DK")
    page.goto(f"http://{ADDRESS}/")
    page.fill("[name=username]", USER)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    return page


def open_case(page: Page, person: str, ending: str) -> None:
    page.goto(f"http://{ADDRESS}/")
    page.get_by_role("link", name=person).click()
    page.goto(page.url + ending)


def complain(page: Page) -> None:
    """Nobody in the demo complains until somebody who tries it does."""
    open_case(page, PICTURES["complaint"][0], "klage/ny/")
    today = datetime.now(ZoneInfo("Europe/Copenhagen"))
    for part, value in (("day", today.day), ("month", today.month), ("year", today.year)):
        page.fill(f"[name=received_on_{part}]", str(value))
    page.select_option("[name=channel]", "phone")
    page.fill("[name=said]", "Jeg er ikke enig. Jeg synes ikke, I har set på det hele.")
    page.fill("[name=taken_by]", "Sanne Prøve")
    page.click("main button[type=submit]")


def take(page: Page, name: str) -> None:
    person, ending, (width, height) = PICTURES[name]
    page.set_viewport_size({"width": width, "height": height})
    if person:
        open_case(page, person, ending)
    else:
        page.goto(f"http://{ADDRESS}/{ending}")
    page.screenshot(path=IMAGES / f"{name}.png")


def main() -> None:
    with demo(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = sign_in(browser)
        complain(page)
        for name in PICTURES:
            take(page, name)
        browser.close()
    (IMAGES / "letter.png").write_bytes(render_pages(read_letter(LETTER))[0])


if __name__ == "__main__":
    main()
