"""The pages that people read name only what is there: files, commands, logins, each other."""

import re
import shlex

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from rettesnor.cli.main import main
from rettesnor.demo.logins import PASSWORD
from rettesnor.standards import files

HOME = settings.HOME
READMES = [HOME / "README.md", HOME / "README.da.md"]
PAGES = [*READMES, *sorted((HOME / "docs").rglob("*.md"))]
COMMAND = re.compile(r"^    (\S.*?)(?: +#.*)?$", re.MULTILINE)
each_page = pytest.mark.parametrize("document", PAGES, ids=lambda page: str(page.relative_to(HOME)))
each_readme = pytest.mark.parametrize("document", READMES, ids=lambda page: page.name)


def links(page):
    """The files a page leads to, pictures included."""
    found = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    return [(page.parent / target).resolve() for target in found if "://" not in target]


def commands(page):
    return COMMAND.findall(page.read_text("utf-8"))


@each_page
def test_a_link_leads_somewhere(document):
    assert not [target for target in links(document) if not target.exists()]


@each_page
def test_a_table_has_a_head_and_no_gap(document):
    """Rows after an empty line are drawn as text with strokes in it."""
    lines = ["", *document.read_text("utf-8").splitlines(), ""]
    firsts = [at for at, line in enumerate(lines) if line.startswith("|") and not lines[at - 1].startswith("|")]
    assert not [lines[at] for at in firsts if not re.fullmatch(r"\|(\s*:?-+:?\s*\|)+", lines[at + 1])]


def test_a_reader_gets_from_the_front_page_to_every_other():
    reached = set()
    ahead = {READMES[0]}
    while ahead:
        page = ahead.pop()
        reached.add(page)
        within = [target for link in links(page) for target in (link.glob("*.md") if link.is_dir() else [link])]
        ahead |= {target for target in within if target.suffix == ".md"} - reached
    assert reached >= set(PAGES)


@each_page
def test_every_make_command_exists(document):
    targets = set(re.findall(r"^([a-z]+):", (HOME / "Makefile").read_text("utf-8"), re.MULTILINE))
    text = document.read_text("utf-8")
    named = re.findall(r"`make ([a-z]+)", text) + re.findall(r"^    make ([a-z]+)", text, re.MULTILINE)
    assert set(named) <= targets


def test_the_house_is_as_the_developers_page_says():
    named = re.findall(
        r"`((?:rettesnor|tests|standards|docs|\.ci)/[\w./-]*)`", (HOME / "docs/developers.md").read_text()
    )
    assert len(named) > 20
    assert not [name for name in named if not (HOME / name).exists()]


def test_the_words_of_the_pages_are_quoted_as_they_stand_there():
    with (settings.PACKAGE / "locale/da/LC_MESSAGES/django.po").open("rb") as opened:
        words = {message.string for message in read_po(opened)}
    quoted = re.findall(r"»([^«]+)«", (HOME / "docs/caseworkers.md").read_text("utf-8"))
    assert len(quoted) >= 3
    assert not [each for each in quoted if " ".join(each.split()) not in words]


def test_both_front_pages_show_the_same_commands():
    assert [each.replace("out.csv", "ud.csv") for each in commands(READMES[0])] == commands(READMES[1])


@each_readme
def test_every_command_of_a_front_page_works(document, tmp_path, monkeypatch, capsys):
    (tmp_path / "docs").symlink_to(HOME / "docs")
    monkeypatch.chdir(tmp_path)
    shown = [shlex.split(each)[1:] for each in commands(document) if each.startswith(".venv/bin/rettesnor ")]
    assert len(shown) == 3
    for words in shown:
        assert not main(words)
        assert capsys.readouterr().out


@each_readme
def test_a_front_page_lists_the_demo_s_logins(document):
    text = document.read_text("utf-8")
    rows = re.findall(r"^\| \w+ \| `sagsbehandler-(\w+)` \| `teamleder-(\w+)` \|$", text, re.MULTILINE)
    assert rows == [(name, name) for name in sorted(each.municipality for each in files.municipalities())]
    assert f"`{PASSWORD}`" in text
