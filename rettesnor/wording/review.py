"""What a flaw of a standard is, in plain words: the text beside the provision, and an example if there is one.

The flaws that can also show in a single case are said as they are there. Whether one is a flaw is for a jurist.
"""

from rettesnor.rules.review import Found
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.formats import say_all
from rettesnor.wording.terms import TOPICS, Both, in_, say
from rettesnor.wording.values import say_fact

FLAWS: dict[Language, dict[str, str]] = {
    "da": {
        "stricter_than_law": "Betingelsen følger ikke af {provisions}. En borger kan opfylde lovens "
        "betingelser uden at opfylde denne.",
        "limit_not_repeated": "Teksten siger intet om {topic}. {provisions} gælder stadig, selv om teksten ikke "
        "gentager grænsen.",
        "silent_on_duty": "Teksten siger intet om {topic}. Kommunens pligter følger af {provisions}.",
        "offer_not_spoken_of": "Teksten siger ikke, hvornår der gives hjælp efter {provisions}. En ansøgning "
        "skal vurderes konkret.",
        "action_plan_missing": "Tilbuddet om en handleplan er ikke nævnt. Det følger af {provisions}. "
        "Leverandørens egen plan er noget andet.",
        "reassessment_time_missing": "Teksten siger ikke, hvor hurtigt kommunen skal have vurderet en klage. Det "
        "følger af {provisions}.",
        "notice_of_delay_missing": "Teksten siger ikke, at borgeren får skriftlig besked, hvis fristen for "
        "afgørelsen ikke kan holdes. Det følger af {provisions}.",
        "deadline_stretched": "Efter standarden kan fristen forlænges, når der mangler oplysninger. Ventetid på "
        "oplysninger standser ikke fristen efter {provisions}, og borgeren skal have "
        "skriftlig besked, før den er gået. Brugt uden besked er sætningen i modstrid med "
        "loven.",
        "deadline_starts_late": "Efter standarden regnes fristen først fra den dag, alle oplysninger er der. "
        "Efter {provisions} regnes den fra modtagelsen af ansøgningen.",
        "citation_superseded": "Henvisningen er afløst af {provisions} og bør holdes ved lige.",
    },
    "en": {
        "stricter_than_law": "The condition does not follow from {provisions}. A citizen can meet the law's "
        "conditions without this one.",
        "limit_not_repeated": "The text says nothing about {topic}. {provisions} still holds, though the text "
        "does not repeat the limit.",
        "silent_on_duty": "The text says nothing about {topic}. The municipality's duties follow from {provisions}.",
        "offer_not_spoken_of": "The text does not say when the help under {provisions} is given. An application "
        "has to be assessed.",
        "action_plan_missing": "The offer of an action plan is not named. It follows from {provisions}. The "
        "provider's own plan is another.",
        "reassessment_time_missing": "The text does not say how soon the municipality must have reassessed after a "
        "complaint. It follows from {provisions}.",
        "notice_of_delay_missing": "The text does not say that the citizen gets written notice if the time limit for "
        "the decision is not kept. It follows from {provisions}.",
        "deadline_stretched": "By the standard the time limit can be extended when information is missing. "
        "Waiting for information does not stop it under {provisions}, and the citizen "
        "must have written notice before it has passed. Used without notice, the sentence "
        "is contrary to the law.",
        "deadline_starts_late": "By the standard the time limit runs only from the day all information is "
        "present. By {provisions} it runs from the receipt of the application.",
        "citation_superseded": "The reference has been replaced by {provisions} and should be kept up to date.",
    },
}

FOUND_BY: dict[str, Both] = {
    "machine": ("fundet af programmet", "found by the program"),
    "reader": ("noteret af en læser", "noted by a reader"),
}


def say_found(found: Found, vocabulary: Vocabulary, language: Language) -> str:
    """One flaw in plain words. Raises KeyError for a code without words."""
    words = {**CONFLICTS[language], **FLAWS[language]}[found.code]
    topic = say(TOPICS, found.topic, language) if found.topic else ""
    provisions = say_provisions(found, language)
    said = words.format(provision=provisions, provisions=provisions, topic=topic)
    said = said[:1].upper() + said[1:]
    if not found.example:
        return said
    known = "; ".join(
        f"{vocabulary[name].label.in_(language)}: {say_fact(vocabulary[name], value, language)}"
        for name, value in found.example.items()
    )
    return f"{said} {in_(('For eksempel', 'For example'), language)}: {known}."


def say_provisions(found: Found, language: Language) -> str:
    """All provisions of a flaw in a row, with the paragraphs of one section together.

    As `serviceloven § 105, stk. 1, og bekendtgørelsen … § 1, stk. 1 og 2`.
    """
    paragraphs: dict[str, list[str]] = {}
    for provision in found.provisions:
        section, _, paragraph = provision.partition(", stk. ")
        paragraphs.setdefault(section, []).extend([paragraph] if paragraph else [])
    said = [
        f"{section}, stk. {say_all(sorted(numbers, key=int), language)}" if numbers else section
        for section, numbers in paragraphs.items()
    ]
    *before, end = said
    # A comma before the last one too: each provision has commas of its own.
    return f"{', '.join(before)}{in_((', og ', ', and '), language)}{end}" if before else end
