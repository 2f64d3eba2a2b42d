"""Letting a rule count again."""

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION, withdraw_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Deviation
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import LATER, NOW, karen, ole, user

pytestmark = pytest.mark.django_db


def set_aside(case):
    return record_deviation(case, by=user(), now=NOW, rule="need-too-low", reason="Behovet er større.")


def test_a_withdrawn_deviation_counts_no_more_and_both_rows_stay():
    case = karen(support_need="light")
    deviation = set_aside(case)
    withdraw_deviation(case, by=user(), now=LATER, deviation=deviation, reason="En ny vurdering.")
    assert assess_case(case, LATER.date(), LATER).assessment.standard == "outside"
    assert assess_case(case, LATER.date(), NOW).assessment.standard == "inside"
    assert Deviation.objects.count() == 2


def test_it_is_withdrawn_once_and_can_then_be_made_again():
    case = karen()
    deviation = set_aside(case)
    withdraw_deviation(case, by=user(), now=LATER, deviation=deviation, reason="En ny vurdering.")
    assert WITHDRAW_DEVIATION.why_not(case, by=user(), now=LATER).code == "no_deviation"
    again = record_deviation(case, by=user(), now=LATER, rule="need-too-low", reason="Endnu en vurdering.")
    with pytest.raises(NotAllowed) as refused:
        withdraw_deviation(case, by=user(), now=LATER, deviation=deviation, reason="Igen.")
    assert refused.value.obstacles[0].code == "withdrawn_already"
    assert WITHDRAW_DEVIATION.why_not(case, by=user(), now=LATER) is None
    assert (again.supersedes, again.withdrawn) == (None, False)


def test_a_deviation_from_an_earlier_standard_can_still_be_ended():
    case = karen(support_need="light")
    deviation = set_aside(case)
    newer = files.standard("greve-2019").model_copy(update={"standard": "greve-2026"})
    StandardVersion.objects.record(newer, now=NOW)
    withdraw_deviation(case, by=user(), now=LATER, deviation=deviation, reason="Ny standard.")
    assert WITHDRAW_DEVIATION.why_not(case, by=user(), now=LATER).code == "no_deviation"


def test_the_deviation_of_another_case_is_left_alone():
    theirs = set_aside(karen())
    case = ole()
    record_deviation(case, by=user("151"), now=NOW, rule="options-exhausted", reason="Ikke et krav i loven.")
    with pytest.raises(NotAllowed) as refused:
        withdraw_deviation(case, by=user("151"), now=NOW, deviation=theirs, reason="Forkert sag.")
    assert refused.value.obstacles[0].code == "not_in_case"


def test_the_timeline_quotes_the_sentence_itself_and_not_its_lead_in():
    case = karen()
    deviation = record_deviation(
        case, by=user(), now=NOW, rule="other-options-exhausted", reason="Ikke et krav i loven."
    )
    withdraw_deviation(case, by=user(), now=LATER, deviation=deviation, reason="En ny vurdering.")
    quote = Event.objects.latest("at", "id").details["quote"]
    assert quote.startswith("Mulighederne for at deltage i aktiveringstilbud")
    assert "Derfor skal borgeren opfylde" not in quote
