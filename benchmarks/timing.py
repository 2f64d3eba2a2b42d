"""Fair timing: every contestant once a round, in turned order, on the same machine at the same time."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Contestant:
    """What is timed, and how many cases or rows one go of it treats."""

    run: Callable[[], object]
    treats: int = 1


@dataclass(frozen=True)
class Spread:
    """The middle of several measurements, and the outermost."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, measured: list[float]) -> Spread:
        return cls(median(measured), min(measured), max(measured))


@dataclass(frozen=True)
class Timed:
    """Seconds a case (or row) of each contestant, one figure a round."""

    seconds: Mapping[str, list[float]]

    def of(self, name: str) -> Spread:
        return Spread.of(self.seconds[name])

    def quicker(self, *names: str) -> str:
        """The contestant with the lowest median."""
        return min(names, key=lambda name: self.of(name).middle)

    def times_faster(self, ours: str, theirs: str) -> Spread:
        """How many times faster ours is, round by round: what slows a round down, slows both."""
        pairs = zip(self.seconds[ours], self.seconds[theirs], strict=True)
        return Spread.of([slow / fast for fast, slow in pairs])


def compete(contestants: Mapping[str, Contestant], rounds: int, clock: Callable[[], float] = perf_counter) -> Timed:
    """One round to warm up and `rounds` that count; each begins with another contestant."""
    names = list(contestants)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number in range(-1, rounds):
        turned = names[number % len(names) :] + names[: number % len(names)]
        gc.collect()
        gc.disable()
        try:
            taken = {name: _once(contestants[name], clock) for name in turned}
        finally:
            gc.enable()
        if number >= 0:
            for name in names:
                seconds[name].append(taken[name])
    return Timed(seconds)


def _once(contestant: Contestant, clock: Callable[[], float]) -> float:
    start = clock()
    contestant.run()
    return (clock() - start) / contestant.treats
