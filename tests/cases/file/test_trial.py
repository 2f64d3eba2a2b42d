"""A trial: a draft on a standard that is not in force shows everything and is never sent."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.decision.issue_decision import preview
from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.models import Hearing, SentBy
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import GRANT, LATER, NOW, draft, karen, user, without_a_standard
from tests.cases.issuing import refused_code
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def tried(case):
    """The case with a draft on the municipality's only standard, which is not in force."""
    standard = StandardVersion.objects.get(municipality=case.municipality)
    return save_draft(case, GRANT, by=user(case.municipality), now=NOW, standard=standard)


@pytest.mark.parametrize("who", ["rita", "ida"])
def test_nothing_is_issued_on_a_draft_or_a_proposal(who):
    case = without_a_standard(who)
    tried(case)
    assert refused_code(case, seen="x") == "standard_not_adopted"


def test_nothing_is_issued_on_an_adopted_standard_before_its_day():
    case = karen()
    coming = StandardVersion.objects.get()
    coming.pk, coming.holds_from, coming._state.adding = "next-year", date(2027, 1, 1), True
    coming.save()
    save_draft(case, GRANT, by=user(), now=NOW, standard=coming)
    assert refused_code(case, seen="x") == "standard_not_adopted"


@pytest.mark.parametrize("who", ["rita", "ida"])
def test_its_letter_can_be_read_with_prøvesag_across_it(who):
    case = without_a_standard(who)
    standard = tried(case).standard
    words = words_of(preview(case, by=user(case.municipality), now=LATER))
    assert "PRØVESAG" in words
    assert "UDKAST" not in words
    assert standard.standard.title in words


def test_a_draft_by_the_law_alone_is_no_trial():
    case = without_a_standard()
    draft(case, GRANT)
    assert "UDKAST" in words_of(preview(case, by=user(case.municipality), now=LATER))


def test_the_citizen_is_not_heard_over_it():
    case = without_a_standard("rita")
    tried(case)
    with pytest.raises(NotAllowed) as stopped:
        send_hearing(
            case,
            by=user(case.municipality),
            now=NOW,
            material="Sådan kan afgørelsen blive.",
            facts=[],
            sent_on=NOW.date(),
            how=SentBy.DIGITAL_POST,
            due_on=NOW.date() + timedelta(days=14),
            over_draft=True,
        )
    assert stopped.value.obstacles[0].code == "standard_not_adopted"
    assert not Hearing.objects.exists()


def test_it_becomes_a_real_draft_when_it_is_saved_under_what_is_in_force():
    case = without_a_standard()
    tried(case)
    assert draft(case, GRANT).standard is None
