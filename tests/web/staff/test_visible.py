"""Who sees what: another municipality's case is not found, and every look at a person's data is recorded."""

import pytest
from django.urls import get_resolver

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Access
from rettesnor.web.staff import urls
from tests.cases import cast

OF_A_CASE = [entry.name for entry in urls.urlpatterns if "number" in entry.pattern.regex.groupindex]


def address(name, case, pk=1, rule="need-too-low"):
    wanted = next(entry for entry in urls.urlpatterns if entry.name == name).pattern.regex.groupindex
    values = {"number": case.slug, "pk": pk, "rule": rule}
    return "/" + get_resolver().reverse(name, **{key: values[key] for key in wanted})


@pytest.mark.parametrize("name", OF_A_CASE)
def test_another_municipalitys_case_is_not_found(db, sign_in, name):
    case = cast.karen()
    assert sign_in(cast.user(cast.BALLERUP)).get(address(name, case)).status_code == 404
    assert not Access.objects.filter(person_id=case.citizen_id).exists()


@pytest.mark.parametrize("name", OF_A_CASE)
def test_nobody_gets_in_without_signing_in(db, client, name):
    client.logout()
    response = client.get(address(name, cast.karen()))
    assert response.status_code == 302
    assert response.url.startswith("/login/")


@pytest.mark.parametrize("name", OF_A_CASE)
def test_a_look_at_a_case_is_recorded_with_the_name_of_the_page(client, name):
    case = cast.karen()
    client.get(address(name, case))
    seen = Access.objects.get()
    assert (seen.page, seen.person_id, seen.reader) == (name, str(case.citizen_id), cast.user())


@pytest.mark.parametrize("role", [Role.POLICY_OWNER, Role.WORKSHOP_LEADER])
def test_whoever_has_nothing_to_do_with_cases_is_turned_away(db, sign_in, role):
    case = cast.karen()
    client = sign_in(cast.user(role=role))
    assert client.get("/sager/").status_code == 403
    assert client.get(f"/sager/{case.slug}/").status_code == 403


def test_an_auditor_reads_but_is_offered_nothing_to_do(db, sign_in):
    case = cast.karen()
    client = sign_in(cast.user(role=Role.AUDITOR))
    page = client.get(f"/sager/{case.slug}/")
    assert page.context["allowed"] == []
    assert "Gem oplysningerne" not in client.get(f"/sager/{case.slug}/oplysninger/").content.decode()
    assert client.get("/sager/ny/").status_code == 403


@pytest.mark.parametrize(
    ("role", "start"), [(Role.CASEWORKER, "/sager/"), (Role.AUDITOR, "/sager/"), (Role.POLICY_OWNER, "/standarder/")]
)
def test_everybody_starts_where_their_work_is(db, sign_in, role, start):
    assert sign_in(cast.user(role=role)).get("/").url == start


def test_the_number_is_the_own_municipalitys_where_two_have_the_same(db, sign_in):
    greve, ballerup = cast.karen(), cast.ole()
    assert greve.journal_number == ballerup.journal_number
    assert "Karen" in sign_in().get(f"/sager/{greve.slug}/").content.decode()
    assert "Ole" in sign_in(cast.user(cast.BALLERUP)).get(f"/sager/{ballerup.slug}/").content.decode()
