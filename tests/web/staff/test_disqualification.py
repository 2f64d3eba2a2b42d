"""Disqualification is said as an exception, on a page of its own, and answered by a leader there."""

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.models import RulingOutcome
from tests.cases import cast
from tests.cases.competence.disqualifying import asked, disqualified

pytestmark = pytest.mark.django_db
QUERIES = 18


def address(case, more=""):
    return f"/sager/{case.slug}/habilitet/{more}"


def test_a_caseworker_says_it_and_the_leader_answers_it(sign_in):
    case, colleague = cast.karen(), cast.user(name="Bo")
    said = {"person": colleague.user.pk, "reason": "De er gift."}
    page = sign_in(cast.user()).post(address(case), said, follow=True)
    [question] = case.disqualifications.all()
    assert "De er gift." in page.content.decode()
    leader = sign_in(cast.user(role=Role.TEAM_LEADER, name="Tove"))
    assert address(case, f"{question.pk}/") in leader.get(address(case)).content.decode()
    leader.post(address(case, f"{question.pk}/"), {"ruling": "disqualified", "reason": "De er ægtefæller."})
    assert question.rulings.get().ruling == RulingOutcome.DISQUALIFIED


def test_the_page_says_who_can_have_the_case(sign_in):
    case, colleague = cast.karen(), cast.user(name="Bo")
    disqualified(case, colleague)
    page = sign_in(cast.user()).get(address(case))
    able = list(page.context["can_have_it"])
    assert cast.user().user in able
    assert colleague.user not in able
    form = sign_in(cast.user()).get(f"/sager/{case.slug}/tildel/").context["form"]
    assert colleague.user not in form.fields["owner"].queryset


def test_whoever_is_disqualified_is_led_to_the_page_from_every_other(sign_in):
    case = cast.karen()
    disqualified(case)
    page = sign_in(cast.user()).get(f"/sager/{case.slug}/luk/").content.decode()
    assert address(case) in page


def test_a_leader_is_not_offered_to_answer_about_themselves(sign_in):
    case, leader = cast.karen(), cast.user(role=Role.TEAM_LEADER, name="Tove")
    question = asked(case, leader)
    client = sign_in(leader)
    assert address(case, f"{question.pk}/") not in client.get(address(case)).content.decode()
    page = client.get(address(case, f"{question.pk}/"))
    assert [obstacle.code for obstacle in page.context["stopped"]] == ["own_disqualification"]


def test_the_queries_are_as_many_for_many_questions(sign_in, django_assert_num_queries):
    case = cast.karen()
    client = sign_in(cast.user())
    disqualified(case, cast.user(name="Bo"))
    client.get(address(case))  # the standards are read
    with django_assert_num_queries(QUERIES):
        client.get(address(case))
    for name in ("Ib", "Pia", "Lis"):
        disqualified(case, cast.user(name=name))
    with django_assert_num_queries(QUERIES):
        client.get(address(case))
