"""The words for the closed vocabularies of the rules core, each in Danish and English.

`say(LAYERS, "statute", "da")` is `loven`. A table that lacks a word is found by the tests, so `say` simply fails.
"""

from collections.abc import Mapping
from typing import TypeVar, get_args

from rettesnor.rules.findings import Cause, Result, TargetGroupOutcome
from rettesnor.rules.kinds.base import CaseStage, Layer, Neighbour, Offer, Strength, Topic
from rettesnor.rules.standard import Grade, Information
from rettesnor.wording import Language
from rettesnor.wording.options import OPTIONS
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import pgettext_noop as pgettext
from rettesnor.wording.translation import translated

K = TypeVar("K", bound=str)


def say(table: Mapping[K, str], key: K, language: Language) -> str:
    """The words for a key. Raises KeyError if it has none."""
    return translated(table[key], language)


def say_result(kind: str, result: Result, language: Language) -> str:
    """What a rule of a kind came to."""
    return say(_OWN_RESULTS.get(kind, RESULTS), result, language)


def capital(words: str) -> str:
    """With a capital first letter; `str.capitalize` would lower the rest."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """With a small first letter, as words stand within a sentence; an abbreviation keeps its capitals."""
    at = len(words) - len(words.lstrip("("))
    return words[:at] + words[at : at + 1].lower() + words[at + 1 :] if words[at + 1 : at + 2].islower() else words


LAYERS: dict[Layer, str] = {
    "statute": _("the statute"),
    "order": _("the order"),
    "local": _("the standard"),
}

STRENGTHS: dict[Strength, str] = {
    "must": _("must"),
    "default": _("as a starting point"),
    "may": _("may"),
    "typical": _("typically"),
}

RESULTS: dict[Result, str] = {
    "met": _("met"),
    "not_met": _("not met"),
    "unknown": _("not settled"),
    "states": _("states"),
}

# Of an exclusion one says rather whether it excludes: `met` always speaks for inside.
EXCLUSION_RESULTS: dict[Result, str] = {
    **RESULTS,
    "met": _("does not exclude"),
    "not_met": _("excludes"),
}

ENDING_RESULTS: dict[Result, str] = {
    **RESULTS,
    "met": _("the ground is there"),
    "not_met": _("the ground is not there"),
}

COMBINATION_RESULTS: dict[Result, str] = {
    **RESULTS,
    "met": _("limits nothing here"),
    "not_met": _("limits what can be combined"),
}

COMPETENCE_RESULTS: dict[Result, str] = {
    **RESULTS,
    "met": _("the case is this municipality's"),
    "not_met": _("the case is another municipality's"),
}

_OWN_RESULTS: dict[str, dict[Result, str]] = {
    "exclusion": EXCLUSION_RESULTS,
    "ending": ENDING_RESULTS,
    "combination": COMBINATION_RESULTS,
    "competence": COMPETENCE_RESULTS,
}

CAUSES: dict[Cause, str] = {
    "fact": _("a fact is missing"),
    "silent": _("the text says nothing about it"),
    "unclear": _("the text can be read in two ways"),
    "judgement": _("takes a professional judgement"),
}

OUTCOMES: dict[TargetGroupOutcome, str] = {
    "inside": _("inside the target group"),
    "outside": _("outside the target group"),
    "undetermined": _("not settled"),
}

OFFERS: dict[Offer | Neighbour, str] = {
    "sheltered_employment": _("sheltered employment (serviceloven § 103, stk. 1)"),
    "special_course": _("specially arranged employment course (serviceloven § 103, stk. 2)"),
    **{offer: OPTIONS[offer] for offer in get_args(Neighbour)},
}

STAGES: dict[CaseStage, str] = {
    "intake": _("intake"),
    "assessment": _("assessment"),
    "hearing": _("hearing"),
    "decision": _("decision"),
    "placement": _("at the workplace"),
    "follow_up": _("follow-up"),
    "ending": _("ending"),
    "complaint": _("complaint"),
}

TOPICS: dict[Topic, str] = {
    "target_group": _("target group"),
    "age": _("age"),
    "extent": _("extent"),
    "hours": _("opening hours"),
    "pay": _("pay"),
    "transport": _("transport"),
    "cost": _("own payment"),
    "supplier": _("supplier"),
    "trial": _("trial period and start"),
    "deadline": _("deadline"),
    "follow_up": _("follow-up"),
    "application": _("application"),
    "evidence": _("evidence"),
    "consent": _("consent"),
    "hearing": _("hearing"),
    "decision": _("decision"),
    "complaint": _("complaint"),
    "plan": _("action plan"),
    "competence": _("who decides"),
    "ending": _("ending"),
    "duty": _("expectations and duties"),
    "content": _("content"),
    "citation": _("legal basis"),
}

KIND_NAMES: dict[str, str] = {
    "condition": _("condition"),
    "exclusion": _("exclusion from the target group"),
    "age": _("age limit"),
    "extent": _("extent"),
    "combination": _("limit on combining"),
    "hours": _("opening hours"),
    "pay": _("pay"),
    "transport": _("transport"),
    "cost": _("own payment"),
    "supplier": _("supplier"),
    "trial": _("trial period"),
    "step": _("step around the start"),
    "neighbour": _("choice between offers"),
    "deadline": _("deadline"),
    "rhythm": _("rhythm of follow-up"),
    "application": _("application"),
    "evidence": _("evidence"),
    "consent": _("consent"),
    "hearing": _("hearing"),
    "decision": _("decision"),
    "complaint": _("complaint"),
    "plan": _("plan"),
    "competence": _("who decides"),
    "ending": _("ending"),
    "duty": _("expectation or duty"),
    "content": _("content"),
    "citation": _("citation"),
}

INFORMATION: dict[Information, str] = {
    "principle": _("principle"),
    "purpose": _("purpose"),
    "description": _("description"),
    "law-quoted": _("the law repeated"),
    "scale": _("scale"),
    "term": _("explanation of a word"),
    "lead-in": _("lead-in to a list"),
    "navigation": _("pointer within the text"),
    "contact": _("contact"),
    "adoption": _("adoption"),
    "editor": _("editor's remark"),
}

GRADES: dict[Grade, str] = {
    "conflict": _("contrary to the law"),
    "risk": _("risk"),
    "gap": _("missing from the text"),
    "unclear": _("unclear"),
    "error": _("slip in the text"),
    "note": _("note"),
}

STATUS: dict[str, str] = {
    "in-force": _("in force"),
    "draft": pgettext("status.draft", "draft"),
    "proposed": pgettext("status.proposed", "proposed"),
    "replaced": pgettext("status.replaced", "replaced"),
    "not stated": pgettext("status.not stated", "not stated"),
}

FACT_GROUPS: dict[str, str] = {
    "person": _("The person"),
    "function": _("Functioning and social problems"),
    "work": _("Work"),
    "other_legislation": _("Options under other legislation"),
    "extent": _("Extent"),
    "transport": _("Transport"),
    "pay": _("Pay"),
    "dates": _("Dates of the case"),
    "ending": _("Whether the help goes on"),
    "municipality": _("Municipalities"),
}

SUPPLIERS: dict[str, str] = {
    "citizen": _("the citizen"),
    "caseworker": _("the caseworker"),
    "register": _("registers"),
    "doctor": _("the doctor"),
    "job_centre": _("the job centre"),
    "provider": _("the provider"),
}

SENSITIVITIES: dict[str, str] = {
    "ordinary": _("ordinary"),
    "confidential": _("confidential"),
    "health": _("health information"),
}
