"""What to write where a value does not fit its model: by the kind of error."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds import RULES_OF_KIND
from rettesnor.rules.standard import Place
from rettesnor.standards.places import keys_at, names_at, needed_at, options_at, takes_a_list
from rettesnor.standards.written import on_one_line
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

# What the forms of texts are called.
_PATTERNS = {
    r"^\d{3}$": _('three digits in quotes, for example "101"'),
    r"^[a-z]+$": _("small letters from a to z, for example aeroe"),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": _("small letters from a to z, digits and hyphens, for example eksempelby-2019"),
    r"^[0-9a-f]{64}$": _("the 64 signs that `sha256sum` shows for the file"),
    r"^https?://": _("an address that begins with https://"),
    r"^([01]\d|2[0-3]):[0-5]\d$": _('a time of day in quotes, for example "07:30"'),
}


def remedy(error: Any, model: type[BaseModel]) -> Saying:
    """For one of pydantic's errors of a value of the model."""
    kind, context = error["type"], error.get("ctx", {})
    if corrected := _corrected(error):
        return Saying(_("write {corrected}"), {"corrected": corrected})
    read = _AS_WRITTEN.get(repr(error["input"]), repr(error["input"]))
    read = read if len(read) <= _MOST_SHOWN else f"{read[:_MOST_SHOWN]}…"
    match _SAME.get(kind, kind):
        case "extra_forbidden" if " " in str(error["loc"][-1]):
            return Saying(_("this is no key; does it stand after a comma within { }? Put quotes round the whole text"))
        case "extra_forbidden":
            return _unknown(model, error["loc"])
        case "missing":
            return _missing(model, error["loc"])
        case "union_tag_invalid":
            tag, tags = context["tag"], context["expected_tags"]
            return Saying(_("there is no rule kind {tag!r}; use one of: {tags}"), {"tag": tag, "tags": tags})
        case "union_tag_not_found":
            return Saying(_("the rule has no `kind`; add one"))
        case "value_error":
            wrong = context["error"]
            return why_unusable(wrong) if isinstance(wrong, Unusable) else Saying(str(wrong))
        case "string_pattern_mismatch" if context["pattern"] in _PATTERNS:
            words = _("{read} does not belong here; write {expected}")
            return Saying(words, {"read": read, "expected": Saying(_PATTERNS[context["pattern"]])})
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
        case "string_type" if isinstance(error["input"], list):
            return Saying(_("{read} are several; write one of them"), {"read": read})
        case "dict_type" if form := _form(model, error["loc"]):
            return Saying(_("{read} does not belong here; write {expected}"), {"read": read, "expected": form})
        case "int_type" if str(error["loc"][-1]).endswith("_ore"):
            words = _("{read} does not belong here; write whole øre: 14335 is 143.35 kr")
            return Saying(words, {"read": read})
        case known if known in _EXPECTED:
            words = _("{read} does not belong here; write {expected}")
            return Saying(words, {"read": read, "expected": Saying(_EXPECTED[known])})
        case _:
            return Saying(_("{read} cannot be used here"), {"read": read})


def _unknown(model: type[BaseModel], place: Place) -> Saying:
    """A key that cannot stand at a place: which can, and which kinds of rules have it."""
    unknown = Saying(_("this key is not known here; check its spelling and its indentation, or remove it"))
    around, key = place[:-1], place[-1]
    if known := keys_at(model, around):
        words = _("{unknown}; the keys that can stand here are: {keys}")
        unknown = Saying(words, {"unknown": unknown, "keys": ", ".join(known)})
    kind = around[-1] if around else None
    if kind not in RULES_OF_KIND:
        return unknown
    having = [name for name, rule in RULES_OF_KIND.items() if key == name or key in keys_at(rule, ())]
    if having:
        words = _("{unknown}; a rule of another kind has it: {kinds}")
        unknown = Saying(words, {"unknown": unknown, "kinds": ", ".join(having)})
    words = _("{unknown}; `rettesnor standards kinds {kind}` says what each key means")
    return Saying(words, {"unknown": unknown, "kind": having[0] if len(having) == 1 else kind})


def _form(model: type[BaseModel], place: Place) -> str | None:
    """The key with the names that have to stand within it, or else with those that can."""
    names = needed_at(model, place) or keys_at(model, place) or names_at(model, place)
    within = ", ".join(f"{name}: …" for name in names)
    return f"{place[-1]}: {{{within}}}" if within and isinstance(place[-1], str) else None


def _missing(model: type[BaseModel], place: Place) -> Saying:
    if choice := options_at(model, place):
        several = takes_a_list(model, place)
        words = (
            _("this key is missing; add it with a list of: {options}")
            if several
            else _("this key is missing; add it with one of: {options}")
        )
        return Saying(words, {"options": ", ".join(choice)})
    if keys := needed_at(model, place):
        return Saying(
            _("this key is missing; add it with {{{keys}}}"), {"keys": ", ".join(f"{key}: …" for key in keys)}
        )
    return Saying(_("this key is missing; add it"))


def _corrected(error: Any) -> str | None:
    """The line as it should stand, where the value is right and only its form is not."""
    name, value = error["loc"][-1] if error["loc"] else "", error["input"]
    if not isinstance(name, str):
        return None
    match error["type"], value:
        case (("tuple_type" | "list_type"), str()):
            return f"{name}: {on_one_line([value])}"
        case "string_type", [str() as only]:
            return f"{name}: {on_one_line(only)}"
        case "literal_error", [str() as only] if f"'{only}'" in error["ctx"]["expected"]:
            return f"{name}: {on_one_line(only)}"
        case "string_type", int() if not isinstance(value, bool):
            digits = f"{value:03}" if name == "code" else str(value)
            return f'{name}: "{digits}"'
        case _:
            return None
