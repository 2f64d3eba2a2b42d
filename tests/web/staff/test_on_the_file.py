"""A refusal for want of information, through the pages: the citizen is told first, in writing, and has the time."""

from datetime import timedelta

import pytest

from rettesnor.cases.models import Decision, InformationNotice
from tests.cases import cast
from tests.web.staff.test_decide import issued, missing, write
from tests.web.staff.test_hearing import day

TODAY = cast.LATER.date()
UNKNOWN = "cannot_use_other_offers"
REFUSAL = {
    "decision_sentence": "Du får ikke beskyttet beskæftigelse.",
    "outcome": "rejected",
    "target_group-text": "Vi ved ikke, om du hører til målgruppen.",
    "target_group-provisions": [cast.SEL_103],
    "target_group-reason": "Vi mangler jobcentrets oplysninger.",
    "reasons": "Vi mangler oplysninger om, hvorvidt du kan benytte andre tilbud.",
    "on_the_file": "Du har ikke svaret på vores brev.",
    "missing_facts": [UNKNOWN],
}


@pytest.fixture
def case(client):
    return cast.karen(**{UNKNOWN: None})


def told(client, case, sent_on=TODAY, due_in=14, **changes):
    content = {
        "facts": [UNKNOWN],
        "text": "Vi mangler jobcentrets oplysninger. Uden dem kan du få afslag.",
        **day("sent_on", sent_on),
        "how": "digital-post",
        **day("due_on", sent_on + timedelta(days=due_in)),
    }
    return client.post(f"/sager/{case.slug}/mangler/", {**content, **changes})


def test_nothing_goes_out_by_exempting_the_citizen_from_a_hearing_over_something_else(client, case):
    cast.exemption(case, names=("support_need",))
    write(client, case, **REFUSAL)
    issued(client, case)
    assert not Decision.objects.exists()
    [(words, url)] = missing(client, case).items()
    assert "retssikkerhedsloven § 12" in words
    assert url == f"/sager/{case.slug}/mangler/#field-facts"


def test_the_citizen_is_told_and_when_the_time_is_over_it_is_decided(client, case, read, monkeypatch):
    write(client, case, **REFUSAL)
    assert told(client, case).url == f"/sager/{case.slug}/partshoering/"
    assert "Vi mangler jobcentrets oplysninger." in read(f"/sager/{case.slug}/partshoering/")
    [(words, _url)] = missing(client, case).items()
    assert "16. november 2026" in words
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.LATER + timedelta(days=15))
    client.logout()
    client.force_login(cast.user().user)
    assert missing(client, case) == {}
    issued(client, case)
    assert Decision.objects.get().outcome == "rejected"


def test_what_is_missing_is_chosen_beforehand_among_what_the_law_turns_on(client, case):
    form = client.get(f"/sager/{case.slug}/mangler/").context["form"]
    assert [name for name, _label in form.fields["facts"].choices] == form.initial["facts"] == [UNKNOWN]


def test_a_notice_that_is_typed_as_long_past_takes_a_reason_at_its_field(client, case):
    page = told(client, case, cast.NOW.date())
    assert page.context["form"].errors["late_because"]
    assert not InformationNotice.objects.exists()


def test_a_notice_is_taken_back_on_its_own_page_and_still_shown(client, case, read):
    told(client, case)
    pk = InformationNotice.objects.get().pk
    client.post(f"/sager/{case.slug}/mangler/{pk}/traek/", {"reason": "Brevet blev aldrig sendt."})
    page = read(f"/sager/{case.slug}/partshoering/")
    assert "Brevet blev aldrig sendt." in page
    assert f"/mangler/{pk}/traek/" not in page
