"""What to write where a value does not fit its model: by the kind of error."""

from __future__ import annotations

from typing import Any

from rettesnor.law.unusable import Unusable
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.unusable import why_unusable

_MOST_SHOWN = 60
_AS_WRITTEN = {"None": "null", "True": "true", "False": "false"}

# The kinds of error that need no more said of them than what was read.
_EXPECTED = {
    "string_type": _("a text; put quotes round it"),
    "int_type": _("a whole number"),
    "bool_type": _("true or false"),
    "date_type": _("a date: YYYY-MM-DD"),
    "tuple_type": _("a list: each item on a line after a dash"),
    "dict_type": _("names, each with its value after a colon"),
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


def remedy(error: Any) -> Saying:
    """For one of pydantic's errors of a value."""
    kind, context = error["type"], error.get("ctx", {})
    read = _AS_WRITTEN.get(repr(error["input"]), repr(error["input"]))
    read = read if len(read) <= _MOST_SHOWN else f"{read[:_MOST_SHOWN]}…"
    match _SAME.get(kind, kind):
        case "extra_forbidden":
            return Saying(_("this key is not known here; check its spelling and its indentation, or remove it"))
        case "missing":
            return Saying(_("this key is missing; add it"))
        case "union_tag_invalid":
            tag, tags = context["tag"], context["expected_tags"]
            return Saying(_("there is no rule kind {tag!r}; use one of: {tags}"), {"tag": tag, "tags": tags})
        case "union_tag_not_found":
            return Saying(_("the rule has no `kind`; add one"))
        case "value_error":
            wrong = context["error"]
            return why_unusable(wrong) if isinstance(wrong, Unusable) else Saying(str(wrong))
        case "string_pattern_mismatch":
            pattern = context["pattern"]
            return Saying(_("{read} is not of the form {pattern}"), {"read": read, "pattern": pattern})
        case "literal_error" | "enum":
            others, _or, last = context["expected"].rpartition(" or ")
            expected = Saying(_("{others} or {last}"), {"others": others, "last": last}) if others else last
            return Saying(_("{read} is not known here; use {expected}"), {"read": read, "expected": expected})
        case "string_too_short" | "too_short":
            least = context["min_length"]
            return Saying(_("{read} is too short; at least {least}"), {"read": read, "least": least})
        case "greater_than_equal":
            return Saying(_("{read}: write at least {least}"), {"read": read, "least": context["ge"]})
        case known if known in _EXPECTED:
            words = _("{read} does not belong here; write {expected}")
            return Saying(words, {"read": read, "expected": Saying(_EXPECTED[known])})
        case _:
            return Saying(_("{read} cannot be used here"), {"read": read})
