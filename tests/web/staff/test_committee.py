"""The agenda of a committee's day is a page to print; a case gets on it and its outcome is recorded from the pages."""

import pytest

from rettesnor.audit.models import Access
from rettesnor.cases.models import CommitteeMinutes
from tests.cases import cast
from tests.cases.competence.committing import MEETING, before_a_committee, recommended

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in):
    return sign_in(cast.user(cast.ISHOEJ))


def test_from_the_obstacle_to_the_minutes(client):
    case = before_a_committee()
    at = f"/sager/{case.slug}/afgoerelse/udvalg/"
    assert at in client.get(f"/sager/{case.slug}/afgoerelse/udsted/").content.decode()
    typed = {"text": "Det indstilles at give hjælpen.", "meets_on": f"{MEETING:%d-%m-%Y}"}
    page = client.post(at, typed, follow=True)
    assert "Det indstilles at give hjælpen." in page.content.decode()
    assert f"{at}referat/" in page.content.decode()
    client.post(f"{at}referat/", {"outcome": "granted", "words": "Udvalget tiltræder."})
    assert CommitteeMinutes.objects.get().words == "Udvalget tiltræder."
    assert "Udvalget tiltræder." in client.get(f"/kommunen/{cast.ISHOEJ}/udvalg/{MEETING}/").content.decode()


def test_everybody_on_the_agenda_is_recorded_as_seen(client):
    case = before_a_committee()
    recommended(case)
    client.get(f"/kommunen/{cast.ISHOEJ}/udvalg/{MEETING}/")
    assert Access.objects.filter(page="agenda", person_id=str(case.citizen_id)).exists()


@pytest.mark.parametrize("address", ["/kommunen/183/udvalg/i-morgen/", f"/kommunen/253/udvalg/{MEETING}/"])
def test_what_is_no_day_or_another_municipality_s_is_not_found(client, address):
    before_a_committee()
    assert client.get(address).status_code == 404


def test_the_queries_are_as_many_for_many_cases(client, django_assert_max_num_queries):
    case = before_a_committee()
    recommended(case)
    address = f"/kommunen/{cast.ISHOEJ}/udvalg/{MEETING}/"
    client.get(address)
    for _more in range(3):
        other = cast.application("ida")
        recommended(other)
    with django_assert_max_num_queries(12):
        assert len(client.get(address).context["rows"]) == 4
