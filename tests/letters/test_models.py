"""A municipality writes its own texts: versions are added, never edited, and only a ready one is used."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.audit.append_only import AppendOnly
from rettesnor.audit.models import Event
from rettesnor.audit.triggers import triggers_in
from rettesnor.letters.blocks import BLOCKS
from rettesnor.letters.gaps import gaps
from rettesnor.letters.models import (
    MissingTextBlockError,
    TextBlock,
    current_block,
    current_blocks,
    load_default_blocks,
    write_block,
)
from tests.accounts.people import member
from tests.letters.letters import letter_to

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def leader():
    return Actor.objects.of_user(member("leder", role="team_leader"))


def write(text="Ring til os.", *, key="contact", municipality="253", ready=True, by=None, now=NOW):
    by = by or Actor.objects.of_program(ProgramName.IMPORT)
    return write_block(municipality=municipality, key=key, language="da", text=text, ready=ready, by=by, now=now)


def test_a_new_text_is_the_next_version_and_the_old_one_stays():
    assert [write("Ring.").version, write("Skriv.").version] == [1, 2]
    assert list(TextBlock.objects.values_list("text", flat=True)) == ["Ring.", "Skriv."]


def test_versions_count_per_municipality():
    write()
    assert write(municipality="151").version == 1


def test_the_newest_version_at_the_time_is_current():
    write("Ring.", now=NOW)
    write("Skriv.", now=NOW + 2 * DAY)
    assert current_block("253", "contact", "da", NOW + DAY).text == "Ring."
    assert current_block("253", "contact", "da", NOW + 2 * DAY).text == "Skriv."


def test_a_draft_is_not_used_and_does_not_stop_the_text_before_it():
    write("Ring.")
    write("Måske.", ready=False)
    assert current_block("253", "contact", "da", NOW).text == "Ring."


def test_a_missing_text_stops_the_sending():
    write(municipality="151")
    with pytest.raises(MissingTextBlockError, match=r"'contact' \(da\) is missing in municipality 253"):
        current_block("253", "contact", "da", NOW)
    write()
    with pytest.raises(MissingTextBlockError):
        current_block("253", "contact", "da", NOW - DAY)


def test_a_text_that_is_not_ready_stops_the_sending():
    write(ready=False)
    with pytest.raises(MissingTextBlockError, match="is not marked ready"):
        current_block("253", "contact", "da", NOW)


def test_all_missing_texts_are_named_at_once():
    write()
    with pytest.raises(MissingTextBlockError, match=r"'pay'.*'transport'"):
        current_blocks("253", ["contact", "pay", "transport"], "da", NOW)


def test_a_text_with_an_unknown_placeholder_is_not_saved():
    with pytest.raises(ValidationError, match=r"unknown placeholder '\{cpr\}'"):
        write("Ring. {cpr}")
    with pytest.raises(ValidationError, match=r"unknown text block 'letter\.love'"):
        write(key="letter.love")
    assert not TextBlock.objects.exists()


def test_a_filled_text_holds_its_values():
    assert write("{unit} svarer.").filled({"unit": "Fronten"}) == "Fronten svarer."


def test_a_version_can_be_neither_changed_nor_deleted():
    block = write()
    for change in (lambda: TextBlock.objects.update(text="Andet."), block.delete):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()
    assert AppendOnly("letters_textblock").names(connection.vendor) <= triggers_in(connection)


def test_a_municipality_is_a_code_of_three_digits():
    with pytest.raises(ValidationError, match="three digits"):
        write(municipality="25")


def test_writing_a_text_is_an_event(leader):
    block = write(by=leader)
    event = Event.objects.get()
    assert (event.verb, event.actor, event.municipality) == ("text_block.write", leader, "253")
    assert event.details == {"key": "contact", "language": "da", "version": block.version, "ready": True}
    assert block.created_by == leader


def test_the_default_texts_fill_what_a_municipality_lacks_and_nothing_else():
    own = write("Vores egen tekst.")
    added = load_default_blocks("253", "da", now=NOW)
    assert {block.key for block in added} == set(BLOCKS) - {"contact"}
    assert current_block("253", "contact", "da", NOW) == own
    assert load_default_blocks("253", "da", now=NOW) == []


def test_a_letter_is_complete_with_the_municipalitys_texts():
    load_default_blocks("253", "da", now=NOW)
    bare = letter_to("amir", blocks={})
    blocks = current_blocks("253", bare.needed_blocks(), bare.language, NOW)
    assert gaps(bare.with_blocks({key: block.text for key, block in blocks.items()})) == ()
