"""A municipality whose only text is a draft, walked through the pages: it decides on the law, and lacks nothing for it.

Only the time for the decision is unknown. The municipality has to set it (RSL § 3, stk. 2); nobody makes one up.
"""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.models import Case, Decision
from tests.cases import cast
from tests.letters.letters import words_of
from tests.web.staff.test_decide import drafting, issued, missing, write
from tests.web.staff.test_facts import save
from tests.web.staff.test_hearing import day, sent
from tests.web.staff.test_new_application import TYPED

pytestmark = pytest.mark.django_db

THE_DRAFT = "Kvalitetsstandard for dagtilbud"


@pytest.fixture
def client(db, sign_in):
    cast.municipality(cast.RANDERS)
    return sign_in(cast.user(cast.RANDERS))


@pytest.fixture
def leader(client, sign_in):
    return sign_in(cast.user(cast.RANDERS, Role.TEAM_LEADER, "Tove"))


def applied(client):
    client.post("/sager/ny/", TYPED)
    return Case.objects.get()


def known(client, case, **changes):
    """What is asked of a case by the law, as somebody fills in the page."""
    values = {**cast.INSIDE, **changes}
    asked = client.get(f"/sager/{case.slug}/oplysninger/").context["form"].fields
    typed = {name: str(value).lower() for name, value in values.items() if name in asked}
    reasons = {f"{name}__reason": "Vurderet ud fra lægens attest." for name in typed if f"{name}-reason" in asked}
    assert save(client, case, **typed, **reasons).status_code == 302


def outcome(client, case):
    return client.get(f"/sager/{case.slug}/").context["law"]


def letter(client, case):
    decision = Decision.objects.get(case=case)
    return words_of(client.get(f"/sager/{case.slug}/afgoerelser/{decision.pk}/brev.pdf").content)


def test_a_grant_goes_from_the_application_to_its_delivery_on_the_law(client, read):
    case = applied(client)
    known(client, case)
    assert outcome(client, case) == "inside"
    assert "Ingen af kommunens standarder gælder" in read(f"/sager/{case.slug}/vurdering/")
    assert write(client, case).status_code == 302
    assert missing(client, case) == {}
    assert issued(client, case).status_code == 302
    text = letter(client, case)
    assert "Kommunen har ingen vedtaget standard" in text
    assert THE_DRAFT not in text
    address = f"/sager/{case.slug}/afgoerelser/{Decision.objects.get().pk}/"
    typed = {"way": "otherwise", "how": "handed-over", **day("delivered_on", cast.LATER.date())}
    assert client.post(address, typed).status_code == 302
    assert "Borgeren kan klage til og med" in read(f"/sager/{case.slug}/")
    assert client.get("/sager/").context["lines"] == []


def test_a_refusal_is_heard_over_and_weighed_on_the_law(client, sign_in, monkeypatch):
    case = applied(client)
    known(client, case, **cast.CAN_USE_A_FLEX_JOB)
    assert outcome(client, case) == "outside"
    facts = client.get(f"/sager/{case.slug}/partshoering/send/").context["form"].initial["facts"]
    assert client.post(f"/sager/{case.slug}/partshoering/send/", sent(case, facts=facts)).status_code == 302
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.LATER + timedelta(days=16))
    client = sign_in(cast.user(cast.RANDERS))
    [held] = case.hearings.all()
    answered = {"answer": "Et fleksjob er for hårdt.", **day("received_on", held.due_on)}
    assert client.post(f"/sager/{case.slug}/partshoering/{held.pk}/svar/", answered).status_code == 302
    refused = {
        "decision_sentence": "Du får ikke beskyttet beskæftigelse, fordi du kan bruge et fleksjob.",
        "outcome": "rejected",
        "target_group-text": "Du hører ikke til målgruppen.",
        "target_group-provisions": [cast.SEL_103],
        "target_group-reason": "Du kan benytte et fleksjob.",
        "reasons": cast.REJECTION.reasons,
        "weighed": cast.REJECTION.weighed,
        "read": drafting(client, case, "rejected")["read"],
    }
    assert client.post(f"/sager/{case.slug}/afgoerelse/", refused).status_code == 302
    assert missing(client, case) == {}
    assert issued(client, case).status_code == 302
    text = letter(client, case)
    assert "serviceloven § 103, stk. 1" in text
    assert "Et fleksjob er for hårdt." in text
    assert THE_DRAFT not in text


def test_the_page_of_the_case_says_what_the_law_asks_for_and_nothing_of_a_standard(client, read):
    text = read(f"/sager/{applied(client).slug}/")
    assert "Hvad loven kræver" in text
    assert "Hvad loven og standarden kræver" not in text
    assert "Læs hele standarden" not in text


def test_that_a_time_limit_is_to_be_set_is_a_task_of_the_leader(client, leader):
    case = applied(client)
    assert "en frist for afgørelser, som kommunen skal fastsætte" in leader.get("/sager/").content.decode()
    assert "en frist for afgørelser, som kommunen skal fastsætte" not in client.get("/sager/").content.decode()
    # On the case itself everybody reads why no day is shown.
    assert "en frist for afgørelser, som kommunen skal fastsætte" in client.get(f"/sager/{case.slug}/").content.decode()


def test_a_case_with_a_known_time_limit_waits_for_none(client, sign_in):
    cast.application("karen")
    page = sign_in(cast.user(cast.GREVE, Role.TEAM_LEADER, "Tove")).get("/sager/").content.decode()
    assert "en frist for afgørelser, som kommunen skal fastsætte" not in page


def test_nothing_but_the_time_limit_is_waited_for_longer_than_elsewhere(client):
    case = applied(client)
    assert [step.state for step in client.get(f"/sager/{case.slug}/").context["steps"]] == [
        "current", "todo", "todo", "blocked", "blocked",
    ]  # fmt: skip
