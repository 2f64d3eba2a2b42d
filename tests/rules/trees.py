"""Hypothesis strategies: trees over a handful of facts, and facts with unknowns."""

from hypothesis import strategies as st

from rettesnor.rules.facts import FactDefinition, Option, Words
from rettesnor.rules.tree import (
    TRUE,
    All,
    Any,
    Arith,
    Choose,
    Compare,
    Const,
    Fact,
    IsKnown,
    Not,
    OneOf,
    Ratio,
    Tree,
    minimum,
)
from rettesnor.rules.vocabulary import Vocabulary

FLAGS = ("ill", "alone", "tried")
NEEDS = ("none", "light", "high")
DISTANCES = tuple(range(8, 13))

DOMAINS: dict[str, tuple[int | str | bool, ...]] = {
    **dict.fromkeys(FLAGS, (True, False)),
    "need": NEEDS,
    "km": DISTANCES,
}
_COMPARISONS = st.sampled_from(("<", "<=", "==", ">=", ">"))

atoms = st.one_of(
    st.sampled_from(FLAGS).map(Fact),
    st.booleans().map(Const),
    st.lists(st.sampled_from(NEEDS), min_size=1, unique=True).map(lambda o: OneOf(Fact("need"), tuple(o))),
    st.builds(Compare, _COMPARISONS, st.just(Fact("km")), st.sampled_from((9, 10, 11)).map(Const)),
)


def _branches(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        several.map(All),
        several.map(Any),
        inner.map(Not),
        st.lists(st.tuples(inner, inner), min_size=1, max_size=2).map(lambda arms: Choose(tuple(arms))),
    )


trees = st.recursive(atoms, _branches, max_leaves=8)


def _sums(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    return st.one_of(
        st.builds(Arith, st.sampled_from(("+", "*")), inner, inner),
        st.builds(Ratio, inner, st.integers(0, 400), st.integers(1, 1000), st.sampled_from(("up", "down"))),
        st.builds(minimum, inner, inner),
        st.lists(st.tuples(trees, inner), min_size=1, max_size=3).map(lambda arms: Choose(tuple(arms))),
    )


amounts = st.recursive(st.just(Fact("km")) | st.integers(0, 99).map(Const), _sums, max_leaves=5)
"""Trees of whole numbers; none is below zero, which `Ratio` asks for."""

_known = st.builds(IsKnown, st.sampled_from(FLAGS), st.booleans()) | st.builds(
    IsKnown, st.just("need"), st.sampled_from(NEEDS)
)
_settled = st.builds(
    lambda known, answer, tree: Choose(((known, Const(answer)), (TRUE, tree))), _known, st.booleans(), trees
)

any_tree = trees | amounts | st.builds(Compare, _COMPARISONS, amounts, amounts) | _known | _settled
facts = st.fixed_dictionaries({name: st.sampled_from((None, *values)) for name, values in DOMAINS.items()})


def _fact(name: str, kind: str, **more: object) -> FactDefinition:
    words = Words(da=name, en=name)
    return FactDefinition.model_validate(
        {"name": name, "group": "work", "type": kind, "label": words, "help": words, "sensitivity": "ordinary"}
        | {"supplied_by": ("caseworker",)}
        | more
    )


VOCABULARY = Vocabulary(
    facts=(
        *(_fact(name, "boolean") for name in FLAGS),
        _fact("need", "choice", options=tuple(Option(name=n, label=Words(da=n, en=n)) for n in NEEDS)),
        _fact("km", "quantity", unit="m", possible={"from": "0 m", "to": "1000 km"}),
    )
)
