"""A team leader keeps what letters say of the municipality; until then no letter goes out."""

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.standards.senders import SenderName, senders
from rettesnor.web.staff.links import link_of
from tests.cases import cast

PAGE = f"/kommunen/{cast.GREVE}/"
TYPED = {
    "sender": "complaint",
    "complaint-name": "Klageenheden",
    "complaint-address": "Rådhustorvet 1\n2670 Prøveby",
    "complaint-phone": "",
    "complaint-mail": "",
}


@pytest.fixture
def leader(db, sign_in):
    cast.municipality(cast.GREVE)
    return sign_in(cast.user(role=Role.TEAM_LEADER))


def test_the_team_leader_mends_a_sender_and_letters_say_so(leader):
    assert leader.post(PAGE, TYPED).url == PAGE
    assert senders(municipality_of(cast.GREVE))[SenderName.COMPLAINT].name == "Klageenheden"
    assert "Bekræftet af" in leader.get(PAGE).content.decode()


def test_an_address_is_needed_and_said_at_its_field(leader):
    page = leader.post(PAGE, {**TYPED, "complaint-address": " "})
    assert "address" in page.context["wrong"].errors
    assert page.context["wrong"]["name"].value() == "Klageenheden"


def test_a_caseworker_reads_it_and_changes_nothing(client):
    page = client.get(PAGE)
    assert page.status_code == 200
    assert "En teamleder i kommunen" in page.content.decode()
    assert client.post(PAGE, TYPED).status_code == 403


def test_another_municipality_s_page_is_not_there(client):
    assert client.get(f"/kommunen/{cast.BALLERUP}/").status_code == 404
    assert client.get("/kommunen/999/").status_code == 404


def test_a_decision_waits_until_the_municipality_stands_by_its_letterhead(db):
    cast.municipality(cast.GREVE, confirmed=False)
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    found = list(ISSUE_DECISION.obstacles(case, by=cast.user(), now=cast.LATER))
    assert {obstacle.code for obstacle in found} == {"sender_unsettled"}
    assert {obstacle.parameters["sender"] for obstacle in found} == {"letterhead", "deciding", "complaint"}


def test_what_is_unsettled_leads_to_its_field(db):
    link = link_of(Obstacle("sender_unsettled", None, {"sender": "complaint"}), cast.application())
    assert link.url == f"{PAGE}#field-complaint-address"


def test_the_team_leader_is_told_which_unit_letters_show_no_telephone_and_no_mail_of(leader):
    leader.post(PAGE, TYPED)
    assert SenderName.COMPLAINT in leader.get(PAGE).context["unreachable"]
    leader.post(PAGE, {**TYPED, "complaint-phone": "00 00 00 03"})
    assert SenderName.COMPLAINT not in leader.get(PAGE).context["unreachable"]


def test_whoever_issues_is_told_the_same_and_is_not_stopped(leader):
    leader.post(PAGE, TYPED)
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    page = leader.get(f"/sager/{case.slug}/afgoerelse/udsted/")
    assert "Klageenheden" in page.context["unreachable"]
    assert page.context["stopped"] == []
