"""What each role sees; that every address keeps to the own municipality is asked in tests/house/test_routes.py."""

import pytest

from rettesnor.accounts.models import Role
from tests.cases import cast


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
