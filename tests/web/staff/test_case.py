"""The case at a glance."""

from dataclasses import replace

import pytest

from rettesnor.cases.intake.close_case import close_case
from rettesnor.cases.models import ClosingGround
from rettesnor.cases.models.cpr import Cpr
from tests.cases import cast, course


def test_what_can_be_done_and_why_the_rest_cannot(client, read):
    case = cast.application()
    text = read(f"/sager/{case.slug}/")
    assert "Der er intet udkast at udstede" in text
    assert "Der er ikke udstedt nogen afgørelse." in text
    assert f'href="/sager/{case.slug}/oplysninger/"' in text


@pytest.fixture
def steps(client):
    """The steps of a case by what they are called, as its page shows them."""

    def shown(case):
        return {str(step.label): step for step in client.get(f"/sager/{case.slug}/").context["steps"]}

    return shown


def test_the_steps_follow_the_case(steps):
    def states():
        return [step.state for step in steps(case).values()]

    case = cast.application()
    assert states() == ["current", "todo", "todo", "blocked", "blocked"]
    cast.facts(case, **cast.INSIDE)
    assert states() == ["done", "todo", "todo", "blocked", "blocked"]
    cast.draft(case, replace(cast.GRANT, purpose=""))
    assert states() == ["done", "not_needed", "current", "blocked", "blocked"]
    cast.draft(case, cast.GRANT)
    assert states() == ["done", "not_needed", "done", "todo", "blocked"]
    cast.issue(case)
    assert states() == ["done", "not_needed", "done", "done", "todo"]
    course.deliver(case, cast.LATER.date())
    assert states() == ["done", "not_needed", "done", "done", "done"]


def test_a_hearing_that_was_not_held_is_not_called_done(steps):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    assert steps(case)["Hold partshøring"].note == "Udkastet giver alt det, der er søgt om."
    cast.issue(case)
    step = steps(case)["Hold partshøring"]
    assert (step.state, step.note) == ("not_needed", "Afgørelsen giver alt det, der er søgt om.")


def test_a_hearing_is_done_when_it_is_answered_and_stays_so_when_the_decision_is_issued(steps):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    held = cast.hearing(case)
    cast.answer(held)
    for note in (steps(case)["Hold partshøring"].note, steps(decided(case))["Hold partshøring"].note):
        assert note == "Borgeren svarede den 19. oktober 2026."


def test_a_hearing_nobody_answered_says_when_the_time_ran_out(steps):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.hearing(case)
    step = steps(case)["Hold partshøring"]
    assert (step.state, step.note) == ("done", "Der var ikke kommet svar, da fristen udløb den 19. oktober 2026.")


def test_an_exemption_from_the_hearing_is_done_with_its_ground(steps):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.exemption(case)
    step = steps(case)["Hold partshøring"]
    assert step.state == "done"
    assert step.note.startswith("Der holdes ikke partshøring. Ikke nødvendig: borgeren ved")


def test_facts_that_a_case_is_decided_without_are_not_needed(steps):
    case = cast.application()
    cast.facts(case, **{**cast.INSIDE, "cannot_use_other_offers": None})
    assert steps(case)["Indtast oplysninger"].state == "current"
    cast.draft(
        case, replace(cast.REJECTION, on_the_file="Borgeren svarer ikke.", missing_facts=("cannot_use_other_offers",))
    )
    assert steps(case)["Indtast oplysninger"].state == "not_needed"


def test_a_closed_case_needs_nothing_more(client, steps):
    case = cast.karen()
    close_case(case, by=cast.user(), now=cast.LATER, ground=ClosingGround.MISTAKE, reason="Opkaldet var en andens.")
    taken = steps(case).values()
    assert [step.state for step in taken] == ["done", *["not_needed"] * 4]
    assert {step.note for step in taken if step.state == "not_needed"} == {"Sagen er lukket uden afgørelse."}
    assert "Hvad loven og standarden kræver" not in client.get(f"/sager/{case.slug}/").content.decode()


def decided(case):
    cast.draft(case, cast.REJECTION, now=cast.LATER)
    cast.issue(case)
    return case


def test_a_blocked_step_names_the_provision(client, read):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.draft(case, cast.REJECTION)
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
    course.deliver(case, cast.LATER.date())
    assert "Borgeren kan klage til og med" in read(f"/sager/{case.slug}/")


def test_the_timeline_tells_everything_that_happened_in_words(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    held = cast.hearing(case)
    cast.answer(held)
    cast.draft(case, cast.REJECTION, now=cast.LATER)
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
    with django_assert_max_num_queries(37):
        client.get(f"/sager/{case.slug}/")


def test_a_change_by_time_alone_is_told_of_on_the_pages_of_the_case(client, read):
    # Born on 24 December 1959: 67 years on that day of 2026.
    case = cast.application(cpr=Cpr.parse("841259-1111"), name="Snart Prøve")
    cast.facts(case, **cast.INSIDE)
    for page in ("", "vurdering/", "afgoerelse/"):
        text = read(f"/sager/{case.slug}/{page}")
        assert "Udfaldet ændrer sig alene med tiden" in text
        assert "Fra den 24. december 2026 fører de samme oplysninger til noget andet på grund af alderen" in text
    before_the_decision = "Ændringen sker senest den dag, afgørelsen skal være truffet (24. december 2026)."
    assert before_the_decision in read(f"/sager/{case.slug}/")
    assert "alene med tiden" not in read(f"/sager/{cast.karen().slug}/")
