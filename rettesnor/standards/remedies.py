"""What to write where a value does not fit its model: by the kind of error, in Danish and in English."""

from __future__ import annotations

from typing import Any

from rettesnor.law.unusable import Unusable
from rettesnor.wording.terms import Both

_MOST_SHOWN = 60
_AS_WRITTEN = {"None": "null", "True": "true", "False": "false"}

# The kinds of error that need no more said of them than what was read.
_EXPECTED: dict[str, Both] = {
    "string_type": ("en tekst; sæt anførselstegn om den", "a text; put quotes round it"),
    "int_type": ("et helt tal", "a whole number"),
    "bool_type": ("true eller false", "true or false"),
    "date_type": ("en dato: ÅÅÅÅ-MM-DD", "a date: YYYY-MM-DD"),
    "tuple_type": ("en liste: hvert punkt på sin linje efter en streg", "a list: each item on a line after a dash"),
    "dict_type": ("navne med hver sin værdi efter kolon", "names, each with its value after a colon"),
}
_SAME = {
    "int_parsing": "int_type",
    "int_from_float": "int_type",
    "bool_parsing": "bool_type",
    "date_parsing": "date_type",
    "date_from_datetime_parsing": "date_type",
    "date_from_datetime_inexact": "date_type",
    "list_type": "tuple_type",
    "model_type": "dict_type",
    "model_attributes_type": "dict_type",
}


def remedy(error: Any) -> Unusable:
    """For one of pydantic's errors of a value."""
    kind, context = error["type"], error.get("ctx", {})
    read = _AS_WRITTEN.get(repr(error["input"]), repr(error["input"]))
    read = read if len(read) <= _MOST_SHOWN else f"{read[:_MOST_SHOWN]}…"
    match _SAME.get(kind, kind):
        case "extra_forbidden":
            return Unusable(
                "dette navn kendes ikke her; ret stavemåden eller indrykningen, eller slet det",
                "this key is not known here; check its spelling and its indentation, or remove it",
            )
        case "missing":
            return Unusable("mangler; tilføj det", "this key is missing; add it")
        case "union_tag_invalid":
            tag, tags = context["tag"], context["expected_tags"]
            return Unusable(
                f"der er ingen slags regel, der hedder {tag!r}; brug en af: {tags}",
                f"there is no rule kind {tag!r}; use one of: {tags}",
            )
        case "union_tag_not_found":
            return Unusable("reglen har ingen `kind`; tilføj en", "the rule has no `kind`; add one")
        case "value_error":
            wrong = context["error"]
            return wrong if isinstance(wrong, Unusable) else Unusable(str(wrong), str(wrong))
        case "string_pattern_mismatch":
            pattern = context["pattern"]
            return Unusable(f"{read} har ikke formen {pattern}", f"{read} is not of the form {pattern}")
        case "literal_error" | "enum":
            expected = context["expected"]
            return Unusable(
                f"{read} kendes ikke her; brug {expected.replace(' or ', ' eller ')}",
                f"{read} is not known here; use {expected}",
            )
        case "string_too_short" | "too_short":
            least = context["min_length"]
            return Unusable(f"{read} er for kort; mindst {least}", f"{read} is too short; at least {least}")
        case "greater_than_equal":
            return Unusable(
                f"{read} er for lidt; skriv mindst {context['ge']}", f"{read}: write at least {context['ge']}"
            )
        case known if known in _EXPECTED:
            danish, english = _EXPECTED[known]
            return Unusable(f"{read} kan ikke stå her; skriv {danish}", f"{read} does not belong here; write {english}")
        case _:
            return Unusable(f"{read} kan ikke bruges her", f"{read} cannot be used here: {error['msg']}")
