"""Writing a draft."""

from dataclasses import replace
from typing import Any

import pytest

from rettesnor.cases.decision.save_draft import DraftContent, DraftPart, save_draft
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, NOW, SEL_103, draft, karen, municipality, user, without_a_standard

pytestmark = pytest.mark.django_db

TARGET = DraftPart(PartName.TARGET_GROUP, Outcome.GRANTED, "Du hører til målgruppen.", (SEL_103,))
EXTENT = DraftPart(PartName.EXTENT, Outcome.GRANTED, "Fire dage om ugen.", amounts=("4 days/week",))
PAY = DraftPart(PartName.PAY, Outcome.REJECTED, "Arbejdsdusør.")


def refused_code(case, content, **changes):
    with pytest.raises(NotAllowed) as refused:
        save_draft(case, content, **{"by": user(case.municipality), "now": NOW, **changes})
    assert not DecisionDraft.objects.exists()
    return refused.value.obstacles[0].code


def test_each_time_it_is_saved_is_counted():
    case = karen()
    assert [draft(case, GRANT).edition for _ in range(3)] == [1, 2, 3]


def test_a_draft_can_be_empty_and_is_written_over():
    case = karen()
    assert draft(case, DraftContent()).outcome is None
    assert draft(case, GRANT).purpose == GRANT.purpose
    assert DecisionDraft.objects.count() == 1


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ((TARGET,), Outcome.GRANTED),
        ((replace(TARGET, outcome=Outcome.REJECTED),), Outcome.REJECTED),
        ((TARGET, PAY), Outcome.REJECTED),
        ((TARGET, EXTENT, PAY), Outcome.PARTLY_GRANTED),
        ((replace(TARGET, outcome=Outcome.PARTLY_GRANTED),), Outcome.PARTLY_GRANTED),
    ],
)
def test_the_outcome_is_what_the_parts_come_to(parts, outcome):
    assert draft(karen(), DraftContent(parts=parts)).outcome == outcome


def test_a_part_is_decided_once():
    assert refused_code(karen(), DraftContent(parts=(TARGET, TARGET))) == "part_twice"


@pytest.mark.parametrize("amount", ["8 days/week", "3.25 days/week", "169 hours/week"])
def test_an_extent_is_whole_or_half_and_no_more_than_a_week_has(amount):
    assert refused_code(karen(), DraftContent(parts=(replace(EXTENT, amounts=(amount,)),))) == "bad_amount"


def test_only_provisions_whose_words_are_kept_can_be_cited():
    unknown = replace(TARGET, provisions=("serviceloven § 999",))
    assert refused_code(karen(), DraftContent(parts=(unknown,))) == "unknown_provision"


def test_a_part_that_does_not_exist_is_refused():
    colour: Any = "colour"
    assert refused_code(karen(), DraftContent(parts=(replace(TARGET, part=colour),))) == "unknown_part"


def test_the_standard_of_another_municipality_is_refused():
    theirs = municipality(BALLERUP)
    assert refused_code(karen(), GRANT, standard=theirs) == "not_our_standard"


def test_it_is_written_under_the_standard_in_force_or_where_there_is_none_by_the_law_alone():
    assert draft(karen(), GRANT).standard == StandardVersion.objects.get(pk="greve-2019")
    assert draft(without_a_standard(), GRANT).standard is None


def test_another_municipality_writes_no_draft():
    assert refused_code(karen(), GRANT, by=user(BALLERUP)) == "other_municipality"


def test_nobody_writes_over_what_they_have_not_read():
    case = karen()
    first = draft(case, GRANT)
    draft(case, GRANT)
    for read in ("", first.version):
        with pytest.raises(NotAllowed) as refused:
            save_draft(case, DraftContent(), by=user(), now=NOW, read=read)
        assert refused.value.obstacles[0].code == "draft_saved_meanwhile"
    assert DecisionDraft.objects.get().purpose == GRANT.purpose


def test_a_part_is_not_decided_now_and_later_too():
    assert refused_code(karen(), DraftContent(parts=(PAY,), later={PartName.PAY: "Senere."})) == "part_twice"
