"""What was recorded of a case's facts: each change with what it replaced, and what does not count today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from rettesnor.cases.file.assess import Unclear
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import CaseFact
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.wording.problems import why_contradictory
from rettesnor.wording.values import say_stored


@dataclass(frozen=True)
class Change:
    """A row of a fact. `before` is what was recorded of it until then, empty where nothing was."""

    label: str
    before: str
    after: str
    holds_from: date
    origin: str
    reason: str
    moved_because: str
    who: str
    at: datetime


@dataclass(frozen=True)
class UnclearFact:
    """Something recorded that counts as unknown: as it was written, why, and the field where it is entered anew."""

    label: str
    written: str
    because: str
    field: str


def history(rows: Iterable[CaseFact], vocabulary: Vocabulary) -> list[Change]:
    """Newest first."""
    before: dict[str, str] = {}
    changes = []
    for row in sorted(rows, key=lambda row: (row.at, row.pk)):
        label, after = _said(row, vocabulary)
        old = before.get(row.name, "")
        origin, who = origin_of(row), str(row.by)
        changes.append(Change(label, old, after, row.holds_from, origin, row.reason, row.moved_because, who, row.at))
        before[row.name] = after
    return changes[::-1]


def unclear_facts(unclear: Unclear, vocabulary: Vocabulary) -> Iterator[UnclearFact]:
    """What today's vocabulary cannot read, and what contradicts what else was recorded."""
    for row in unclear.unreadable.values():
        label, written = _said(row, vocabulary)
        yield UnclearFact(label, written, "", row.name if row.name in vocabulary else "")
    for contradiction in unclear.contradictions:
        labels = [vocabulary[name].label.in_(page_language()) for name in contradiction.facts]
        why = why_contradictory(contradiction, vocabulary).in_(page_language())
        yield UnclearFact(", ".join(labels), "", why, contradiction.rules_out)


def _said(row: CaseFact, vocabulary: Vocabulary) -> tuple[str, str]:
    """Label and value in words; as they were written where the vocabulary has no such fact."""
    if row.name not in vocabulary:
        return row.name, "" if row.value is None else str(row.value)
    fact = vocabulary[row.name]
    return fact.label.in_(page_language()), "" if row.value is None else say_stored(fact, row.value, page_language())
