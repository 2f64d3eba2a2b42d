"""What a flaw of a standard is, in plain words: the text beside the provision, and an example if there is one.

The flaws that can also show in a single case are said as they are there. Whether one is a flaw is for a jurist.
"""

from rettesnor.rules.review import Found
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.formats import say_all
from rettesnor.wording.terms import TOPICS, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_fact

FLAWS: dict[str, str] = {
    "stricter_than_law": _(
        "The condition does not follow from {provisions}. A citizen can meet the law's conditions without this one."
    ),
    "combination_limited": _(
        "The text limits what the help can be combined with. {provisions} does not: the need of the one person decides."
    ),
    "condition_not_repeated": _(
        "The text is wider here: it does not repeat these words of {provisions}: »{words}«. The condition still holds."
    ),
    "limit_not_repeated": _(
        "The text says nothing about {topic}. {provisions} still holds, though the text does not repeat the limit."
    ),
    "silent_on_duty": _("The text says nothing about {topic}. The municipality's duties follow from {provisions}."),
    "offer_not_spoken_of": _(
        "The text does not say when the help under {provisions} is given. An application has to be assessed."
    ),
    "action_plan_missing": _(
        "The offer of an action plan is not named. It follows from {provisions}. The provider's own plan is another."
    ),
    "reassessment_time_missing": _(
        "The text does not say how soon the municipality must have reassessed after a "
        "complaint. It follows from {provisions}."
    ),
    "notice_of_delay_missing": _(
        "The text does not say that the citizen gets written notice if the time limit for "
        "the decision is not kept. It follows from {provisions}."
    ),
    "deadline_stretched": _(
        "By the standard the time limit can be extended when information is missing. "
        "Waiting for information does not stop it under {provisions}, and the citizen "
        "must have written notice before it has passed. Used without notice, the sentence "
        "is contrary to the law."
    ),
    "deadline_starts_late": _(
        "By the standard the time limit runs only from the day all information is "
        "present. By {provisions} it runs from the receipt of the application."
    ),
    "citation_superseded": _("The reference has been replaced by {provisions} and should be kept up to date."),
}

FOUND_BY: dict[str, str] = {
    "machine": _("found by the program"),
    "reader": _("noted by a reader"),
}


def say_found(found: Found, vocabulary: Vocabulary, language: Language) -> str:
    """One flaw in plain words. Raises KeyError for a code without words."""
    words = {**CONFLICTS, **FLAWS}[found.code]
    topic = say(TOPICS, found.topic, language) if found.topic else ""
    provisions = say_provisions(found, language)
    said = translated(
        words, language, provision=provisions, provisions=provisions, topic=topic, words=found.words or ""
    )
    said = said[:1].upper() + said[1:]
    if not found.example:
        return said
    known = "; ".join(
        f"{vocabulary[name].label.in_(language)}: {say_fact(vocabulary[name], value, language)}"
        for name, value in found.example.items()
    )
    return f"{said} " + translated(_("For example: {facts}."), language, facts=known)


def say_provisions(found: Found, language: Language) -> str:
    """All provisions of a flaw in a row, with the paragraphs of one section together.

    As `serviceloven § 105, stk. 1, og bekendtgørelsen … § 1, stk. 1 og 2`.
    """
    paragraphs: dict[str, list[str]] = {}
    for provision in found.provisions:
        section, _stk, paragraph = provision.partition(", stk. ")
        paragraphs.setdefault(section, []).extend([paragraph] if paragraph else [])
    said = [
        f"{section}, stk. {say_all(sorted(numbers, key=int), language)}" if numbers else section
        for section, numbers in paragraphs.items()
    ]
    *before, end = said
    # A comma before the last one too: each provision has commas of its own.
    last = translated(_(", and "), language)
    return f"{', '.join(before)}{last}{end}" if before else end
