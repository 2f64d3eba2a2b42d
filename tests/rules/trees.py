"""Hypothesis strategies: trees over a handful of facts, and facts with unknowns."""

from hypothesis import strategies as st

from rettesnor.rules.tree import All, Any, Choose, Compare, Const, Fact, Not, OneOf, Tree

FLAGS = ("ill", "alone", "tried")
NEEDS = ("none", "light", "high")
DISTANCES = tuple(range(8, 13))

DOMAINS: dict[str, tuple[int | str | bool, ...]] = {
    **dict.fromkeys(FLAGS, (True, False)),
    "need": NEEDS,
    "km": DISTANCES,
}

atoms = st.one_of(
    st.sampled_from(FLAGS).map(Fact),
    st.booleans().map(Const),
    st.lists(st.sampled_from(NEEDS), min_size=1, unique=True).map(lambda o: OneOf(Fact("need"), tuple(o))),
    st.builds(
        Compare,
        st.sampled_from(("<", "<=", "==", ">=", ">")),
        st.just(Fact("km")),
        st.sampled_from((9, 10, 11)).map(Const),
    ),
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
facts = st.fixed_dictionaries({name: st.sampled_from((None, *values)) for name, values in DOMAINS.items()})
