"""Text blocks hold a closed set of placeholders and no logic; the default texts are whole, plain and lawful."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.letters.blocks import BLOCKS, TextBlockError, check_text, default_blocks, filled

DEFAULTS = default_blocks("da")


def test_there_is_a_default_text_for_every_block_and_no_other():
    assert set(DEFAULTS) == set(BLOCKS)


def test_a_placeholder_is_replaced_by_its_value():
    text = "Klag til {body} inden {deadline_weeks} uger."
    values = {"body": "Ankestyrelsen", "deadline_weeks": "4"}
    assert filled(text, values) == "Klag til Ankestyrelsen inden 4 uger."


@given(st.text())
def test_a_value_is_never_read_as_a_placeholder(value):
    assert filled("<{body}>", {"body": value}) == f"<{value}>"


@given(st.text())
def test_a_value_that_looks_like_a_placeholder_stays_as_it_is(value):
    values = {"body": "{deadline_weeks}" + value, "deadline_weeks": "4"}
    assert filled("{body}/{deadline_weeks}", values) == "{deadline_weeks}" + value + "/4"


def test_an_unknown_placeholder_is_named():
    with pytest.raises(TextBlockError, match=r"'appeal.limits'.*unknown placeholder '\{cpr\}'.*may hold: \{body\}"):
        check_text("appeal.limits", "{body} {cpr}")


@pytest.mark.parametrize("wrong", ["{body", "body}", "{}", "{ body }", "{Body}", "{{body}}", "{body!r}", "{body.name}"])
def test_a_malformed_placeholder_is_named(wrong):
    with pytest.raises(TextBlockError, match="malformed placeholder"):
        check_text("appeal.limits", "{body} " + wrong)


def test_what_the_law_asks_for_may_not_be_dropped():
    with pytest.raises(TextBlockError, match=r"required placeholder '\{deadline_weeks\}' is not used"):
        check_text("appeal.how", "Klag til {body}.")


def test_all_faults_of_a_text_are_named_at_once():
    with pytest.raises(TextBlockError) as error:
        check_text("appeal.how", "{bodi} {weeks")
    for fault in ("{bodi}", "{weeks", "{body}", "{deadline_weeks}"):
        assert fault in str(error.value)


def test_an_empty_text_says_nothing_and_is_refused():
    with pytest.raises(TextBlockError, match="empty"):
        check_text("pay", "  \n")


def test_an_unknown_block_is_refused():
    with pytest.raises(TextBlockError, match=r"unknown text block 'decision\.maybe'"):
        check_text("decision.maybe", "Måske.")


def test_an_incomplete_file_of_defaults_names_the_missing_texts(tmp_path):
    (tmp_path / "blocks.da.yaml").write_text("language: da\nblocks:\n  pay: Løn.\n", encoding="utf-8")
    with pytest.raises(TextBlockError, match=r"missing for 'da': .*appeal\.effect.*transport"):
        default_blocks("da", tmp_path)


@pytest.mark.parametrize("key", sorted(BLOCKS))
def test_no_default_text_speaks_as_if_the_citizen_were_employed(key):
    # People in sheltered employment are not employees (ØLD 27/01-2005).
    assert not re.search(r"\bansat|ansættelse|arbejdsgiver|feriepenge|lønmodtager", DEFAULTS[key], re.IGNORECASE)


@pytest.mark.parametrize("key", sorted(BLOCKS))
def test_default_texts_have_short_sentences(key):
    text = re.sub(r"stk\. |nr\. |\d\. ", "", DEFAULTS[key])
    sentences = re.split(r"[.?!](?:\s|$)", text)
    assert max(len(sentence.split()) for sentence in sentences) <= 30


@pytest.mark.parametrize(
    ("key", "provisions"),
    [
        ("appeal.effect", ["retssikkerhedslovens § 72, stk. 1"]),
        ("appeal.limits", ["§ 69", "§ 60, stk. 3"]),
        ("rights.companion", ["forvaltningslovens § 8"]),
        ("rights.access", ["forvaltningslovens §§ 9-16", "7 arbejdsdage"]),
        ("report_changes", ["retssikkerhedslovens § 11, stk. 2"]),
        ("plan.offer", ["servicelovens § 141"]),
        ("follow_up", ["servicelovens § 148, stk. 2"]),
        ("pay", ["§ 1 i {pay_order}", "følge din indsats"]),
        ("pay.special_course", ["§ 3 i {pay_order}", "arbejdsdusør"]),
        ("transport", ["§ 2 i {pay_order}", "10 kilometer", "30 procent"]),
    ],
)
def test_default_texts_name_the_provision_they_rest_on(key, provisions):
    for provision in provisions:
        assert provision in DEFAULTS[key]


def test_no_default_text_names_an_order_by_number_since_the_law_data_do():
    assert not [key for key, text in DEFAULTS.items() if re.search(r"bekendtgørelse nr", text)]


@pytest.mark.parametrize("key", sorted(BLOCKS))
def test_no_default_text_counts_on_a_telephone_or_names_the_citizen_as_somebody_else(key):
    """Not every unit has a telephone among its data, and a letter speaks to the one who reads it."""
    assert not re.search(r"\b(ring|ringe|ringer|telefon\w*|borger\w*|ansøger\w*)\b", DEFAULTS[key], re.IGNORECASE)


def test_pay_is_explained_without_the_steps_that_another_is_paid_by():
    assert not re.search(r"arbejdsdusør|timeløn|procent", DEFAULTS["pay"])


def test_a_special_course_is_paid_without_a_ladder_and_without_a_floor():
    assert not re.search(
        r"procent|timeløn|indsats\b", DEFAULTS["pay.special_course"].replace("beskæftigelsesindsats", "")
    )
