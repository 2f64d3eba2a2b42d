"""A standard's own facts in the guide to its file: what each key means, and what may be chosen there."""

from rettesnor.wording.terms import FACT_GROUPS, SENSITIVITIES, SUPPLIERS
from rettesnor.wording.translation import gettext_noop as _

OWN_NAMES: dict[str, str] = {
    "facts": _("the text's own facts"),
    "contradictions": _("facts that cannot be true together"),
}
OWN_MEANINGS: dict[str, str] = {
    "facts": _(
        "What this text alone asks about. The common facts are listed by `rettesnor facts`: use one of them where the "
        "text asks the same, and say how its own fact stands to it where it asks nearly the same."
    ),
    "contradictions": _("Values that cannot all be true of one person at one time, and which of them gives way."),
}
OWN_KEYS: dict[str, dict[str, str]] = {
    "facts": {
        "name": _("what it is called in the rules"),
        "group": _("where it stands on the pages"),
        "type": _("what kind of value it has"),
        "unit": _("the unit of an amount; a quantity must have one"),
        "options": _("the values of a choice; a choice must have them"),
        "unsettled": _("known, but the question is still open: it is being examined or tried"),
        "from_pension_age": _("nobody below the state pension age can have it"),
        "answers": _("what yes and no mean, where the two words leave the reader in doubt"),
        "yes": _("yes"),
        "no": _("no"),
        "possible": _("how far a day or an amount can go; what lies beyond is refused"),
        "likely": _("how far it usually goes; what lies beyond is asked back"),
        "from": _("the least: an amount, a day, `today`, `6 months ago`, `2 years ahead`, or the name of another day"),
        "to": _("the most, written in the same ways"),
        "label": _("its name on pages and in letters; it has to make sense alone"),
        "help": _("what the caseworker has to know to fill it in"),
        "da": _("in Danish"),
        "en": _("in English"),
        "judgement": _("whether a person judges it and says why"),
        "wider_than": _("the common fact that it is wider than: whoever has that one has this too"),
        "narrower_than": _("the common fact that it is narrower than: whoever has this has that one too"),
        "cause_of": _("the common fact that has to be because of it"),
        "supplied_by": _("who it comes from"),
        "sensitivity": _("how sensitive it is"),
    },
    "contradictions": {
        "facts": _("the values that cannot all be true"),
        "rules_out": _("the fact that gives way"),
        "because": _("why, in words that are shown to the caseworker"),
        "da": _("in Danish"),
        "en": _("in English"),
    },
}
_TYPES: dict[str, str] = {
    "boolean": _("yes or no"),
    "choice": _("one of some options"),
    "date": _("a day"),
    "quantity": _("an amount with a unit"),
    "municipality": _("a municipality"),
    "text": _("words that no rule reads"),
}
_UNITS: dict[str, str] = {
    "m": _("metres; written as m or km"),
    "%": _("per cent"),
    "kr": _("kroner"),
    "years": _("years"),
    "hours/week": _("hours a week"),
    "days/week": _("days a week"),
}
OWN_OPTIONS: dict[str, dict[str, str]] = {
    "group": dict(FACT_GROUPS),
    "type": _TYPES,
    "unit": _UNITS,
    "supplied_by": SUPPLIERS,
    "sensitivity": SENSITIVITIES,
}
"""By key, what each of its options means."""
