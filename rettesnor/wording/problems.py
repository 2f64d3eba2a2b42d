"""Why facts are refused or asked back: sentences that name the fact, the value, the limit and where that comes from."""

import re
from collections.abc import Mapping
from datetime import date

from rettesnor.rules.facts import Contradiction, FactDefinition, as_written
from rettesnor.rules.limits import Apart, Beyond, Limit
from rettesnor.rules.problems import DeviationProblem, FactProblem, ProblemCode
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.expected import expected
from rettesnor.wording.formats import say_date
from rettesnor.wording.translation import InTwoLanguages, Saying, translated
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.values import say_fact, say_stored

REFUSED: dict[ProblemCode, str] = {
    "no_such_fact": _('there is no fact called "{name}"'),
    "not_a_value": _('"{fact}" cannot be "{value}"; write {expected}'),
    "too_early": _('"{fact}" cannot be {value}; the earliest day is {bound}{whence}'),
    "too_late": _('"{fact}" cannot be {value}; the latest day is {bound}{whence}'),
    "too_little": _('"{fact}" cannot be {value}; it is at least {bound}'),
    "too_much": _('"{fact}" cannot be {value}; it is at most {bound}'),
    "contradicts": _("{facts} contradict each other: {because}"),
}

_CODE = re.compile(r"[0-9]{3}")
_UNQUOTED: str = _('"{fact}" is written in quotation marks; without them {value} is a number. Write {name}: "{digits}"')
_OF_NO_MUNICIPALITY: str = _('"{fact}" cannot be {value}: no municipality has that code')

DOUBTED: dict[ProblemCode, str] = {
    "too_early": _('Is it right that "{fact}" is {value}? That is before {bound}{whence}.'),
    "too_late": _('Is it right that "{fact}" is {value}? That is after {bound}{whence}.'),
    "too_little": _('Is it right that "{fact}" is {value}? It is seldom less than {bound}.'),
    "too_much": _('Is it right that "{fact}" is {value}? It is seldom more than {bound}.'),
}

DEVIATIONS: dict[DeviationProblem, str] = {
    "rule_of_the_law": _("{rule} is a rule of the law and cannot be set aside"),
    "promise_of_procedure": _("{rule} promises how a case is dealt with and cannot be set aside"),
    "no_such_rule": _("the standard has no rule called {rule!r}"),
    "no_reason": _("setting {rule} aside takes a written reason"),
}

_THE_DAY: str = _("the day in question")
_APART: dict[tuple[str, bool], str] = {
    ("months", True): _("{number} months before the day in question"),
    ("years", True): _("{number} years before the day in question"),
    ("months", False): _("{number} months after the day in question"),
    ("years", False): _("{number} years after the day in question"),
}
_ASKED: str = _('Is it right that "{fact}" is {value}?')
# By its unit, whether the limit has passed, and whether the day lies farther from today than the limit.
_FROM_TODAY: dict[tuple[str, bool, bool], str] = {
    ("months", True, True): _("That is more than {number} months ago."),
    ("months", True, False): _("That is less than {number} months ago."),
    ("months", False, True): _("That is more than {number} months ahead."),
    ("months", False, False): _("That is less than {number} months ahead."),
    ("years", True, True): _("That is more than {number} years ago."),
    ("years", True, False): _("That is less than {number} years ago."),
    ("years", False, True): _("That is more than {number} years ahead."),
    ("years", False, False): _("That is less than {number} years ahead."),
}
_AND: str = _(" and ")


def say_problem(problem: FactProblem, language: Language) -> str:
    """Why a fact is refused."""
    if _lacks_quotes(problem):
        return translated(_UNQUOTED, language, **_parameters(problem, language))
    if problem.fact and problem.fact.type == "municipality" and _CODE.fullmatch(as_written(problem.written)):
        return translated(_OF_NO_MUNICIPALITY, language, **_parameters(problem, language))
    return translated(REFUSED[problem.code], language, **_parameters(problem, language))


def say_doubt(problem: FactProblem, language: Language, *, today: bool = False) -> str:
    """The question whether a value that is far from what is usual is right; `today` is the day asked about, or not."""
    said = _parameters(problem, language)
    if today and problem.limit and problem.limit.apart:
        return _asked_from_today(problem.limit.apart, problem.code == "too_early", language, said)
    return translated(DOUBTED[problem.code], language, **said)


def say_far_day(label: str, day: date, beyond: Beyond, language: Language) -> str:
    """The same question, asked today, of a day that is no fact: of the one that is called `label`."""
    if apart := beyond.limit.apart:
        return _asked_from_today(apart, beyond.before, language, {"fact": label, "value": say_date(day, language)})
    bound = say_date(date.fromordinal(beyond.bound), language)
    whence = _said_aside(_whence(beyond.limit, None, language))
    question = DOUBTED["too_early" if beyond.before else "too_late"]
    return translated(question, language, fact=label, value=say_date(day, language), bound=bound, whence=whence)


def say_deviation_problem(rule: str, problem: DeviationProblem, language: Language) -> str:
    """Why a rule cannot be set aside."""
    return translated(DEVIATIONS[problem], language, rule=rule)


def why_contradictory(contradiction: Contradiction, facts: Mapping[str, FactDefinition] | Vocabulary) -> InTwoLanguages:
    """Why its values cannot all be true; `facts` holds those it is about."""
    if contradiction.because:
        return contradiction.because
    labels = {value: facts[name].label for name, value in contradiction.facts.items()}
    return Saying(_("“{narrow}” is always “{wide}” too."), {"narrow": labels[True], "wide": labels[False]})


def _lacks_quotes(problem: FactProblem) -> bool:
    """Whether the same digits would be a value as a text."""
    return bool(
        problem.code == "not_a_value"
        and type(problem.written) is int
        and problem.fact
        and problem.fact.stored(as_written(problem.written)) is not None
    )


def _asked_from_today(apart: Apart, before: bool, language: Language, said: Mapping[str, str]) -> str:
    why = translated(_FROM_TODAY[apart.unit, apart.before, apart.before == before], language, number=apart.number)
    return f"{translated(_ASKED, language, **said)} {why}"


def _parameters(problem: FactProblem, language: Language) -> dict[str, str]:
    said = {"name": as_written(problem.name)}
    if problem.fact:
        said["fact"] = problem.fact.label.in_(language)
        said["expected"] = expected(problem.fact).in_(language)
        said["digits"] = as_written(problem.written)
        said["value"] = say_stored(problem.fact, problem.written, language)
        if problem.limit:
            said["bound"] = say_fact(problem.fact, problem.bound, language)
            said["whence"] = _said_aside(_whence(problem.limit, problem.other, language))
    if problem.contradiction:
        pairs = (f"{fact.label.in_(language)}: {say_fact(fact, v, language)}" for fact, v in problem.contradicts)
        said["facts"] = translated(_AND, language).join(
            translated(_('"{pair}"'), language, pair=pair) for pair in pairs
        )
        facts = {fact.name: fact for fact, _value in problem.contradicts}
        said["because"] = why_contradictory(problem.contradiction, facts).in_(language)
    return said


def _whence(limit: Limit, other: FactDefinition | None, language: Language) -> str:
    """Where a limit comes from: another fact, or the day that is asked about."""
    if other:
        return other.label.in_(language)
    if apart := limit.apart:
        return translated(_APART[apart.unit, apart.before], language, number=apart.number)
    return translated(_THE_DAY, language) if limit.today else ""


def _said_aside(text: str) -> str:
    return f" ({text})" if text else ""
