"""A stand-in for Digital Post, for the demo and the tests: a folder on this machine. It reaches nobody.

A letter that is taken is a file named by its key, which is put in place in one step and never written over, so that it
stands or it does not, whenever the program ends. Other files play the troubles that the real post has.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from rettesnor.letters.outbox.port import LONGEST_SUBJECT, Accepted, Exempt, Never, NotNow, PostAnswer


class StandIn:
    """The post in a folder: `taken/` holds the letters, `exempt/` who is exempt, by a digest of the number.

    `outage` beside them is a post that cannot be reached, `mute` one that takes letters and gives no answer, and `slow`
    holds how many seconds it takes before and after a letter is taken.
    """

    is_stand_in = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, *, subject: str, recipient: str, pdf: bytes, key: str, now: datetime) -> PostAnswer:
        if (self.folder / "outage").exists():
            return NotNow("unreachable")
        if len(subject) > LONGEST_SUBJECT:
            return Never("subject_too_long")
        if self._exempt(recipient).exists():
            return Exempt()
        self._dawdle()
        content = hashlib.sha256(b"\0".join((subject.encode(), recipient.encode(), pdf))).hexdigest()
        kept = self._put(key, {"receipt": uuid4().hex, "available_at": now.isoformat(), "content": content})
        self._dawdle()
        if kept["content"] != content:
            return Never("other_content")
        if (self.folder / "mute").exists():
            return NotNow("no_answer")
        return Accepted(kept["receipt"], datetime.fromisoformat(kept["available_at"]))

    @property
    def taken(self) -> list[str]:
        """The keys of the letters it has."""
        return sorted(file.stem for file in (self.folder / "taken").glob("*.json"))

    def trouble(self, name: str, *, begins: bool = True, value: str = "") -> None:
        """Let an `outage`, a `mute` post or a `slow` one begin or end."""
        if begins:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(value)
        else:
            (self.folder / name).unlink(missing_ok=True)

    def exempt(self, recipient: str) -> None:
        self._exempt(recipient).parent.mkdir(parents=True, exist_ok=True)
        self._exempt(recipient).touch()

    def _exempt(self, recipient: str) -> Path:
        return self.folder / "exempt" / hashlib.sha256(recipient.encode()).hexdigest()

    def _put(self, key: str, letter: dict[str, str]) -> dict[str, str]:
        """The letter as it is kept under the key: this one, or the one that came first."""
        place, beside = self.folder / "taken" / f"{key}.json", self.folder / uuid4().hex
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(letter))
        try:
            os.link(beside, place)
        except FileExistsError:
            letter = json.loads(place.read_text())
        finally:
            beside.unlink()
        return letter

    def _dawdle(self) -> None:
        slow = self.folder / "slow"
        if slow.exists():
            time.sleep(float(slow.read_text()))
