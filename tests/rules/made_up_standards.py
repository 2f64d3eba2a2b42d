"""Hypothesis strategies: small standards as a file could hold them, over the vocabulary's own facts."""

from typing import Any

from hypothesis import strategies as st

from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.standard import Standard
from rettesnor.rules.vocabulary import Vocabulary

Written = dict[str, Any]
DAYS = ("before", "no_later_than", "on", "no_earlier_than", "after")
BOUNDS = ("over", "at_least", "under", "at_most")


def _test(fact: FactDefinition) -> st.SearchStrategy[Written]:
    """One fact with the value it must have, in every way a condition can be written."""
    if fact.type == "boolean":
        return st.booleans().map(lambda value: {fact.name: value})
    if fact.type == "choice":
        some = st.lists(st.sampled_from([option.name for option in fact.options]), min_size=2, unique=True)
        graded = some.map(lambda names: {"met": names[:1], "not_met": names[1:]})
        listed = some.map(lambda names: {"met": names})
        return (some | graded | listed).map(lambda value: {fact.name: value})
    if fact.type == "date":
        days = st.sampled_from(("1966-11-21", "2026-01-31", "birth_date", "application_received"))
        compared = st.dictionaries(st.sampled_from(DAYS), days, min_size=1, max_size=2)
        ages = st.dictionaries(st.sampled_from(("age_at_least", "age_below")), st.just("60 years"), min_size=1)
        return (compared | ages).map(lambda value: {fact.name: value})
    if fact.type == "municipality":
        return st.sampled_from(("own", "other")).map(lambda whose: {fact.name: whose})
    amount = st.integers(0, 20).map(lambda amount: f"{amount} {fact.unit}")
    return st.dictionaries(st.sampled_from(BOUNDS), amount, min_size=1, max_size=2).map(lambda b: {fact.name: b})


def conditions(vocabulary: Vocabulary) -> st.SearchStrategy[Written]:
    facts = [fact for fact in vocabulary.facts if fact.type != "text"]

    def nested(inner: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
        several = st.lists(inner, min_size=2, max_size=3)
        return st.one_of(
            several.map(lambda parts: {"any": parts}),
            several.map(lambda parts: {"all": parts}),
            inner.map(lambda part: {"not": part}),
        )

    return st.recursive(st.sampled_from(facts).flatmap(_test), nested, max_leaves=4)


def standards(vocabulary: Vocabulary) -> st.SearchStrategy[Standard]:
    condition = conditions(vocabulary)
    strength = st.sampled_from(("must", "default", "may", "typical"))
    days = st.integers(1, 5).map(lambda days: f"{days} days/week")
    share = st.sampled_from(("4.5 %", "5 %", "30 %"))
    age = st.fixed_dictionaries(
        {"kind": st.just("age"), "at_least": st.sampled_from(("16 years", "18 years"))},
        optional={"below": st.sampled_from(("pension-age", "65 years", "67 years"))},
    )
    unclear = {"kind": "age", "below": "68 years", "or_read_as": {"because": "It is made up so.", "below": "67 years"}}
    kinds = st.one_of(
        age | st.just(unclear),
        st.fixed_dictionaries({"kind": st.just("condition"), "requires": condition}),
        st.fixed_dictionaries({"kind": st.just("exclusion"), "when": condition | st.just("always")}),
        st.fixed_dictionaries({"kind": st.just("extent"), "at_most": days | st.just("1 days/week")}),
        st.fixed_dictionaries({"kind": st.just("cost"), "free": st.booleans(), "own": st.just(["food", "materials"])}),
        st.fixed_dictionaries({"kind": st.just("transport"), "granted": st.booleans()}),
        condition.map(lambda other: _read_otherwise({"kind": "cost", "free": True}, {"if": other, "free": False})),
        days.map(lambda most: _read_otherwise({"kind": "extent", "at_most": most}, {"at_most": "7 days/week"})),
        st.tuples(condition, condition)
        .filter(lambda two: two[0] != two[1])
        .map(lambda two: _read_otherwise({"kind": "condition", "requires": two[0]}, {"requires": two[1]})),
        st.fixed_dictionaries({"kind": st.just("pay"), "methods": st.just(["gratuity"]), "floor": share}),
        st.fixed_dictionaries(
            {"kind": st.just("transport"), "own_distance": st.sampled_from(("10 km", "4.5 km"))},
            optional={"distance": st.sampled_from(("deducted", "all-or-nothing")), "cap": share},
        ),
    )
    rule = st.builds(
        lambda kind, strength, limit: {**kind, "strength": strength, **({"if": limit} if limit else {})},
        kinds, strength, st.none() | condition,
    )  # fmt: skip
    return st.lists(rule, min_size=1, max_size=6).map(standard_of)


def _read_otherwise(rule: Written, changes: Written) -> Written:
    return {**rule, "or_read_as": {"because": "It is made up so.", **changes}}


def standard_of(rules: list[Written]) -> Standard:
    units = [{"text": f"Rule {n}.", "rule": {"id": f"r{n}", **rule}} for n, rule in enumerate(rules)]
    return Standard.model_validate(
        {
            "standard": "made-up",
            "municipality": "nowhere",
            "title": "Made up",
            "status": {
                "stage": "draft", "adopted": "not stated", "by": "nobody", "revised": "not stated",
                "in_force_from": "not stated",
            },
            "source": {"file": "made-up.txt", "sha256": "0" * 64},
            "sections": [{"units": units}],
        }
    )  # fmt: skip
