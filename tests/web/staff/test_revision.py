"""Opening a case on a grant through its page, and what both cases tell of it."""

import pytest
from django.urls import reverse

from rettesnor.cases.models import Outcome, Revision
from rettesnor.cases.revision.open_revision import to_take_over
from tests.cases import cast
from tests.cases.cast import LATER
from tests.cases.revision.revising import MORE, granted, opened

pytestmark = pytest.mark.django_db


def typed(case, **changes):
    return {
        "kind": "change",
        "subjects": ["extent"],
        "raised_by": "citizen",
        "received_on": "02-11-2026",
        "channel": "phone",
        "asked_for": "fem dage om ugen",
        "reason": "Hun vil gerne være der mere.",
        "shown": [row.pk for row in to_take_over(case, LATER)],
        **changes,
    }


def test_the_page_shows_the_grant_and_the_facts_and_opens_the_case(client, read):
    case = granted()
    page = read(reverse("open_revision", args=[case.slug]))
    assert "Bevillingen af 2. november 2026" in page
    assert "Fire dage om ugen." in page
    answer = client.post(reverse("open_revision", args=[case.slug]), typed(case))
    new = Revision.objects.get().case
    assert answer.url == reverse("case", args=[new.slug])
    assert f"Taget med fra sag {case}." in read(reverse("facts", args=[new.slug]))


def test_nothing_is_opened_without_saying_what_is_to_be_decided(client):
    case = granted()
    answer = client.post(reverse("open_revision", args=[case.slug]), typed(case, subjects=[]))
    assert answer.status_code == 200
    assert not Revision.objects.exists()


def test_both_cases_tell_of_each_other_and_from_when_it_holds(read):
    case = granted()
    revision = opened(case, now=LATER, received_on=LATER.date())
    assert "Ikke afgjort: bevillingen gælder." in read(reverse("case", args=[case.slug]))
    assert reverse("decision", args=[case.slug, revision.decision_id]) in read(
        reverse("case", args=[revision.case.slug])
    )
    cast.draft(revision.case, MORE, LATER)
    decision = cast.issue(revision.case)
    for page in (
        reverse("case", args=[case.slug]),
        reverse("decision", args=[case.slug, revision.decision_id]),
        reverse("case", args=[revision.case.slug]),
        reverse("decision", args=[revision.case.slug, decision.pk]),
    ):
        assert "Den får virkning fra 13. november 2026; bevillingen gælder indtil da." in read(page)


def test_the_draft_starts_from_the_grant_and_asks_for_the_day(read):
    revision = opened(granted(), now=LATER, received_on=LATER.date())
    page = read(reverse("draft", args=[revision.case.slug]), outcome=Outcome.PARTLY_GRANTED)
    assert "Fire dage om ugen." in page
    assert "Den får virkning fra" in page
    assert "Den får virkning fra" not in read(reverse("draft", args=[revision.decision.case.slug]), outcome="granted")


def test_what_is_a_decision_stands_on_a_page_of_its_own_with_how_sure_that_is(read):
    page = read(reverse("matters"))
    assert "Det kræver ingen afgørelse" in page
    assert "Hjemtagelse til kommunens eget tilbud" in page
    assert "fra almindelig viden, ikke efterset" in page
    assert "hjemtagelse til kommunens eget tilbud (I)" in read(reverse("legal_review"))
