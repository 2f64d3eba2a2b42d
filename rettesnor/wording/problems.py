"""Why facts are refused or asked back: sentences that name the fact, the value, the limit and where that comes from."""

from rettesnor.rules.facts import as_written
from rettesnor.rules.problems import DeviationProblem, FactProblem, ProblemCode
from rettesnor.wording import Language
from rettesnor.wording.expected import expected
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_fact, say_stored

REFUSED: dict[ProblemCode, str] = {
    "no_such_fact": _('there is no fact called "{name}"; `rettesnor facts` lists those there are'),
    "not_a_value": _('"{fact}" cannot be "{value}"; write {expected}'),
    "too_early": _('"{fact}" cannot be {value}; the earliest day is {bound}{whence}'),
    "too_late": _('"{fact}" cannot be {value}; the latest day is {bound}{whence}'),
    "too_little": _('"{fact}" cannot be {value}; it is at least {bound}'),
    "too_much": _('"{fact}" cannot be {value}; it is at most {bound}'),
    "contradicts": _("{facts} contradict each other: {because}"),
}

DOUBTED: dict[ProblemCode, str] = {
    "too_early": _('Is it right that "{fact}" is {value}? That is before {bound}{whence}.'),
    "too_late": _('Is it right that "{fact}" is {value}? That is after {bound}{whence}.'),
    "too_little": _('Is it right that "{fact}" is {value}? It is seldom less than {bound}.'),
    "too_much": _('Is it right that "{fact}" is {value}? It is seldom more than {bound}.'),
}

DEVIATIONS: dict[DeviationProblem, str] = {
    "rule_of_the_law": _("{rule} is a rule of the law and cannot be set aside"),
    "no_such_rule": _("the standard has no rule called {rule!r}"),
    "no_reason": _("setting {rule} aside takes a written reason"),
}

_THE_DAY: str = _("the day in question")
_YEARS_BEFORE: str = _("{years} years before the day in question")
_AND: str = _(" and ")


def say_problem(problem: FactProblem, language: Language) -> str:
    """Why a fact is refused."""
    return translated(REFUSED[problem.code], language, **_parameters(problem, language))


def say_doubt(problem: FactProblem, language: Language) -> str:
    """The question whether a value that is far from what is usual is right."""
    return translated(DOUBTED[problem.code], language, **_parameters(problem, language))


def say_deviation_problem(rule: str, problem: DeviationProblem, language: Language) -> str:
    """Why a rule cannot be set aside."""
    return translated(DEVIATIONS[problem], language, rule=rule)


def _parameters(problem: FactProblem, language: Language) -> dict[str, str]:
    said = {"name": as_written(problem.name)}
    if problem.fact:
        said["fact"] = problem.fact.label.in_(language)
        said["expected"] = expected(problem.fact).in_(language)
        said["value"] = say_stored(problem.fact, problem.written, language)
        if problem.limit:
            said["bound"] = say_fact(problem.fact, problem.bound, language)
            said["whence"] = f" ({whence})" if (whence := _whence(problem, language)) else ""
    if problem.contradiction:
        pairs = (f"{fact.label.in_(language)}: {say_fact(fact, v, language)}" for fact, v in problem.contradicts)
        said["facts"] = translated(_AND, language).join(
            translated(_('"{pair}"'), language, pair=pair) for pair in pairs
        )
        said["because"] = problem.contradiction.because.in_(language)
    return said


def _whence(problem: FactProblem, language: Language) -> str:
    """Where a limit comes from: another fact, or the day that is asked about."""
    assert problem.limit
    if problem.other:
        return problem.other.label.in_(language)
    if problem.limit.years is None:
        return ""
    words = _YEARS_BEFORE if problem.limit.years else _THE_DAY
    return translated(words, language, years=problem.limit.years)
