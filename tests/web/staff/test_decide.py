"""From the draft over the look-over to the issued decision and its delivery."""

from dataclasses import replace
from io import BytesIO

import pytest
from django.db import connection
from pypdf import PdfReader

from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Decision, DecisionDraft, Source
from rettesnor.web.staff.links import link_of
from tests.cases import cast

GRANT = {
    "decision_sentence": "Du får beskyttet beskæftigelse fire dage om ugen.",
    "outcome": "granted",
    "target_group-text": "Du hører til målgruppen.",
    "target_group-provisions": [cast.SEL_103],
    "extent-outcome": "granted",
    "extent-text": "Fire dage om ugen.",
    "extent-provisions": ["serviceloven § 1, stk. 3"],
    **{f"{part}-outcome": "later" for part in ("place", "pay", "transport")},
    **{f"{part}-reason": "Vi taler om det på et besøg." for part in ("place", "pay", "transport")},
    "later_on": "01-03-2027",
    "intervention": "Beskyttet beskæftigelse på et værksted fire dage om ugen.",
    "purpose": "At du bruger det, du kan.",
    "reasons": "Du opfylder lovens betingelser.",
    "plan_offered": "on",
}


def drafting(client, case, outcome="granted"):
    """The page with the boxes of that outcome."""
    return client.get(f"/sager/{case.slug}/afgoerelse/", {"outcome": outcome}).context


def write(client, case, **changes):
    """As a person does: the form is read, and then sent."""
    read = drafting(client, case)["read"]
    return client.post(f"/sager/{case.slug}/afgoerelse/", {**GRANT, "read": read, **changes})


def missing(client, case):
    """Everything that stops the decision, in words, with where it leads."""
    stopped = client.get(f"/sager/{case.slug}/afgoerelse/udsted/").context["stopped"]
    links = [link_of(obstacle, case) for obstacle in stopped]
    return {str(link.label): link.url for link in links}


def issued(client, case):
    seen = client.get(f"/sager/{case.slug}/afgoerelse/udsted/").context["seen"]
    return client.post(f"/sager/{case.slug}/afgoerelse/udsted/", {"seen": seen})


def test_a_draft_that_a_colleague_has_changed_meanwhile_is_not_written_over(client):
    case = cast.karen()
    read = drafting(client, case)["read"]
    write(client, case, purpose="Kollegaens ord.")
    page = write(client, case, read=read)
    assert "Sanne Test har gemt udkastet" in page.context["form"].non_field_errors()[0]
    assert DecisionDraft.objects.get().purpose == "Kollegaens ord."


def test_what_changed_after_it_was_looked_over_is_not_issued(client):
    case = cast.karen()
    write(client, case)
    seen = client.get(f"/sager/{case.slug}/afgoerelse/udsted/").context["seen"]
    write(client, case, purpose="Noget andet.")
    page = client.post(f"/sager/{case.slug}/afgoerelse/udsted/", {"seen": seen})
    assert "Læs det igen" in page.context["form"].non_field_errors()[0]
    assert page.context["seen"] not in ("", seen)
    assert not Decision.objects.exists()


def test_what_is_decided_later_comes_back_to_the_form_and_stands_on_the_look_over(client, read):
    case = cast.karen()
    write(client, case)
    initial = client.get(f"/sager/{case.slug}/afgoerelse/").context["form"].initial
    assert (initial["pay-outcome"], initial["pay-reason"]) == ("later", "Vi taler om det på et besøg.")
    assert "Vi taler om det på et besøg." in read(f"/sager/{case.slug}/afgoerelse/udsted/")


def test_the_facts_that_could_not_be_had_are_chosen_among_those_the_law_turns_on(client):
    case = cast.karen(cannot_use_other_offers=None)
    choices = drafting(client, case, "rejected")["form"].fields["missing_facts"].choices
    assert [name for name, _label in choices] == ["cannot_use_other_offers"]


