"""Hearing the citizen: what is sent, what came back, or why it is not held."""

from datetime import timedelta

from tests.cases import cast


def day(name, when):
    return {f"{name}_day": when.day, f"{name}_month": when.month, f"{name}_year": when.year}


def sent(case, **changes):
    today = cast.LATER.date()
    return {
        "facts": list(cast.CAN_USE_A_FLEX_JOB),
        "material": "Jobcenteret har bevilget fleksjob.",
        "how": "letter",
        **day("sent_on", today),
        **day("due_on", today + timedelta(days=15)),
        **changes,
    }


def adverse_case():
    return cast.karen(**cast.CAN_USE_A_FLEX_JOB)


def test_the_facts_behind_a_condition_that_is_not_met_are_chosen_beforehand(client):
    page = client.get(f"/sager/{adverse_case().slug}/partshoering/send/")
    assert set(cast.CAN_USE_A_FLEX_JOB) <= set(page.context["form"].initial["facts"])
    assert "birth_date" not in page.context["form"].initial["facts"]


def test_a_hearing_is_recorded_with_what_the_citizen_was_shown(client, read):
    case = adverse_case()
    assert client.post(f"/sager/{case.slug}/partshoering/send/", sent(case)).url == f"/sager/{case.slug}/partshoering/"
    text = read(f"/sager/{case.slug}/partshoering/")
    assert "Jobcenteret har bevilget fleksjob." in text
    assert "17. november 2026" in text


def test_a_hearing_without_time_to_answer_is_refused_with_the_provision(client):
    case = adverse_case()
    page = client.post(f"/sager/{case.slug}/partshoering/send/", sent(case, **day("due_on", cast.LATER.date())))
    assert "forvaltningsloven § 19, stk. 1" in page.context["form"].errors["due_on"][0]


def test_a_hearing_typed_as_sent_before_its_facts_were_recorded_is_asked_why_it_is_recorded_only_now(client, read):
    """It would have let the case be refused a minute later: the time to answer is over."""
    case = adverse_case()
    early = sent(case, **day("sent_on", cast.TALK), **day("due_on", cast.NOW.date() + timedelta(days=14)))
    page = client.post(f"/sager/{case.slug}/partshoering/send/", early)
    assert set(page.context["form"].errors) == {"late_because"}
    late = {**early, "late_because": "Den lå i en mappe.", "attested_by": "Mette Prøve", "showed_because": "Side 2."}
    late |= day("due_on", cast.NOW.date() + timedelta(days=21))
    assert client.post(f"/sager/{case.slug}/partshoering/send/", late).status_code == 302
    assert "Den lå i en mappe." in read(f"/sager/{case.slug}/partshoering/")


def test_more_time_to_answer_is_given_and_shown_with_when_it_was_asked_for(client, read):
    case = adverse_case()
    held = cast.hearing(case, now=cast.LATER)
    address = f"/sager/{case.slug}/partshoering/{held.pk}/forlaeng/"
    assert "24. december 2026" in read(address)
    typed = {**day("asked_on", cast.LATER.date()), **day("due_on", held.due_on + timedelta(days=7)), "reason": "Ferie."}
    assert client.post(address, typed).url == f"/sager/{case.slug}/partshoering/"
    text = read(f"/sager/{case.slug}/partshoering/")
    assert "Svarfristen blev forlænget, som borgeren bad om den 2. november 2026." in text
    assert "23. november 2026" in text


def test_an_oral_answer_is_shown_with_who_wrote_it_down(client, read):
    case = adverse_case()
    held = cast.hearing(case)
    answered = {"answer": "For hårdt.", "taken_by": "Mette Prøve", **day("received_on", cast.LATER.date())}
    assert client.post(f"/sager/{case.slug}/partshoering/{held.pk}/svar/", answered).status_code == 302
    assert "givet mundtligt og skrevet ned af Mette Prøve" in read(f"/sager/{case.slug}/partshoering/")


def test_a_hearing_over_nothing_is_refused_at_its_field(client):
    case = adverse_case()
    page = client.post(f"/sager/{case.slug}/partshoering/send/", {**sent(case), "facts": []})
    assert "facts" in page.context["form"].errors


