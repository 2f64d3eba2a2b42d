"""What a flaw of a standard is, in plain words: the text beside the provision, and an example if there is one.

The flaws that can also show in a single case are said as they are there. Whether one is a flaw is for a jurist.
"""

from rettesnor.rules.flaws import Found
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.decision import DecisionContent
from rettesnor.rules.standard import JuristAnswer
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.formats import say_all, say_date
from rettesnor.wording.readings import AS_WRITTEN, UNDER_ONE
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import STRENGTHS, TOPICS, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_fact, say_parameter

FLAWS: dict[str, str] = {
    "stricter_than_law": _(
        "The condition does not follow from {provisions}. A citizen can meet the law's conditions without this one."
    ),
    "cause_forgotten": _(
        "The standard names some of the causes and not the others. By {provisions} each of them is enough."
    ),
    "age_below_pension_age": _(
        "The standard sets an upper age limit in years. By {provisions} it is the state pension age, which goes by "
        "the day of birth."
    ),
    "stated_differently": _("The text states this in two places, and not in the same way. The other place: {beside}."),
    "combination_limited": _(
        "The text limits what the help can be combined with. By {provisions} the need of the one person decides."
    ),
    "condition_not_repeated": _(
        "The text is wider here: it does not repeat these words of {provisions}: »{words}«. The condition still holds."
    ),
    "limit_not_repeated": _(
        "The text says nothing about {topic}. It does not repeat the limit, which still holds by {provisions}."
    ),
    "silent_on_duty": _("The text says nothing about {topic}. The municipality's duties follow from {provisions}."),
    "offer_not_spoken_of": _(
        "The text does not say when the help under {provisions} is given. An application has to be assessed."
    ),
    "action_plan_missing": _(
        "The offer of an action plan is not named. It follows from {provisions}. The provider's own plan is another."
    ),
    "transport_cap_not_stated": _(
        "The text names no cap on the citizen's expense for transport. The cap follows from {provisions}: a share of "
        "the earnings in sheltered employment after tax."
    ),
    "transport_beyond_not_stated": _(
        "The text does not say who bears the expense for transport beyond the citizen's own distance. By {provisions} "
        "it is the municipality, as far as the expense is necessary."
    ),
    "decision_content_missing": _(
        "The text does not say that the decision must hold {contents}. It follows from {provisions}."
    ),
    "service_level_not_named": _(
        "The text does not say that the general service level as such cannot be complained of. It follows from "
        "{provisions}. What is decided for the one citizen can."
    ),
    "complaint_only_written": _(
        "The text names only that one can complain {ways}. It can be read as if a complaint must be in writing. That "
        "does not follow from {provisions}. A spoken complaint is valid too, and the municipality writes it down."
    ),
    "ending_without_ground": _(
        "This alone is no ground for ending a grant. By {provisions} the municipality has to assess anew whether the "
        "conditions are met, and whether the citizen needs other help."
    ),
    "ending_for_104": _(
        "That the citizen would be better helped by an activity and community offer is no ground for ending a grant. "
        "By {provisions} the conditions of each help decide, and the citizen can have both."
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
        "By the standard the time limit does not run from the receipt of the application, but from a later event. "
        "By {provisions} it runs from the receipt."
    ),
    "deadline_stands_still": _(
        "By the standard the time limit stands still while information is waited for. By {provisions} it runs from the "
        "receipt of the application, and no waiting stops it; so it is reckoned here without standing still."
    ),
    "deadline_days_not_counted": _(
        "By the standard some days are not counted in the time limit, so it lasts longer than its length says. By "
        "{provisions} the time from the receipt of the application to the decision must be laid down and made public."
    ),
    "statement_paid_by_citizen": _(
        "By the standard the citizen pays for a medical statement that the text asks for. By {provisions} the "
        "municipality pays the necessary expense for statements that it imposes."
    ),
    "deadline_only_usual": _(
        "The text tells only how long it usually takes. By {provisions} the municipality must set a time limit that "
        "the citizen can count on."
    ),
    "papers_required_to_apply": _(
        "The text asks the citizen to bring papers with the application. By {provisions} the municipality itself must "
        "see to it that enough is known, so an application without them has to be dealt with all the same."
    ),
    "step_before_decision": _(
        "The text puts a step before the decision. The time limit under {provisions} runs meanwhile, and a citizen who "
        "does not take the step still has a right to a decision."
    ),
    "two_readings": AS_WRITTEN,
    "citation_misdated": _("The date of the reference is not that of {provisions}."),
    "citation_superseded": _("The reference has been replaced by {provisions} and should be kept up to date."),
}

CONTENTS: dict[DecisionContent, str] = {
    "offer": _("the concrete help"),
    "purpose": _("the purpose of the help"),
    "reasons": _("reasons"),
    "appeal-guidance": _("guidance on how to complain"),
}
"""What the law says that a decision must hold."""

FOUND_BY: dict[str, str] = {
    "machine": _("found by the program"),
    "reader": _("noted by a reader"),
}


def say_found(found: Found, vocabulary: Vocabulary, language: Language) -> str:
    """One flaw in plain words. Raises KeyError for a code without words."""
    words = {**CONFLICTS, **FLAWS}[found.code]
    provisions = say_provisions(found, language)
    said = translated(
        words,
        language,
        provision=provisions,
        provisions=provisions,
        topic=say(TOPICS, found.topic, language) if found.topic else "",
        contents=say_all([say(CONTENTS, each, language) for each in found.contents], language),
        because=found.rule.or_read_as.because if found.rule and found.rule.or_read_as else "",
        beside=_in_one_line(found.beside, vocabulary, language) if found.beside else "",
        words=found.words or "",
        ways=say_parameter("complaint", "ways", list(found.ways), language),
    )
    said = said[:1].upper() + said[1:]
    if found.under and found.under.or_read_as:
        said = f"{said} {translated(UNDER_ONE, language, because=found.under.or_read_as.because)}"
    if found.grounds:
        grounds = say_parameter("ending", "grounds", list(found.grounds), language)
        said = f"{said} " + translated(_("This is about these grounds alone: {grounds}."), language, grounds=grounds)
    if not found.example:
        return said
    known = "; ".join(
        f"{vocabulary[name].label.in_(language)}: {say_fact(vocabulary[name], value, language)}"
        for name, value in found.example.items()
    )
    return f"{said} " + translated(_("For example: {facts}."), language, facts=known)


def _in_one_line(rule: Rule, vocabulary: Vocabulary, language: Language) -> str:
    title, lines = say_rule(rule, vocabulary, language)
    parameters = "; ".join(f"{label[:1].lower()}{label[1:]}: {value}" for label, value in lines)
    return f"{title} ({say(STRENGTHS, rule.strength, language)}; {parameters})"


def say_provisions(found: Found, language: Language) -> str:
    """All provisions of a flaw in a row, if it has any, with the paragraphs of one section together.

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
    if not said:
        return ""
    *before, end = said
    # A comma before the last one too: each provision has commas of its own.
    last = translated(_(", and "), language)
    return f"{', '.join(before)}{last}{end}" if before else end


def say_answer(answer: JuristAnswer, language: Language) -> str:
    """Who answered a remark, when, and in what words."""
    words = _("Answered by {by} on {on}: {says}")
    return translated(words, language, by=answer.by, on=say_date(answer.on, language), says=answer.says)
