"""Whatever the rules core can say has words in both languages, and no word is left over."""

import re
import types
from datetime import date
from typing import Literal, Union, get_args, get_origin

import pytest
from django.conf import settings
from pydantic import BaseModel

from rettesnor.rules.clock import ClockEnd
from rettesnor.rules.estimates import estimates
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.findings import Cause, Result, TargetGroupOutcome
from rettesnor.rules.kinds import KINDS
from rettesnor.rules.kinds.base import CaseStage, Layer, Neighbour, Offer, Proposing, Rule, Strength, Topic
from rettesnor.rules.program import build
from rettesnor.rules.standard import Grade, Information, Status
from rettesnor.rules.strict import Strict
from rettesnor.standards import files
from rettesnor.wording import options, parameters, terms, values
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.due import DUE, USUALLY_DUE
from rettesnor.wording.translation import translated

PACKAGE = settings.PACKAGE


def kind_of(model):
    return get_args(model.model_fields["kind"].annotation)[0]


def own_fields(model):
    """Name in the file and annotation of each parameter, those of models inside it too."""
    inherited = Rule.model_fields if issubclass(model, Rule) else {}
    for name, field in model.model_fields.items():
        if name not in inherited:
            yield field.alias or name, field.annotation
            for inner in models_in(field.annotation):
                yield from own_fields(inner)


def models_in(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def literals_in(annotation):
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif get_origin(annotation) in (Union, types.UnionType, tuple) or hasattr(annotation, "__metadata__"):
        for argument in get_args(annotation):
            yield from literals_in(argument)


OPTIONS = {
    (kind_of(model), name, option)
    for model in KINDS
    for name, annotation in own_fields(model)
    for option in literals_in(annotation)
}
# Opening hours are said as one: `mandag, tirsdag 8:00-15:00`; and so are two times of a day.
SAID_AS_ONE = {"days", "opens", "closes", "earliest", "latest"}
PARAMETERS = {(kind_of(model), name) for model in KINDS for name, _ in own_fields(model) if name not in SAID_AS_ONE} | {
    ("pay", "floor_amount"),
    ("cost", "share_amount"),
    ("extent", "place_at_least"),
    ("extent", "place_at_most"),
}
CODES = {
    code
    for file in sorted((PACKAGE / "rules").rglob("*.py"))
    for code in re.findall(
        r'yield "([a-z0-9_]+)"|"(combination_limited|discretion_cut_off|stricter_than_law)"', file.read_text("utf-8")
    )
    for code in code
    if code
}
TABLES = {
    "LAYERS": get_args(Layer),
    "STRENGTHS": get_args(Strength),
    "RESULTS": get_args(Result),
    "CAUSES": get_args(Cause),
    "OUTCOMES": get_args(TargetGroupOutcome),
    "OFFERS": [*get_args(Offer), *get_args(Neighbour)],
    "STAGES": get_args(CaseStage),
    "TOPICS": get_args(Topic),
    "KIND_NAMES": [kind_of(model) for model in KINDS],
    "INFORMATION": get_args(Information),
    "GRADES": get_args(Grade),
    "STATUS": [*get_args(Status.model_fields["stage"].annotation), "not stated"],
    "FACT_GROUPS": {fact.group for fact in files.vocabulary().facts},
    "SUPPLIERS": set(literals_in(FactDefinition.model_fields["supplied_by"].annotation)),
    "SENSITIVITIES": get_args(FactDefinition.model_fields["sensitivity"].annotation),
}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_words_for_each_word_of_its_vocabulary_and_no_other(table):
    assert set(getattr(terms, table)) == set(TABLES[table])


def test_every_kind_names_each_of_its_parameters_and_no_other():
    assert {(kind, name) for kind, names in parameters.PARAMETERS.items() for name in names} == PARAMETERS


def test_every_option_of_every_kind_has_words():
    missing = [
        f"{kind}.{name}.{option}"
        for kind, name, option in sorted(OPTIONS)
        if option not in options.OPTIONS and f"{kind}.{name}.{option}" not in options.OPTIONS
    ]
    assert not missing


def test_no_words_for_an_option_are_left_over():
    used = {key for kind, name, option in OPTIONS for key in [f"{kind}.{name}.{option}"] if key in options.OPTIONS} | {
        option for kind, name, option in OPTIONS if f"{kind}.{name}.{option}" not in options.OPTIONS
    }
    assert not set(options.OPTIONS) - used - set(get_args(ClockEnd))


def test_every_conflict_has_words_and_none_is_left_over():
    assert set(CONFLICTS) == CODES


def test_every_value_a_rule_can_propose_has_a_name():
    named = {
        f"{model.topic}_{name}" for model in KINDS if issubclass(model, Proposing) for name, _ in own_fields(model)
    }
    kinds = "".join(file.read_text("utf-8") for file in (PACKAGE / "rules/kinds").glob("*.py"))
    clocks = set(re.findall(r'Clock\(\s*"([\w-]+)"', kinds))
    clocks |= {option for kind, name, option in OPTIONS if (kind, name) == ("deadline", "for")}
    clocks -= {"anything-else", "every-deadline"}
    dates = {f"{clock.replace('-', '_')}_due" for clock in clocks} | {"decision_due_after_remittal"}
    for name in {n for n in named if n.rpartition("_")[2] not in SAID_AS_ONE} | dates:
        for prefix in ("", "order.", "statute."):
            da, en = values.say_value_name(f"{prefix}{name}@a-rule", "da"), values.say_value_name(prefix + name, "en")
            assert da[0].isupper() or da.startswith("Å")
            assert en
    assert set(DUE) == set(USUALLY_DUE) == dates


def every_text():
    tables = [*TABLES]
    yield from ((f"{t}.{k}", text) for t in tables for k, text in getattr(terms, t).items())
    yield from ((f"{kind}.{k}", text) for kind, names in parameters.PARAMETERS.items() for k, text in names.items())
    yield from options.OPTIONS.items()
    yield from CONFLICTS.items()
    yield from DUE.items()
    yield from USUALLY_DUE.items()


@pytest.mark.parametrize("text", [pytest.param(text, id=key) for key, text in every_text()])
def test_words_stand_in_both_languages(text):
    danish, english = translated(text, "da"), translated(text, "en")
    assert danish.strip() == danish != ""
    assert english.strip() == english != ""


def test_english_has_no_danish_letters_but_in_names():
    english = {key: translated(text, "en") for key, text in every_text()}
    assert not [key for key, en in english.items() if re.search("[æøåÆØÅ]", en) and "serviceloven" not in en.lower()]


def test_a_strict_model_inside_a_kind_is_seen_by_these_tests():
    inside = {model.__name__ for kind in KINDS for _, a in own_fields(kind) for model in models_in(a)}
    assert {"PayStep", "OpeningHours"} <= inside
    assert all(issubclass(model, Strict) for model in KINDS)


def test_every_estimate_has_words_and_no_word_is_left_over():
    on = date(2026, 11, 21)
    programs = (build(files.standard(i), files.law(), files.vocabulary(), on) for i in files.standard_ids())
    assert set(values.ESTIMATES) == {estimate.name for program in programs for estimate in estimates(program)}
