import pytest

from rettesnor.wording.terms import say_result


@pytest.mark.parametrize(
    ("kind", "result", "danish", "english"),
    [
        ("condition", "met", "opfyldt", "met"),
        ("condition", "not_met", "ikke opfyldt", "not met"),
        ("exclusion", "met", "udelukker ikke", "does not exclude"),
        ("exclusion", "not_met", "udelukker", "excludes"),
        ("exclusion", "unknown", "ikke afklaret", "not settled"),
    ],
)
def test_an_exclusion_is_said_to_exclude_and_anything_else_to_be_met(kind, result, danish, english):
    assert say_result(kind, result, "da") == danish
    assert say_result(kind, result, "en") == english
