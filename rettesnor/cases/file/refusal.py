"""An action is refused: with everything that stops it, at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rettesnor.cases.file.obstacle import Obstacle


class NotAllowed(Exception):
    """The action was refused and has changed nothing. `obstacles` holds everything that stops it, one at least."""

    def __init__(self, *obstacles: Obstacle) -> None:
        self.obstacles = obstacles
        super().__init__(", ".join(obstacle.code for obstacle in obstacles))

    def __str__(self) -> str:
        return " ".join(str(obstacle) for obstacle in self.obstacles)

    def __iter__(self) -> Iterator[Obstacle]:
        return iter(self.obstacles)


def refuse(*obstacles: Obstacle | Iterable[Obstacle] | None) -> None:
    """Raise NotAllowed with all that stops an action; where nothing does, nothing happens."""
    found: list[Obstacle] = []
    for each in obstacles:
        found += [each] if isinstance(each, Obstacle) else each or ()
    if found:
        raise NotAllowed(*found)
