"""The words for the closed vocabularies of the rules core, each in Danish and English.

`say(LAYERS, "statute", "da")` is `loven`. A table that lacks a word is found by the tests, so `say` simply fails.
"""

from collections.abc import Mapping
from typing import TypeVar

from rettesnor.rules.findings import Cause, Result, TargetGroupOutcome
from rettesnor.rules.kinds.base import CaseStage, Layer, Offer, Strength, Topic
from rettesnor.rules.standard import Grade, Information
from rettesnor.wording import Language

K = TypeVar("K", bound=str)
Both = tuple[str, str]
"""The same words in Danish and in English."""


def say(table: Mapping[K, Both], key: K, language: Language) -> str:
    """The words for a key. Raises KeyError if it has none."""
    return in_(table[key], language)


def say_result(kind: str, result: Result, language: Language) -> str:
    """What a rule of a kind came to."""
    return say(EXCLUSION_RESULTS if kind == "exclusion" else RESULTS, result, language)


def in_(both: Both, language: Language) -> str:
    return both[0] if language == "da" else both[1]


def capital(words: str) -> str:
    """With a capital first letter; `str.capitalize` would lower the rest."""
    return words[:1].upper() + words[1:]


LAYERS: dict[Layer, Both] = {
    "statute": ("loven", "the statute"),
    "order": ("bekendtgørelsen", "the order"),
    "local": ("standarden", "the standard"),
}

STRENGTHS: dict[Strength, Both] = {
    "must": ("skal", "must"),
    "default": ("som udgangspunkt", "as a starting point"),
    "may": ("kan", "may"),
    "typical": ("typisk", "typically"),
}

RESULTS: dict[Result, Both] = {
    "met": ("opfyldt", "met"),
    "not_met": ("ikke opfyldt", "not met"),
    "unknown": ("ikke afklaret", "not settled"),
    "states": ("oplyser", "states"),
}

# Of an exclusion one says rather whether it excludes: `met` always speaks for inside.
EXCLUSION_RESULTS: dict[Result, Both] = {
    **RESULTS,
    "met": ("udelukker ikke", "does not exclude"),
    "not_met": ("udelukker", "excludes"),
}

CAUSES: dict[Cause, Both] = {
    "fact": ("oplysning mangler", "a fact is missing"),
    "silent": ("teksten siger ikke noget om det", "the text says nothing about it"),
    "judgement": ("kræver en faglig vurdering", "takes a professional judgement"),
}

OUTCOMES: dict[TargetGroupOutcome, Both] = {
    "inside": ("inden for målgruppen", "inside the target group"),
    "outside": ("uden for målgruppen", "outside the target group"),
    "undetermined": ("ikke afklaret", "not settled"),
}

OFFERS: dict[Offer, Both] = {
    "sheltered_employment": (
        "beskyttet beskæftigelse (serviceloven § 103, stk. 1)",
        "sheltered employment (serviceloven § 103, stk. 1)",
    ),
    "special_course": (
        "særligt tilrettelagt beskæftigelsesforløb (serviceloven § 103, stk. 2)",
        "specially arranged employment course (serviceloven § 103, stk. 2)",
    ),
}

STAGES: dict[CaseStage, Both] = {
    "intake": ("modtagelse", "intake"),
    "assessment": ("vurdering", "assessment"),
    "hearing": ("partshøring", "hearing"),
    "decision": ("afgørelse", "decision"),
    "placement": ("på arbejdspladsen", "at the workplace"),
    "follow_up": ("opfølgning", "follow-up"),
    "ending": ("ophør", "ending"),
    "complaint": ("klage", "complaint"),
}

TOPICS: dict[Topic, Both] = {
    "target_group": ("målgruppe", "target group"),
    "age": ("alder", "age"),
    "extent": ("omfang", "extent"),
    "hours": ("åbningstid", "opening hours"),
    "pay": ("løn", "pay"),
    "transport": ("befordring", "transport"),
    "cost": ("egenbetaling", "own payment"),
    "supplier": ("leverandør", "supplier"),
    "trial": ("prøvetid", "trial period"),
    "deadline": ("frist", "deadline"),
    "follow_up": ("opfølgning", "follow-up"),
    "application": ("ansøgning", "application"),
    "evidence": ("sagens oplysning", "evidence"),
    "consent": ("samtykke", "consent"),
    "hearing": ("partshøring", "hearing"),
    "decision": ("afgørelse", "decision"),
    "complaint": ("klage", "complaint"),
    "plan": ("handleplan", "action plan"),
    "competence": ("hvem der afgør", "who decides"),
    "ending": ("ophør", "ending"),
    "duty": ("forventninger og pligter", "expectations and duties"),
    "content": ("indhold", "content"),
    "citation": ("retsgrundlag", "legal basis"),
}

