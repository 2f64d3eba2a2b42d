"""Why facts are refused or asked back: sentences that name the fact, the value, the limit and where that comes from."""

from rettesnor.rules.facts import as_written
from rettesnor.rules.problems import DeviationProblem, FactProblem, ProblemCode
from rettesnor.wording import Language
from rettesnor.wording.terms import Both, in_
from rettesnor.wording.values import say_expected, say_fact, say_stored

REFUSED: dict[ProblemCode, Both] = {
    "no_such_fact": (
        "der er ingen oplysning, der hedder »{name}«; `rettesnor facts` viser dem, der er",
        'there is no fact called "{name}"; `rettesnor facts` lists those there are',
    ),
    "not_a_value": (
        "»{fact}« kan ikke være »{value}«; skriv {expected}",
        '"{fact}" cannot be "{value}"; write {expected}',
    ),
    "too_early": (
        "»{fact}« kan ikke være {value}; den tidligste dag er {bound}{whence}",
        '"{fact}" cannot be {value}; the earliest day is {bound}{whence}',
    ),
    "too_late": (
        "»{fact}« kan ikke være {value}; den seneste dag er {bound}{whence}",
        '"{fact}" cannot be {value}; the latest day is {bound}{whence}',
    ),
    "too_little": (
        "»{fact}« kan ikke være {value}; det er mindst {bound}",
        '"{fact}" cannot be {value}; it is at least {bound}',
    ),
    "too_much": (
        "»{fact}« kan ikke være {value}; det er højst {bound}",
        '"{fact}" cannot be {value}; it is at most {bound}',
    ),
    "contradicts": ("{facts} modsiger hinanden. {because}", "{facts} contradict each other: {because}"),
}

DOUBTED: dict[ProblemCode, Both] = {
    "too_early": (
        "Er »{fact}« {value} rigtigt? Det er før {bound}{whence}.",
        'Is it right that "{fact}" is {value}? That is before {bound}{whence}.',
    ),
    "too_late": (
        "Er »{fact}« {value} rigtigt? Det er efter {bound}{whence}.",
        'Is it right that "{fact}" is {value}? That is after {bound}{whence}.',
    ),
    "too_little": (
        "Er »{fact}« {value} rigtigt? Det er sjældent under {bound}.",
        'Is it right that "{fact}" is {value}? It is seldom less than {bound}.',
    ),
    "too_much": (
        "Er »{fact}« {value} rigtigt? Det er sjældent over {bound}.",
        'Is it right that "{fact}" is {value}? It is seldom more than {bound}.',
    ),
}

DEVIATIONS: dict[DeviationProblem, Both] = {
    "rule_of_the_law": (
        "{rule} er en regel i loven og kan ikke fraviges",
        "{rule} is a rule of the law and cannot be set aside",
    ),
    "no_such_rule": ("standarden har ingen regel, der hedder {rule!r}", "the standard has no rule called {rule!r}"),
    "no_reason": ("skriv, hvorfor {rule} fraviges", "setting {rule} aside takes a written reason"),
}

_THE_DAY: Both = ("den dag, der ses på", "the day in question")
_YEARS_BEFORE: Both = ("{years} år før den dag, der ses på", "{years} years before the day in question")
_AND: Both = (" og ", " and ")


def say_problem(problem: FactProblem, language: Language) -> str:
    """Why a fact is refused."""
    return in_(REFUSED[problem.code], language).format(**_parameters(problem, language))


def say_doubt(problem: FactProblem, language: Language) -> str:
    """The question whether a value that is far from what is usual is right."""
    return in_(DOUBTED[problem.code], language).format(**_parameters(problem, language))


def say_deviation_problem(rule: str, problem: DeviationProblem, language: Language) -> str:
    """Why a rule cannot be set aside."""
    return in_(DEVIATIONS[problem], language).format(rule=rule)


def _parameters(problem: FactProblem, language: Language) -> dict[str, str]:
    said = {"name": as_written(problem.name)}
    if problem.fact:
        said["fact"] = problem.fact.label.in_(language)
        said["expected"] = say_expected(problem.fact, language)
        said["value"] = say_stored(problem.fact, problem.written, language)
        if problem.limit:
            said["bound"] = say_fact(problem.fact, problem.bound, language)
            said["whence"] = f" ({whence})" if (whence := _whence(problem, language)) else ""
    if problem.contradiction:
        pairs = (f"{fact.label.in_(language)}: {say_fact(fact, v, language)}" for fact, v in problem.contradicts)
        said["facts"] = in_(_AND, language).join(in_((f"»{pair}«", f'"{pair}"'), language) for pair in pairs)
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
    return in_(words, language).format(years=problem.limit.years)
