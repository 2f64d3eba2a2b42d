"""What the components say, and what they refuse to say."""

from datetime import date
from typing import get_args

import pytest
from django import forms
from django.conf import settings
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import override_settings
from django.utils import translation
from django.views.csrf import csrf_failure
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.web.components import STATUSES, STEP_STATES, StatusKind, StepState, deadline_on, status_of
from rettesnor.web.navigation import Entry, main_navigation

TODAY = date(2026, 3, 2)
STATIC = settings.PACKAGE / "web" / "static"
SPRITE = (STATIC / "dkfds/img/all-svg-icons.svg").read_text()


def draw(source: str, **context: object) -> str:
    with translation.override("en"):
        return Template("{% load components %}" + source).render(Context(context))


@pytest.mark.parametrize("appearance", [*STATUSES.values(), *STEP_STATES.values()], ids=lambda a: a.icon)
def test_a_state_is_shown_with_words_and_an_icon_that_exists(appearance):
    assert str(appearance.label)
    assert f'<symbol id="{appearance.icon}"' in SPRITE


def test_no_two_statuses_read_the_same():
    assert set(STATUSES) == set(get_args(StatusKind))
    assert set(STEP_STATES) == set(get_args(StepState))
    assert len({str(appearance.label) for appearance in STATUSES.values()}) == len(STATUSES)


def test_an_unknown_result_says_why_it_is_unknown():
    assert "information is missing" in draw('{% status "unknown" "fact" %}')
    assert "Not stated in the standard" in draw('{% status "unknown" "silent" %}')
    assert "Needs a professional judgement" in draw('{% status "unknown" "judgement" %}')


def test_a_result_without_a_tag_is_an_error():
    with pytest.raises(ValueError, match="maybe"):
        status_of("maybe")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 3, 1), "1 day overdue"),
        (date(2026, 2, 27), "3 days overdue"),
        (date(2026, 3, 2), "due today"),
        (date(2026, 3, 3), "1 day left"),
        (date(2026, 3, 30), "28 days left"),
    ],
)
def test_a_deadline_says_how_it_stands(due, words):
    assert words in draw("{% deadline due today %}", due=due, today=TODAY)


def test_a_deadline_that_was_met_stops_running():
    late = draw("{% deadline due today met_on=today %}", due=date(2026, 2, 27), today=TODAY)
    kept = draw("{% deadline due today met_on=due %}", due=date(2026, 2, 27), today=TODAY)
    assert "met 3 days late" in late
    assert "kept" in kept


@given(st.dates(), st.dates())
def test_a_deadline_is_overdue_on_exactly_the_days_after_it(due, today):
    deadline = deadline_on(due, today)
    assert (deadline.state == "overdue") == (today > due)
    assert deadline.days == abs((due - today).days)


class Wrong(forms.Form):
    name = forms.CharField(label="Navn")
    colour = forms.ChoiceField(label="Farve", choices=[("a", "A")], widget=forms.RadioSelect)

    def clean(self) -> None:
        raise forms.ValidationError("Det hele er forkert.")


def test_the_error_summary_leads_to_the_first_control_of_each_wrong_field():
    form = Wrong({})
    html = draw("{% error_summary form %}", form=form)
    assert 'href="#id_name"' in html
    assert 'href="#id_colour_0"' in html
    assert 'id="id_name"' in str(form)
    assert 'id="id_colour_0"' in str(form)
    assert "Det hele er forkert." in html


def test_without_errors_there_is_no_summary():
    assert draw("{% error_summary form %}", form=Wrong()) == ""


def test_an_alert_takes_only_the_kinds_it_knows():
    with pytest.raises(KeyError):
        draw('{% alert "dangerous" %}x{% endalert %}')


def test_content_inside_a_component_is_escaped_once():
    html = draw('{% alert "info" heading=name %}<p>{{ name }}</p>{% endalert %}', name="<b>Ole & Karen</b>")
    assert "<p>&lt;b&gt;Ole &amp; Karen&lt;/b&gt;</p>" in html
    assert "<b>" not in html


def test_an_entry_of_the_navigation_is_current_on_the_pages_below_it(monkeypatch):
    entries = (Entry("accessibility", "A"), Entry("components", "B"))
    monkeypatch.setattr("rettesnor.web.navigation.ENTRIES", entries)
    assert [link.current for link in main_navigation("/komponenter/1/", signed_in=False)] == [False, True]
    assert [link.current for link in main_navigation("/", signed_in=False)] == [False, False]


def test_entries_for_those_who_work_here_are_shown_to_nobody_else(monkeypatch):
    entries = (Entry("components", "A", signed_in=True), Entry("accessibility", "B"))
    monkeypatch.setattr("rettesnor.web.navigation.ENTRIES", entries)
    assert [link.label for link in main_navigation("/", signed_in=False)] == ["B"]
    assert [link.label for link in main_navigation("/", signed_in=True)] == ["A", "B"]


@pytest.mark.parametrize("template", ["403.html", "403_csrf.html", "404.html", "500.html"])
def test_the_pages_of_failure_need_nothing_from_the_view(template):
    with translation.override("da"):
        html = render_to_string(template)
    assert '<html lang="da">' in html
    assert "Gå til forsiden" in html


def test_a_missing_page_is_explained_in_plain_danish(client: Client):
    with override_settings(LOGIN_URL="login"):
        response = client.get("/findes-ikke/")
    assert response.status_code == 404
    assert "Vi kan ikke finde siden" in response.content.decode()


def test_a_form_that_is_refused_is_explained_in_plain_danish():
    with translation.override("da"):
        response = csrf_failure(RequestFactory().post("/"))
    assert response.status_code == 403
    assert "Det, du sendte, er ikke gemt" in response.content.decode()


def test_pages_hold_no_inline_script_or_style(client: Client):
    html = client.get("/komponenter/").content.decode()
    assert "style=" not in html
    assert "<style" not in html
    assert " onclick=" not in html
    assert html.count("<script") == html.count('<script src="')


def test_the_language_is_chosen_by_a_form_that_needs_no_script(client: Client):
    assert '<html lang="da">' in client.get("/tilgaengelighed/").content.decode()
    response = client.post("/language/", {"language": "en", "next": "/tilgaengelighed/"}, follow=True)
    html = response.content.decode()
    assert '<html lang="en">' in html
    assert "Accessibility statement" in html


def test_every_file_the_stylesheets_name_is_there_when_files_get_hashed_names(tmp_path):
    storage = f"{ManifestStaticFilesStorage.__module__}.{ManifestStaticFilesStorage.__name__}"
    with override_settings(STATIC_ROOT=tmp_path, STORAGES={**settings.STORAGES, "staticfiles": {"BACKEND": storage}}):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()


def test_what_is_vendored_stays_small_and_carries_its_licences():
    vendored = STATIC / "dkfds"
    assert sum(file.stat().st_size for file in vendored.rglob("*")) < 1_000_000
    assert {file.relative_to(vendored).as_posix() for file in vendored.rglob("LICENSE*")} == {
        "LICENSE.md",
        "fonts/LICENSE.txt",
        "img/LICENSE-Apache-2.0.txt",
    }