def test_the_draft_decision_can_be_sent_along(client, read):
    case = adverse_case()
    cast.draft(case, cast.REJECTION)
    posted = {**sent(case), "facts": [], "over_draft": "on"}
    assert client.post(f"/sager/{case.slug}/partshoering/send/", posted).status_code == 302
    assert "Udkastet til afgørelsen blev sendt med." in read(f"/sager/{case.slug}/partshoering/")


def test_the_answer_is_recorded(client, read):
    case = adverse_case()
    held = cast.hearing(case)
    answered = {"answer": "Et fleksjob er for hårdt.", **day("received_on", cast.LATER.date())}
    assert client.post(f"/sager/{case.slug}/partshoering/{held.pk}/svar/", answered).status_code == 302
    assert "Et fleksjob er for hårdt." in read(f"/sager/{case.slug}/partshoering/")


def test_an_answer_has_a_day_and_a_day_has_an_answer(client):
    case = adverse_case()
    address = f"/sager/{case.slug}/partshoering/{cast.hearing(case).pk}/svar/"
    assert "received_on" in client.post(address, {"answer": "Nej"}).context["form"].errors
    assert "answer" in client.post(address, day("received_on", cast.LATER.date())).context["form"].errors


def test_that_no_answer_came_can_be_noted_only_when_the_time_has_run_out(client, read):
    case = adverse_case()
    open_still = cast.hearing(case, now=cast.LATER)
    page = client.post(f"/sager/{case.slug}/partshoering/{open_still.pk}/svar/", {})
    assert "16. november 2026" in page.context["form"].non_field_errors()[0]
    over = cast.hearing(case)
    assert client.post(f"/sager/{case.slug}/partshoering/{over.pk}/svar/", {}).status_code == 302
    assert "Der kom ikke noget svar inden fristen" in read(f"/sager/{case.slug}/partshoering/")


def test_not_owed_and_exempt_are_shown_apart_with_their_provisions(client, read):
    text = read(f"/sager/{adverse_case().slug}/partshoering/undlad/")
    assert "Ikke pligt til partshøring (forvaltningsloven § 19, stk. 1)" in text
    assert "Undtaget (forvaltningsloven § 19, stk. 2)" in text


def test_an_exemption_takes_ground_and_reason(client, read):
    case = adverse_case()
    address = f"/sager/{case.slug}/partshoering/undlad/"
    assert set(client.post(address, {}).context["form"].errors) == {"ground", "reason", "facts"}
    exempted = {"ground": "nr_1", "reason": "Karen bragte det selv op.", "facts": ["option_flex_job"]}
    assert client.post(address, exempted).status_code == 302
    assert "Karen bragte det selv op." in read(f"/sager/{case.slug}/partshoering/")


def test_another_cases_hearing_is_not_found(client):
    held = cast.hearing(adverse_case())
    other = cast.application("amir")
    assert client.get(f"/sager/{other.slug}/partshoering/{held.pk}/svar/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_hearings(client, django_assert_max_num_queries):
    case = adverse_case()
    for _round in range(6):
        cast.answer(cast.hearing(case))
    with django_assert_max_num_queries(22):
        client.get(f"/sager/{case.slug}/partshoering/")


def test_a_hearing_that_ends_after_the_promised_decision_day_says_so_when_it_is_sent(client, read):
    """Greve promises a decision within twelve weeks: received on 1 October 2026, due on 24 December."""
    case = adverse_case()
    assert "24. december 2026" in read(f"/sager/{case.slug}/partshoering/send/")
    late = sent(case, **day("due_on", cast.LATER.date() + timedelta(days=57)), time_because="Borgeren er bortrejst.")
    page = client.post(f"/sager/{case.slug}/partshoering/send/", late, follow=True).content.decode()
    assert "Borgeren kan svare til og med den 29. december 2026" in page
    assert "afgørelsen skal være truffet den 24. december 2026" in page
    assert "retssikkerhedsloven § 3, stk. 2" in page


def test_a_hearing_that_ends_in_time_says_nothing_of_the_decision_day(client):
    case = adverse_case()
    page = client.post(f"/sager/{case.slug}/partshoering/send/", sent(case), follow=True).content.decode()
    assert "Giv borgeren skriftlig besked" not in page
