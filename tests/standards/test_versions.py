"""Standards as recorded versions."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, transaction

from rettesnor.rules.standard import FlawAnswer, JuristAnswer, Standard
from rettesnor.standards import files
from rettesnor.standards.models import StandardChangedError, StandardVersion, canonical

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def changed(standard_id="greve-2019", **changes) -> Standard:
    return files.standard(standard_id).model_copy(update=changes)


def record(standard):
    return StandardVersion.objects.record(standard, now=NOW)


@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_what_is_recorded_reads_back_with_every_sentence_and_rule(standard_id):
    standard = files.standard(standard_id)
    version = record(standard)
    version.refresh_from_db()
    read = version.standard
    assert [unit.words for _, unit in read.placed_units()] == [unit.words for _, unit in standard.placed_units()]
    assert list(read.rules()) == list(standard.rules())
    assert read.facts == standard.facts
    assert canonical(read) == canonical(standard) == version.content


def test_a_jurists_answer_to_a_remark_is_no_new_version():
    answer = {"by": "Inge Holm", "on": date(2026, 1, 2), "says": "Enig."}
    standard = files.standard("greve-2019")
    [first, *rest] = standard.review
    answered = first.model_copy(update={"answered": JuristAnswer(**answer)})
    flaw = FlawAnswer(**answer, code="pay_by_effort_missing", about="gratuity-for-all")
    version = record(standard)
    assert record(changed(review=(answered, *rest), answers=(flaw,))) == version


def test_recording_it_again_changes_nothing():
    first = record(files.standard("greve-2019"))
    again = StandardVersion.objects.record(files.standard("greve-2019"), now=datetime(2026, 2, 1, tzinfo=UTC))
    assert (again, again.recorded_at) == (first, NOW)


def test_another_text_under_the_same_id_is_refused_with_the_remedy():
    record(files.standard("greve-2019"))
    with pytest.raises(StandardChangedError, match="make a new version"):
        record(changed(title="En anden titel"))


def test_the_database_refuses_to_change_or_delete_a_version():
    version = record(files.standard("greve-2019"))
    version.content = "{}"
    with pytest.raises(DatabaseError), transaction.atomic():
        version.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        version.delete()


def with_status(standard_id, **status):
    standard = files.standard("greve-2019")
    return standard.model_copy(update={"standard": standard_id, "status": standard.status.model_copy(update=status)})


def test_the_newest_adopted_version_is_in_force_from_the_day_its_text_gives():
    old = record(files.standard("greve-2019"))
    new = record(with_status("greve-2026", in_force_from=date(2026, 6, 1)))
    assert StandardVersion.objects.in_force("253", date(2026, 5, 31)) == old
    assert StandardVersion.objects.in_force("253", date(2026, 6, 1)) == new


@pytest.mark.parametrize("stage", ["draft", "proposed", "replaced"])
def test_a_version_that_is_not_adopted_is_never_in_force(stage):
    record(with_status("greve-2026", in_force_from=date(2026, 6, 1), stage=stage))
    assert StandardVersion.objects.in_force("253", date(2026, 12, 1)) is None


def test_a_version_without_any_date_counts_as_the_oldest():
    undated = record(with_status("greve-old", adopted="not stated", revised="not stated", in_force_from="not stated"))
    assert StandardVersion.objects.in_force("253", date(2026, 12, 1)) == undated
    dated = record(files.standard("greve-2019"))
    assert StandardVersion.objects.in_force("253", date(2026, 12, 1)) == dated


def test_another_municipality_s_standard_is_not_in_force_here():
    record(files.standard("greve-2019"))
    assert StandardVersion.objects.in_force("151", date(2026, 12, 1)) is None


UNDATED = {"adopted": "not stated", "revised": "not stated", "in_force_from": "not stated"}


@pytest.mark.parametrize("status", [UNDATED, {"in_force_from": date(2026, 6, 1)}])
def test_two_that_hold_from_the_same_day_stand_beside_each_other_and_the_last_recorded_is_used(status):
    first = record(with_status("greve-old", **status))
    last = StandardVersion.objects.record(with_status("greve-new", **status), now=datetime(2026, 2, 1, tzinfo=UTC))
    assert StandardVersion.objects.in_force("253", date(2026, 12, 1)) == last
    assert StandardVersion.objects.beside(last) == [first]
    assert StandardVersion.objects.beside(first) == [last]


@pytest.mark.parametrize("other", [{**UNDATED, "stage": "replaced"}, {"in_force_from": date(2026, 6, 1)}])
def test_where_the_texts_say_which_is_in_force_none_stands_beside_it(other):
    undated = record(with_status("greve-old", **UNDATED))
    last = record(with_status("greve-new", **other))
    assert StandardVersion.objects.beside(undated) == StandardVersion.objects.beside(last) == []
