"""What was said in the case stands in the draft: nobody types it twice, and what somebody changed stays."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.models import Decision, DecisionDraft, Source
from tests.cases import cast
from tests.web.staff.test_decide import drafting, issued, missing
from tests.web.staff.test_facts import typed as facts_typed

PURPOSE = "At du bruger det, du kan."


def wish(case, days, now=cast.NOW):
    row = NewFact("wished_days", f"{days} days/week", cast.RECEIVED, Source.CITIZEN, cast.TALK, document="Samtale")
    record_facts(case, [row], by=cast.user(), now=now)


@pytest.fixture
def case(client):
    case = cast.karen()
    wish(case, 4)
    return case


def sent(client, case, outcome="granted", **changes):
    """The form as it is drawn is sent, with what is typed into it."""
    page = drafting(client, case, outcome)
    form = page["form"]
    typed: dict[str, object] = {}
    for bound in form:
        value = bound.value()
        if hasattr(value, "year"):
            typed |= {f"{bound.html_name}_{n}": part for n, part in enumerate((value.day, value.month, value.year))}
        elif value not in (None, False, ""):
            typed[bound.html_name] = value
    hidden = {name: page[name] for name in ("read", "seen")}
    return client.post(reverse("draft", args=[case.slug]), {**typed, **hidden, "outcome": outcome, **changes})


def initial(client, case, outcome="granted"):
    return drafting(client, case, outcome)["form"].initial


def test_everything_but_the_purpose_and_the_place_is_said_already(client, case):
    place = {"place-outcome": "later", "place-reason": "Vi finder stedet sammen."}
    place["later_on"] = "01-03-2027"
    assert sent(client, case, purpose=PURPOSE, **place).url == reverse("issue", args=[case.slug])
    assert missing(client, case) == {}
    issued(client, case)
    assert Decision.objects.get().outcome == "granted"


def test_a_draft_that_is_saved_early_keeps_its_provisions(client, case):
    before = initial(client, case)["extent-provisions"]
    sent(client, case)
    assert initial(client, case)["extent-provisions"] == before != []
    [part] = [part for part in DecisionDraft.objects.get().parts if part["part"] == "extent"]
    assert part["provisions"] == before


def test_what_nobody_changed_follows_what_is_proposed(client, case):
    sent(client, case)
    wish(case, 3, now=cast.LATER)
    after = initial(client, case)
    assert after["decision_sentence"] == "Du får beskyttet beskæftigelse 3 dage om ugen."
    assert (after["extent-days"], after["extent-text"]) == ("3", "Omfanget er 3 dage om ugen.")


def test_what_somebody_changed_stays_also_where_it_was_emptied(client, case):
    sent(client, case, decision_sentence="Du får fire dage på et værksted.", **{"extent-days": "2", "pay-text": ""})
    wish(case, 3, now=cast.LATER)
    after = initial(client, case)
    assert after["decision_sentence"] == "Du får fire dage på et værksted."
    assert (after["extent-days"], after["pay-text"]) == ("2", "")


def test_what_was_changed_between_drawing_and_sending_is_not_taken_for_the_writer_s_own_words(client, case):
    page = drafting(client, case)
    sentence = page["form"].initial["decision_sentence"]
    wish(case, 3, now=cast.LATER)
    typed = {"outcome": "granted", "decision_sentence": sentence, "read": page["read"], "seen": cast.NOW.isoformat()}
    client.post(reverse("draft", args=[case.slug]), typed)
    assert "decision_sentence" in DecisionDraft.objects.get().proposed


def test_proposed_reasons_of_a_rejection_are_taken_on_word_by_word_with_a_box(client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    address = f"{reverse('draft', args=[case.slug])}#field-reasons_confirmed"
    sent(client, case, "rejected")
    assert address in missing(client, case).values()
    sent(client, case, "rejected", reasons_confirmed="on")
    assert address not in missing(client, case).values()
    assert "reasons" not in DecisionDraft.objects.get().proposed


def test_a_letter_is_previewed_from_the_first_word_on_with_what_is_missing_marked(client, case):
    half = {"outcome": "granted", "decision_sentence": "Du får beskyttet beskæftigelse.", "stay": "1"}
    client.post(reverse("draft", args=[case.slug]), half)
    response = client.get(reverse("preview_pdf", args=[case.slug]))
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages)
    assert "Du får beskyttet beskæftigelse." in text
    assert "[mangler endnu]" in text


def test_before_the_first_word_the_preview_leads_to_where_it_is_written(client, case):
    page = client.get(reverse("preview_pdf", args=[case.slug]), follow=True)
    assert page.status_code == 200
    assert page.redirect_chain[-1][0] == reverse("draft", args=[case.slug])


def test_saving_the_facts_goes_on_to_the_assessment_where_the_outcome_is_chosen(client):
    case = cast.application()
    typed = {**facts_typed(client, case, lawful_stay="true"), "go_on": "1"}
    assert client.post(reverse("facts", args=[case.slug]), typed).url == reverse("assessment", args=[case.slug])
    assert "?outcome=granted" in client.get(reverse("assessment", args=[case.slug])).content.decode()