KIND_NAMES: dict[str, Both] = {
    "condition": ("betingelse", "condition"),
    "exclusion": ("undtagelse fra målgruppen", "exclusion from the target group"),
    "age": ("aldersgrænse", "age limit"),
    "extent": ("omfang", "extent"),
    "hours": ("åbningstid", "opening hours"),
    "pay": ("løn", "pay"),
    "transport": ("befordring", "transport"),
    "cost": ("egenbetaling", "own payment"),
    "supplier": ("leverandør", "supplier"),
    "trial": ("prøvetid", "trial period"),
    "deadline": ("frist", "deadline"),
    "rhythm": ("opfølgningens hyppighed", "rhythm of follow-up"),
    "application": ("ansøgning", "application"),
    "evidence": ("sagens oplysning", "evidence"),
    "consent": ("samtykke", "consent"),
    "hearing": ("partshøring", "hearing"),
    "decision": ("afgørelse", "decision"),
    "complaint": ("klage", "complaint"),
    "plan": ("plan", "plan"),
    "competence": ("hvem der afgør", "who decides"),
    "ending": ("ophør", "ending"),
    "duty": ("forventning eller pligt", "expectation or duty"),
    "content": ("indhold", "content"),
    "citation": ("henvisning til regler", "citation"),
}

INFORMATION: dict[Information, Both] = {
    "principle": ("princip", "principle"),
    "purpose": ("formål", "purpose"),
    "description": ("beskrivelse", "description"),
    "law-quoted": ("gengivelse af loven", "the law repeated"),
    "scale": ("skala", "scale"),
    "term": ("ordforklaring", "explanation of a word"),
    "lead-in": ("indledning til en liste", "lead-in to a list"),
    "navigation": ("henvisning i teksten", "pointer within the text"),
    "contact": ("kontaktoplysning", "contact"),
    "adoption": ("vedtagelse", "adoption"),
    "editor": ("redaktionel bemærkning", "editor's remark"),
}

GRADES: dict[Grade, Both] = {
    "conflict": ("i strid med loven", "contrary to the law"),
    "risk": ("risiko", "risk"),
    "gap": ("mangler i teksten", "missing from the text"),
    "unclear": ("uklart", "unclear"),
    "error": ("fejl i teksten", "slip in the text"),
    "note": ("bemærkning", "note"),
}

STATUS: dict[str, Both] = {
    "in-force": ("gældende", "in force"),
    "draft": ("udkast", "draft"),
    "proposed": ("forslag", "proposed"),
    "replaced": ("afløst", "replaced"),
    "not stated": ("ikke oplyst", "not stated"),
}

FACT_GROUPS: dict[str, Both] = {
    "person": ("Personen", "The person"),
    "function": ("Funktionsevne og sociale problemer", "Functioning and social problems"),
    "work": ("Arbejde", "Work"),
    "other_legislation": ("Muligheder efter anden lovgivning", "Options under other legislation"),
    "extent": ("Omfang", "Extent"),
    "transport": ("Befordring", "Transport"),
    "pay": ("Løn", "Pay"),
    "dates": ("Datoer i sagen", "Dates of the case"),
    "municipality": ("Kommuner", "Municipalities"),
}

SUPPLIERS: dict[str, Both] = {
    "citizen": ("borgeren", "the citizen"),
    "caseworker": ("sagsbehandleren", "the caseworker"),
    "register": ("registre", "registers"),
    "doctor": ("lægen", "the doctor"),
    "job_centre": ("jobcentret", "the job centre"),
    "provider": ("leverandøren", "the provider"),
}

SENSITIVITIES: dict[str, Both] = {
    "ordinary": ("almindelig oplysning", "ordinary"),
    "confidential": ("fortrolig oplysning", "confidential"),
    "health": ("helbredsoplysning", "health information"),
}
