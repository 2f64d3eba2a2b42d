"""The case at a glance."""

from rettesnor.cases.decision import record_delivery
from rettesnor.cases.models import SentBy
from tests.cases import cast


def test_what_can_be_done_and_why_the_rest_cannot(client, read):
    case = cast.application()
    text = read(f"/sager/{case.slug}/")
    assert "Der er ingen kladde at udstede." in text
    assert "Der er ikke udstedt nogen afgørelse." in text
    assert f'href="/sager/{case.slug}/oplysninger/"' in text


def test_the_steps_follow_the_case(client):
    def steps():
        return [step.state for step in client.get(f"/sager/{case.slug}/").context["steps"]]

    case = cast.application()
    assert steps() == ["current", "todo", "todo", "blocked", "blocked"]
    cast.facts(case, **cast.INSIDE)
    assert steps() == ["done", "todo", "todo", "blocked", "blocked"]
    cast.draft(case, cast.GRANT)
    assert steps() == ["done", "todo", "current", "todo", "blocked"]
    cast.issue(case)
    assert steps() == ["done", "done", "done", "done", "todo"]


def test_a_blocked_step_names_the_provision(client, read):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.draft(case, cast.REFUSAL)
    assert "forvaltningsloven § 19, stk. 1" in read(f"/sager/{case.slug}/")


def test_the_decision_is_due_until_it_is_made_and_then_kept_or_late(client):
    case = cast.karen()
    assert client.get(f"/sager/{case.slug}/").context["dues"][0].met_on is None
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    assert client.get(f"/sager/{case.slug}/").context["dues"][0].met_on == cast.LATER.date()


def test_no_time_to_complain_runs_before_a_delivery(client, read):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    cast.issue(case)
    assert "Borgeren kan klage" not in read(f"/sager/{case.slug}/")
    record_delivery.record_delivery(
        case, by=cast.user(), now=cast.LATER, delivered_on=cast.LATER.date(), how=SentBy.DIGITAL_POST
    )
    assert "Borgeren kan klage til og med" in read(f"/sager/{case.slug}/")


def test_the_checklist_holds_the_sentences_of_the_law_and_the_standard(client, read):
    text = read(f"/sager/{cast.application().slug}/")
    assert "Tilbud om en handleplan" in text
    assert "serviceloven § 3, stk. 2" in text


def test_the_timeline_tells_everything_that_happened_in_words(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    held = cast.hearing(case)
    cast.answer(held)
    cast.draft(case, cast.REFUSAL, now=cast.LATER)
    cast.issue(case)
    moments = client.get(f"/sager/{case.slug}/").context["timeline"]
    assert [moment.what.split()[0] for moment in reversed(moments)] == [
        "Registrerede",
        "Registrerede",
        "Sendte",
        "Registrerede",
        "Gemte",
        "Udstedte",
    ]
    assert "{" not in "".join(moment.what for moment in moments)


def test_the_number_of_queries_does_not_grow_with_what_happened(client, django_assert_max_num_queries):
    case = cast.karen()
    for _round in range(8):
        cast.facts(case, now=cast.LATER, support_need="high")
    with django_assert_max_num_queries(60):
        client.get(f"/sager/{case.slug}/")
