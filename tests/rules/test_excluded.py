"""What the known facts exclude counts as excluded: held against trying all that can be true of one person."""

from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.rules.assess import assess
from rettesnor.rules.compiled import compiled
from rettesnor.rules.context import Context
from rettesnor.rules.decisive import both_ways, smallest_sets
from rettesnor.rules.excluded import asked, possible, settled
from rettesnor.rules.facts import Contradiction, Words
from rettesnor.rules.program import build
from rettesnor.rules.tree import Fact, IsKnown, Not, OneOf
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from tests.rules.trees import DOMAINS, VOCABULARY, facts, trees

ON = date(2026, 11, 21)
PROGRAMS = {each: build(files.standard(each), files.law(), files.vocabulary(), ON) for each in files.standard_ids()}


def contradicting(*contradictions: dict[str, bool | str]) -> Vocabulary:
    because = Words(da="Det kan ikke være.", en="It cannot be.")
    made = tuple(Contradiction(facts=each, rules_out=next(iter(each)), because=because) for each in contradictions)
    return Vocabulary(facts=VOCABULARY.facts, contradictions=made)


TRIED_OR_ALONE = contradicting(
    {"tried": True, "alone": True}, {"tried": True, "need": "high"}, {"ill": False, "need": "none"}
)
THREE = contradicting({"ill": True, "alone": True, "need": "light"}, {"tried": False, "need": "none"})


def people(known, vocabulary):
    """Everybody of whom what is known can be true: all facts have a value, and none contradict each other."""
    open_ = [name for name in DOMAINS if known.get(name) is None]
    for values in product(*(DOMAINS[name] for name in open_)):
        person = {**known, **dict(zip(open_, values, strict=True))}
        if possible({name: (value,) for name, value in person.items()}, vocabulary):
            yield person


@pytest.mark.parametrize("vocabulary", [TRIED_OR_ALONE, THREE])
@given(tree=trees, known=facts)
@settings(max_examples=150)
def test_an_answer_that_is_given_is_that_of_everybody_it_can_be(vocabulary, tree, known):
    answer = compiled(settled(tree, vocabulary))(known)
    if answer is not None:
        assert {compiled(tree)(person) for person in people(known, vocabulary)} <= {answer}


@pytest.mark.parametrize("vocabulary", [TRIED_OR_ALONE, THREE])
@given(
    known=facts,
    question=st.sampled_from([*map(Fact, ("tried", "alone", "ill")), OneOf(Fact("need"), ("none", "high"))]),
)
def test_a_question_about_one_fact_has_its_answer_where_everybody_has_the_same(vocabulary, known, question):
    answers = {compiled(question)(person) for person in people(known, vocabulary)}
    if len(answers) == 1:
        [answer] = answers
        once = {name: value for name, value in known.items() if value is not None}
        assert compiled(settled(question, vocabulary))(once) is answer


@pytest.mark.parametrize("vocabulary", [TRIED_OR_ALONE, THREE])
@given(tree=trees, known=facts, goal=st.booleans())
@settings(max_examples=150)
def test_the_decisive_sets_are_those_that_trying_everybody_finds(vocabulary, tree, known, goal):
    if not possible({name: (value,) for name, value in known.items() if value is not None}, vocabulary):
        return
    whole = settled(tree, vocabulary)
    given_ = {name: (value,) for name, value in known.items() if value is not None}
    found = [
        way for way in both_ways(whole, known, DOMAINS)[goal] if possible({**given_, **way}, vocabulary) is not None
    ]
    assert smallest_sets(found) == by_trying_everybody(whole, goal, known, vocabulary)


def by_trying_everybody(tree, goal, known, vocabulary):
    unknown = sorted(name for name, value in known.items() if value is None)
    found: list[frozenset[str]] = []
    for size in range(len(unknown) + 1):
        for names in combinations(unknown, size):
            if any(smaller <= set(names) for smaller in found):
                continue
            for values in product(*(DOMAINS[name] for name in names)):
                told = {**known, **dict(zip(names, values, strict=True))}
                if (
                    compiled(tree)(told) is goal
                    and possible({name: (value,) for name, value in told.items() if value is not None}, vocabulary)
                    is not None
                ):
                    found.append(frozenset(names))
                    break
    return sorted((sorted(s) for s in found), key=lambda s: (len(s), s))


def test_the_question_as_it_was_asked_can_be_read_off_it():
    question = Not(Fact("tried"))
    assert asked(settled(question, TRIED_OR_ALONE)) == question
    assert asked(question) is None
    assert settled(Fact("ill"), contradicting({"tried": True, "alone": True})) == Fact("ill")


def test_known_is_never_unknown():
    assert compiled(IsKnown("ill", True))({}) is False
    assert compiled(IsKnown("ill", True))({"ill": True}) is True


@pytest.mark.parametrize("standard", PROGRAMS)
def test_the_judgement_that_nothing_else_can_be_used_settles_every_option(standard):
    """Nobody is asked for an option whose only answer that could matter is refused as a contradiction."""
    program = PROGRAMS[standard]
    assessed = assess(program, {"cannot_use_other_offers": True})
    sets = [
        *assessed.decisive_standard.inside, *assessed.decisive_standard.outside,
        *assessed.decisive_law.inside, *assessed.decisive_law.outside,
    ]  # fmt: skip
    assert not [name for one in sets for name in one if name.startswith("option_")]


@pytest.mark.parametrize("standard", PROGRAMS)
def test_one_option_that_can_be_used_settles_that_others_can(standard):
    assessed = assess(PROGRAMS[standard], {"option_flex_job": "can_use"})
    [other] = [f for f in assessed.findings if f.sourced.rule.id == "sel-103-other-legislation"]
    assert other.result == "not_met"
    assert assessed.law == "outside"
    assert dict(other.facts) == {"cannot_use_other_offers": None, "option_flex_job": "can_use"}


@pytest.mark.parametrize("standard", PROGRAMS)
def test_a_rule_says_what_it_says_of_everybody_who_can_be_meant(standard):
    """Every shipped criterion that one open fact is left of, for each way the others can be known."""
    program = PROGRAMS[standard]
    vocabulary = program.vocabulary
    context = Context(ON, files.law().pension, files.law().leap)
    involved = {name for each in vocabulary.contradictory for name in each}
    for sourced in (*program.law, *program.local):
        if sourced.lowered.test is None or not involved & set(sourced.asks) or len(sourced.asks) > 1:
            continue
        test, [name] = sourced.rule.lower(context).test, sourced.asks
        for other, value in ((o, v) for each in vocabulary.contradictory if name in each for o, v in each.items()):
            if other == name:
                continue
            left = [v for v in program.domains[name] if possible({name: (v,), other: (value,)}, vocabulary)]
            answers = {compiled(test)({name: v}) for v in left}
            expected = answers.pop() if len(answers) == 1 else None
            assert compiled(sourced.lowered.test)({other: value}) is expected, sourced.rule.id
