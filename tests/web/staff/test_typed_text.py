"""Pages tell how a letter will quote a citizen, and say at its field what a letter cannot show."""

import json
from dataclasses import replace

from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.models import Decision, DecisionDraft, Hearing
from tests.cases import cast
from tests.web.staff.test_hearing import sent


def answered(words):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    held = cast.hearing(case)
    record_hearing_answer(case, by=cast.user(), now=cast.LATER, hearing=held, answer=words, received_on=held.due_on)
    return case


def test_the_caseworker_is_told_what_the_letter_leaves_out_of_an_answer(client, read):
    case = answered("Jeg hedder 630485-1111 😢. " + "Jeg vil gerne arbejde. " * 200)
    page = client.get(f"/sager/{case.slug}/partshoering/")
    [(history, quoted, _signs)] = page.context["hearings"][0]["answers"]
    assert "630485-1111" in history.last.answer
    assert (quoted.personal_numbers, quoted.signs, quoted.shortened) == (1, ("😢",), True)
    assert "U+1F622 😢" in read(f"/sager/{case.slug}/partshoering/")


def test_nothing_is_told_of_an_answer_that_is_quoted_as_it_stands(client):
    page = client.get(f"/sager/{answered('Jeg er uenig.').slug}/partshoering/")
    [(_history, quoted, _signs)] = page.context["hearings"][0]["answers"]
    assert not quoted.differs


def test_the_caseworker_is_told_where_the_letter_leaves_a_cpr_number_out(client, read):
    case = cast.karen()
    cast.draft(case, replace(cast.GRANT, purpose="At 640112-1234 får noget at lave."))
    address = f"/sager/{case.slug}/afgoerelse/udsted/"
    assert client.get(address).context["left_out"] == ["formålet med indsatsen"]
    cast.draft(case, cast.GRANT)
    assert client.get(address).context["left_out"] == []


def test_what_the_citizen_is_told_is_read_without_a_cpr_number_and_kept_whole(client, read):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    words = "Jobcenteret har bevilget 640112-1234 fleksjob."
    client.post(f"/sager/{case.slug}/partshoering/send/", sent(case, material=words))
    held, page = Hearing.objects.get(), f"/sager/{case.slug}/partshoering/"
    corrected = sent(case, material=f"{words} Svar os.", reason="Noget manglede.")
    for address in (page, f"{page}{held.pk}/traek/"):
        assert "640112" not in read(address)
        assert "(et CPR-nummer er udeladt) fleksjob." in read(address)
    assert words in read(f"{page}{held.pk}/ret/")
    client.post(f"{page}{held.pk}/ret/", corrected)
    assert client.get(page).context["hearings"][0]["told"].numbers == 1
    assert "640112" not in read(page)
    assert [row.material for row in Hearing.objects.order_by("pk")] == [words, f"{words} Svar os."]


def test_a_sign_the_letter_lacks_is_told_at_its_field_and_what_was_typed_stays(client):
    case = cast.karen()
    page = client.post(
        f"/sager/{case.slug}/afgoerelse/", {"outcome": "granted", "purpose": "At trives 🙂", "reasons": "Derfor."}
    )
    assert "U+1F642 🙂" in page.context["form"].errors["purpose"][0]
    assert "At trives 🙂" in page.content.decode()
    assert not DecisionDraft.objects.exists()


def test_the_page_of_a_decision_is_drawn_from_a_letter_of_other_days(client, read):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    issued = cast.issue(case)
    letter = json.loads(issued.letter)
    parts = [{"part": "lunch", "outcome": "maybe", "text": "Frokost hver dag."}]
    kept = {"parts": parts, "decision_sentence": letter["decision_sentence"], "window": 7}
    rows = {field.attname: getattr(issued, field.attname) for field in Decision._meta.concrete_fields}
    older = Decision.objects.create(**{**rows, "id": None, "letter": json.dumps(kept), "supersedes_id": issued.pk})
    text = read(f"/sager/{case.slug}/afgoerelser/{older.pk}/")
    for words in ("Lunch", "maybe", "Frokost hver dag.", cast.GRANT.decision_sentence):
        assert words in text
