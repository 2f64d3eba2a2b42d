"""What a run of histories came to: how often each action was done, and each refusal given."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Counts:
    """Over the whole run. `done` is counted by the verbs of the events, `refused` by the codes."""

    steps: int = 0
    histories: int = 0
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return "\n".join(
            (
                f"{self.steps} steps in {self.histories} histories",
                *_table("done", self.done),
                *_table("refused", self.refused),
            )
        )


def _table(what: str, counted: Counter[str]) -> list[str]:
    return [f"{what} {number:6} {name}" for name, number in sorted(counted.items())]
