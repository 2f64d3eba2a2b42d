"""No worse than what was heard: each part of a draft held against the draft that the citizen was shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import DecisionDraft, Outcome
from rettesnor.cases.models.hearing import FVL_19_1

Parts = Sequence[Mapping[str, Any]]

_RANK = {Outcome.REJECTED: 0, Outcome.PARTLY_GRANTED: 1, Outcome.GRANTED: 2}


def no_worse_than_heard(draft: DecisionDraft, hearings: Sequence[HeldHearing]) -> Iterator[Obstacle]:
    """What the draft takes back of what was shown, or words otherwise without having said why that is no worse.

    Of several drafts that were shown, one is enough. All that was asked for needs no such reason.
    """
    shown: list[Parts] = [held.row.draft["parts"] for held in reversed(hearings) if held.row.draft]
    if not shown:
        return
    kept = [parts for parts in shown if not worse(draft.parts, parts)]
    if not kept:
        for part in worse(draft.parts, shown[0]):
            yield Obstacle("worse_than_heard", FVL_19_1, {"part": part})
    elif draft.outcome != Outcome.GRANTED and not draft.no_worse_because:
        for part in min((reworded(draft.parts, parts) for parts in kept), key=len):
            yield Obstacle("differs_from_heard", FVL_19_1, {"part": part})


def worse(now: Parts, shown: Parts) -> list[str]:
    """The parts that give less than was shown, or that are no longer decided, and those refused unseen."""
    ours, theirs = _by_name(now), _by_name(shown)
    unseen = [name for name, part in ours.items() if name not in theirs and part["outcome"] != Outcome.GRANTED]
    return [*taken_back(now, shown), *unseen]


def taken_back(now: Parts, before: Parts) -> list[str]:
    """The parts that give less than before, or that are no longer decided."""
    ours = _by_name(now)
    return [name for name, part in _by_name(before).items() if _gives_less(ours.get(name), than=part)]


def improved(now: Parts, before: Parts) -> list[str]:
    """The parts that give more than before.

    Where a part is partly granted before and after, and neither says how much, another text is what it gives more.
    """
    theirs = _by_name(before)
    return [
        name
        for name, part in _by_name(now).items()
        if _gives_less(theirs.get(name), than=part) or (name in theirs and _gives_otherwise(part, theirs[name]))
    ]


def _gives_otherwise(part: Mapping[str, Any], than: Mapping[str, Any]) -> bool:
    unmeasured = all(each["outcome"] == Outcome.PARTLY_GRANTED and not each["amounts"] for each in (part, than))
    return unmeasured and bool(part["text"] != than["text"])


def cut(now: Parts, before: Parts) -> list[str]:
    """The parts that take away something that was given, whatever more was wished: by an amount where there is one."""
    ours = _by_name(now)
    return [name for name, part in _by_name(before).items() if _takes_away(ours.get(name), part)]


def only_adds(now: Parts, before: Parts, left: Collection[str]) -> bool:
    """Whether all that was decided before stands word by word, and what is new are parts that were `left` to later."""
    ours, theirs = _by_name(now), _by_name(before)
    same = all(name in ours and _decides(ours[name]) == _decides(part) for name, part in theirs.items())
    new = ours.keys() - theirs.keys()
    return same and bool(new) and new <= set(left)


def reworded(now: Parts, shown: Parts) -> list[str]:
    """The parts that read otherwise than was shown, and give no more."""
    theirs = _by_name(shown)
    return [
        name
        for name, part in _by_name(now).items()
        if name in theirs and part["text"] != theirs[name]["text"] and not _gives_less(theirs[name], than=part)
    ]


def _gives_less(part: Mapping[str, Any] | None, *, than: Mapping[str, Any]) -> bool:
    """By its outcome or an amount; an amount in a unit that is no longer stated is less."""
    if part is None:
        return bool(than["outcome"] != Outcome.REJECTED)
    less = any(part["amounts"].get(unit, 0) < amount for unit, amount in than["amounts"].items())
    return less or _RANK[part["outcome"]] < _RANK[than["outcome"]]


def _takes_away(part: Mapping[str, Any] | None, given: Mapping[str, Any]) -> bool:
    if given["amounts"] and part is not None and part["outcome"] != Outcome.REJECTED:
        return any(part["amounts"].get(unit, 0) < amount for unit, amount in given["amounts"].items())
    return _gives_less(part, than=given) and (part is None or part["text"] != given["text"])


def _decides(part: Mapping[str, Any]) -> list[Any]:
    return [part["outcome"], part["text"], part["amounts"]]


def _by_name(parts: Parts) -> dict[str, Mapping[str, Any]]:
    return {part["part"]: part for part in parts}
