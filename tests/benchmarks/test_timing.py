from functools import partial
from itertools import count

from benchmarks.timing import Contestant, Spread, Timed, compete


def test_each_contestant_has_its_turn_once_a_round_and_each_round_begins_with_another():
    turns: list[str] = []
    compete({name: Contestant(partial(turns.append, name)) for name in "abc"}, rounds=3)
    warm_up, *rounds = ["".join(turns[i : i + 3]) for i in range(0, 12, 3)]
    assert sorted(warm_up) == ["a", "b", "c"]
    assert rounds == ["abc", "bca", "cab"]


def test_a_figure_is_a_round_s_time_shared_by_what_is_treated_and_the_warm_up_is_left_out():
    ticks = count()
    timed = compete({"a": Contestant(lambda: None, treats=4)}, rounds=5, clock=lambda: next(ticks))
    assert timed.seconds == {"a": [0.25] * 5}


def test_how_many_times_faster_is_told_round_by_round():
    timed = Timed({"ours": [1, 2, 4], "theirs": [3, 8, 8]})
    assert timed.times_faster("ours", "theirs") == Spread(3, 2, 4)
    assert timed.quicker("ours", "theirs") == "ours"
