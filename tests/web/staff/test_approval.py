"""A second approver is asked on one page and answers on another; the draft shows the words it came back with."""

import pytest

from rettesnor.cases.models import DraftReview
from tests.cases import cast
from tests.cases.competence.approving import as_filed, bo, demand_approval, version

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    demand_approval()
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    yield case
    as_filed()


def test_from_the_obstacle_to_the_answer(sign_in, case):
    writer, page = sign_in(cast.user()), f"/sager/{case.slug}/afgoerelse/godkendelse/"
    assert f"{page}bed/" in writer.get(f"/sager/{case.slug}/afgoerelse/udsted/").content.decode()
    assert writer.post(f"{page}bed/", {"approver": bo().user.pk}).status_code == 302
    approver = sign_in(bo())
    read = approver.get(page).context["read"]
    assert read == version(case)
    approver.post(page, {"answer": "send-back", "words": "Skriv formålet.", "read": read})
    for shown in ("", "udsted/"):
        assert "Skriv formålet." in writer.get(f"/sager/{case.slug}/afgoerelse/{shown}").content.decode()
    writer.post(f"{page}bed/", {"approver": bo().user.pk})
    approver.post(page, {"answer": "approve", "read": read})
    assert DraftReview.objects.last().approved


def test_a_draft_that_changed_since_it_was_read_is_shown_anew(sign_in, case):
    sign_in(cast.user()).post(f"/sager/{case.slug}/afgoerelse/godkendelse/bed/", {"approver": bo().user.pk})
    page = sign_in(bo()).post(f"/sager/{case.slug}/afgoerelse/godkendelse/", {"answer": "approve", "read": "0.1"})
    assert page.context["form"].errors
    assert page.context["read"] == version(case)
    assert not DraftReview.objects.exists()
