"""`rettesnor standards try`: a standard's golden cases, and in words where the program says otherwise.

The cases are assessments, pay and transport, as tests/golden/README.md tells them.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rettesnor.cli.answer import Answer, CannotAnswer
from rettesnor.cli.golden import Different, GoldenCase, assessed, differences
from rettesnor.cli.golden_files import PEOPLE, AnyCase, golden_cases, holds_cases, people
from rettesnor.cli.golden_money import ExpectedPay, ExpectedTransport
from rettesnor.cli.programs import known_id, program, standard
from rettesnor.cli.report import wrapped
from rettesnor.cli.unknown_facts import say_refused
from rettesnor.law.unusable import Unusable
from rettesnor.rules.problems import BadDeviations, BadFacts
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.wording import Language
from rettesnor.wording.formats import say_amount
from rettesnor.wording.problems import say_deviation_problem
from rettesnor.wording.terms import CAUSES, OUTCOMES, RESULTS, capital, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import pgettext_noop as pgettext
from rettesnor.wording.translation import translated
from rettesnor.wording.unusable import why_unusable
from rettesnor.wording.values import YES_NO, say_value

_KEYS: dict[str, str] = {
    "outcome": _("the outcome {about}"),
    "findings": _("the rule {about}"),
    "unknown_because": _("why the rule {about} is not settled"),
    "set_aside": _("whether the rule {about} is set aside"),
    "conflicts": _("the provision that the rule {about} is in conflict with"),
    "gives_less": _("where the standard gives less than the law"),
    "may_give_less": _("where the standard may give less than the law"),
    "values": _("the value {about}"),
    "no_values": _("whether there is a value called {about}"),
    "open": _("why the value {about} is not known"),
    "could_change": _("what could settle the value {about}"),
    "decisive": _("what could settle the outcome ({about})"),
    "endings": _("what could settle the ground for ending {about}"),
    "opposed": _("what the law has against the ground for ending {about}"),
    "hinges_on": _("what the outcome hinges on"),
    "wishes": _("whether the standard offers what is wished ({about})"),
    "stopped_by": _("why the case is not the municipality's to decide"),
    "allowed": _("whether the way of paying can be used"),
    "flagged": _("whether the pay is flagged"),
    "floor": _("the least it can be"),
    "ladder": _("whether this way of paying is open: {about}"),
    "because": _("what is not known"),
    "rows": _("whether the explanation has the step {about}"),
    "citizen": _("the citizen's part"),
    "municipality": _("the municipality's part"),
    "cost": _("the whole cost"),
    "order": _("the citizen's part by the order"),
    "local": _("the citizen's part by the standard"),
    "at_most": _("the most the citizen's part can come to"),
    "municipality_at_least": _("the least the municipality's part can come to"),
    "means": _("the means of transport"),
    "alternatives": _("the number of answers, where the standard can be taken in more than one way"),
}
_OUTCOME_OF = {"law": _("by the law"), "standard": _("by the standard")}
_ANSWERS: dict[str, dict[Any, str]] = {
    "outcome": dict(OUTCOMES),
    "findings": dict(RESULTS),
    "unknown_because": dict(CAUSES),
    "open": dict(CAUSES),
}
_CODES = ("gives_less", "may_give_less", "because", "stopped_by")
_MONEY = (*ExpectedPay.model_fields, *ExpectedTransport.model_fields)
_NOTHING = _("nothing")
_NOT_KNOWN = pgettext("try", "not known")


def try_cases(args: argparse.Namespace) -> Answer:
    """Exit code 1 where a case comes out otherwise than it was written."""
    standard_id = known_id(args.id)
    paths = [Path(args.cases)] if args.cases else _shipped()
    mine = [(path, case) for path in paths for case in golden_cases(path) if case.standard == standard_id]
    if not mine:
        raise CannotAnswer(
            _(
                "there are no golden cases for {standard}; write some as docs/add-a-municipality.md shows, "
                "and give --cases"
            ),
            standard=standard_id,
        )
    tried = [(path, case, _tried(case, path, args.lang)) for path, case in mine]
    data = [_data(path, case, found) for path, case, found in tried]
    lines = wrapped(_lines(tried, args.lang))
    return Answer(data, "\n".join(lines), 1 if any(found for _path, _case, found in tried) else 0)


def _folder() -> Path:
    return files.ROOT.parent / "tests" / "golden"


def _shipped() -> list[Path]:
    return [path for path in sorted(_folder().glob("*.yaml")) if holds_cases(path)]


def _tried(case: AnyCase, path: Path, language: Language) -> list[Different]:
    try:
        return list(_differences(case, path))
    except BadFacts as error:
        why = "; ".join(say_refused(each, _vocabulary(case), case.standard, language) for each in error.problems)
    except BadDeviations as error:
        why = "; ".join(say_deviation_problem(rule, code, language) for rule, code in error.problems)
    except Unusable as error:
        why = why_unusable(error).in_(language)
    raise CannotAnswer(_("{case}: {why}"), case=case.case, why=why)


def _vocabulary(case: AnyCase) -> Vocabulary:
    assert case.standard
    return standard(case.standard).vocabulary(files.vocabulary())


def _differences(case: AnyCase, path: Path) -> Iterator[Different]:
    if not isinstance(case, GoldenCase):
        return case.differences()
    persons = {**people(_folder() / PEOPLE), **people(path.with_name(PEOPLE))}
    if case.person and case.person not in persons:
        raise CannotAnswer(_("{case}: there is no person called {person}"), case=case.case, person=case.person)
    return differences(case.expect, assessed(case, program(case.standard, case.on), persons))


def _data(path: Path, case: AnyCase, found: Sequence[Different]) -> dict[str, Any]:
    return {
        "case": case.case,
        "file": path.name,
        "as_expected": not found,
        "differences": [vars(each) for each in found],
    }


def _lines(tried: Sequence[tuple[Path, AnyCase, list[Different]]], language: Language) -> Iterator[str]:
    for path, case, found in tried:
        if not found:
            yield translated(_("{case}: as expected"), language, case=case.case)
            continue
        yield translated(_("{case}: otherwise than expected ({file})"), language, case=case.case, file=path.name)
        vocabulary = _vocabulary(case)
        for each in found:
            yield f"  {_said(each, vocabulary, language)}"
        yield "  " + translated(_("You wrote: {why} ({source})"), language, why=case.why, source=case.source)
    wrong = sum(1 for _path, _case, found in tried if found)
    yield ""
    yield translated(
        _("In all {number} cases; {wrong} otherwise than expected."), language, number=len(tried), wrong=wrong
    )


def _said(each: Different, vocabulary: Vocabulary, language: Language) -> str:
    about = say(_OUTCOME_OF, each.about, language) if each.key == "outcome" else each.about
    what = capital(translated(_KEYS[each.key], language, about=about))
    if not each.named:
        return translated(_("{what}: there is no such thing in the assessment; check the name"), language, what=what)
    expected, found = (_answer(each, answer, vocabulary, language) for answer in (each.expected, each.found))
    words = _("{what}: you expected {expected}, the program says {found}")
    return translated(words, language, what=what, expected=expected, found=found)


def _answer(each: Different, answer: Any, vocabulary: Vocabulary, language: Language) -> str:
    match each.key, answer:
        case "values", _:
            return say_value(each.about, answer, each.unit, language)
        case key, None if key in _MONEY:
            return translated(_NOT_KNOWN, language)
        case _, int() if each.unit == "kr" and not isinstance(answer, bool):
            return say_amount(answer, "kr", language)
        case _, bool():
            return translated(YES_NO[answer], language)
        case key, str() if key in _ANSWERS:
            return translated(_ANSWERS[key][answer], language)
        case _, list():
            return _sets(each.key, answer, vocabulary, language)
        case _, None:
            return translated(_NOTHING, language)
        case _:
            return str(answer)


def _sets(key: str, answer: list[Any], vocabulary: Vocabulary, language: Language) -> str:
    """Codes, facts, or sets of facts, each called by its label."""

    def called(name: Any) -> str:
        if isinstance(name, list):
            return " + ".join(map(called, name))
        return str(name) if key in _CODES else vocabulary[name].label.in_(language)

    return ", ".join(map(called, answer)) or translated(_NOTHING, language)