def test_a_text_that_is_older_than_what_it_is_about_stays_and_is_said_to_hold_or_written_anew(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    held = cast.hearing(case)
    cast.draft(case, cast.REJECTION)
    cast.answer(held)
    address = f"/sager/{case.slug}/afgoerelse/"
    assert f"{address}#field-weighed" in missing(client, case).values()
    form = client.get(address).context["form"]
    assert form.initial["weighed"] == cast.REJECTION.weighed
    assert "weighed-holds" in form.fields
    typed = {
        "decision_sentence": "Nej.",
        "outcome": "rejected",
        "target_group-text": "Du hører ikke til målgruppen.",
        "target_group-provisions": [cast.SEL_103],
        "target_group-reason": "Du kan benytte et fleksjob.",
        "reasons": cast.REJECTION.reasons,
        "weighed": cast.REJECTION.weighed,
    }
    for holds, older in (({}, True), ({"weighed-holds": "on"}, False)):
        typed["read"] = client.get(address).context["read"]
        assert client.post(address, {**typed, **holds}).status_code == 302
        assert (f"{address}#field-weighed" in missing(client, case).values()) == older


def test_the_wish_stands_in_the_extent_of_a_full_grant(client):
    case = cast.application()
    wish = NewFact("wished_days", "4 days/week", cast.RECEIVED, Source.CITIZEN, cast.TALK, document="Samtale")
    record_facts(case, [wish], by=cast.user(), now=cast.NOW)
    initial = drafting(client, case)["form"].initial
    assert (initial["extent-days"], initial["extent-hours"]) == ("4", "")


def test_the_extent_comes_back_as_it_was_typed(client, read):
    case = cast.karen()
    write(client, case, **{"extent-days": "2,5"})
    initial = client.get(f"/sager/{case.slug}/afgoerelse/").context["form"].initial
    assert (initial["extent-days"], initial["extent-hours"]) == ("2,5", "")
    assert "2½ dage om ugen" in read(f"/sager/{case.slug}/afgoerelse/udsted/")
    page = write(client, case, **{"extent-days": "9"})
    assert "extent-days" in page.context["form"].errors


def test_a_promised_look_at_the_draft_is_owed_and_can_be_forgone_where_all_is_granted(client, sign_in):
    case = cast.ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    cast.draft(case, cast.GRANT)
    page = sign_in(cast.user(cast.BALLERUP)).get(f"/sager/{case.slug}/afgoerelse/udsted/")
    assert [obstacle.code for obstacle in page.context["stopped"]] == ["draft_not_heard"]
    assert f"/sager/{case.slug}/vurdering/fravig/{cast.DRAFT_HEARING}/" in page.content.decode()


def test_a_promised_plan_can_be_forgone_where_all_is_granted(client):
    case = cast.karen()
    cast.draft(case, replace(cast.GRANT, plan_offered=False, no_plan_because="Karen har sagt nej tak."))
    page = client.get(f"/sager/{case.slug}/afgoerelse/udsted/")
    assert [obstacle.code for obstacle in page.context["stopped"]] == ["plan_promised"]
    assert f"/sager/{case.slug}/vurdering/fravig/action-plan-offered/" in page.content.decode()


def test_reasons_and_provisions_are_proposed_and_can_be_changed(client):
    case = cast.karen()
    form = drafting(client, case)["form"]
    assert "i serviceloven § 103, stk. 1" in form.initial["reasons"]
    assert cast.SEL_103 in form.initial["target_group-provisions"]
    write(client, case, reasons="Mine egne ord.")
    assert DecisionDraft.objects.get().reasons == "Mine egne ord."


def test_nothing_is_asked_and_nothing_chosen_before_the_person_who_decides_has_said_what_comes_of_it(client):
    page = client.get(f"/sager/{cast.karen().slug}/afgoerelse/")
    assert "form" not in page.context
    assert "<textarea" not in page.content.decode()
    assert [str(choice.url).partition("?")[2] for choice in page.context["outcomes"]] == [
        "outcome=granted",
        "outcome=partly_granted",
        "outcome=rejected",
    ]


@pytest.mark.parametrize(
    ("outcome", "there", "not_there"),
    [
        ("granted", {"purpose", "pay-text", "follow_up_on"}, {"target_group-outcome", "extent-facts", "as_asked"}),
        ("partly_granted", {"purpose", "extent-facts", "target_group-outcome"}, {"as_asked"}),
        ("rejected", {"target_group-facts", "reasons_confirmed"}, {"purpose", "extent-text", "plan_offered"}),
    ],
)
def test_only_the_boxes_that_the_outcome_needs_are_there(client, outcome, there, not_there):
    fields = drafting(client, cast.karen(), outcome)["form"].fields.keys()
    assert there <= fields
    assert not_there.isdisjoint(fields)


def test_another_outcome_can_be_chosen_for_a_draft_that_is_saved(client):
    case = cast.karen()
    write(client, case)
    page = client.get(f"/sager/{case.slug}/afgoerelse/", {"outcome": ""})
    assert "form" not in page.context
    assert drafting(client, case, "rejected")["form"].initial["decision_sentence"] == GRANT["decision_sentence"]


def test_a_draft_can_be_saved_half_written_and_is_there_again(client, read):
    case = cast.karen()
    half = {"outcome": "partly_granted", "purpose": "At du bruger det, du kan.", "stay": "1"}
    response = client.post(f"/sager/{case.slug}/afgoerelse/", half)
    assert response.url == f"/sager/{case.slug}/afgoerelse/?outcome=partly_granted"
    assert "At du bruger det, du kan." in read(response.url)


def test_everything_that_is_missing_is_named_at_once_each_with_its_place(client):
    case = cast.karen()
    write(client, case, purpose="", intervention="", reasons="")
    draft = f"/sager/{case.slug}/afgoerelse/"
    assert set(missing(client, case).values()) >= {f"{draft}#field-intervention", f"{draft}#field-purpose"}


def test_the_places_that_are_linked_to_exist(client, read):
    case = cast.karen()
    client.post(f"/sager/{case.slug}/afgoerelse/", {"outcome": "rejected", "target_group-text": "Nej."})
    page = read(f"/sager/{case.slug}/afgoerelse/")
    anchors = [url.partition("#")[2] for url in missing(client, case).values() if "#" in url]
    assert anchors
    for anchor in anchors:
        assert f'id="{anchor}"' in page


def test_less_than_a_full_grant_leads_to_the_hearing(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.draft(case, cast.REJECTION)
    assert f"/sager/{case.slug}/partshoering/" in missing(client, case).values()


def test_missing_facts_lead_to_the_facts(client):
    case = cast.application()
    write(client, case)
    assert f"/sager/{case.slug}/oplysninger/" in missing(client, case).values()


def test_the_button_is_there_only_when_nothing_is_missing(client, read):
    case = cast.karen()
    write(client, case, purpose="")
    assert "Derefter står afgørelsen" not in read(f"/sager/{case.slug}/afgoerelse/udsted/")
    write(client, case)
    assert missing(client, case) == {}
    assert "Derefter står afgørelsen" in read(f"/sager/{case.slug}/afgoerelse/udsted/")


def test_the_draft_letter_is_shown_in_the_browser_marked_as_a_draft(client):
    case = cast.karen()
    write(client, case)
    response = client.get(f"/sager/{case.slug}/afgoerelse/udkast.pdf")
    assert response["Content-Disposition"].startswith("inline")
    assert "UDKAST" in "".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages)


def test_a_draft_letter_can_be_read_from_the_first_word_on(client):
    case = cast.karen()
    write(client, case, decision_sentence="", **{"extent-text": ""})
    response = client.get(f"/sager/{case.slug}/afgoerelse/udkast.pdf")
    assert "UDKAST" in "".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages)


def test_a_draft_letter_that_cannot_be_made_says_why(client):
    case = cast.karen()
    write(client, case)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_citizen SET name = ''")
    page = client.get(f"/sager/{case.slug}/afgoerelse/udkast.pdf", follow=True)
    assert page.redirect_chain[0][0] == f"/sager/{case.slug}/afgoerelse/udsted/"


def test_nobody_is_asked_whether_they_are_disqualified(client):
    case = cast.karen()
    write(client, case)
    page = client.get(f"/sager/{case.slug}/afgoerelse/udsted/")
    assert list(page.context["form"].fields) == ["leaflet"]
    assert f"/sager/{case.slug}/habilitet/" in page.content.decode()


def test_the_number_of_queries_is_small(client, django_assert_max_num_queries):
    case = cast.karen()
    write(client, case)
    for page, most in (("afgoerelse/", 22), ("afgoerelse/udsted/", 33)):
        with django_assert_max_num_queries(most):
            client.get(f"/sager/{case.slug}/{page}")
