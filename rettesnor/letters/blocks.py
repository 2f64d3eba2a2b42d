"""Text blocks: which there are, which placeholders each may hold, and how one is filled. No logic in a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from rettesnor.letters.signs import unprintable
from rettesnor.text.blank import is_blank

DEFAULTS = Path(__file__).resolve().parents[2] / "standards" / "letters"

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_BRACED = re.compile(r"\{[^{}]*\}?|\}")


@dataclass(frozen=True)
class Placeholders:
    """What a block must say (`required`: the law asks for it, so the text may not drop it) and may say."""

    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()

    @property
    def allowed(self) -> frozenset[str]:
        return self.required | self.optional


def _holding(*required: str, optional: tuple[str, ...] = ()) -> Placeholders:
    return Placeholders(frozenset(required), frozenset(optional))


BLOCKS: Mapping[str, Placeholders] = {
    "decision.granted": _holding("applied_for", "received_on"),
    "decision.partly_granted": _holding("applied_for", "received_on"),
    "decision.rejected": _holding("applied_for", "received_on"),
    "hearing.held": _holding("sent_on", "due_on"),
    "hearing.no_answer": _holding(),
    "hearing.none": _holding("provision"),
    "hearing.known": _holding(),
    "hearing.missing": _holding(),
    "notice": _holding(),
    "standard.guiding": _holding("standard"),
    "standard.older": _holding("in_force"),
    "standard.none": _holding(),
    "pay": _holding(optional=("pay_order",)),
    "pay.special_course": _holding(optional=("pay_order",)),
    "transport": _holding(optional=("pay_order",)),
    "plan.offer": _holding(),
    "follow_up": _holding("follow_up_on"),
    "report_changes": _holding(),
    "appeal.how": _holding("body", "deadline_weeks"),
    "appeal.reassessment": _holding("body", "reassessment_weeks"),
    "appeal.effect": _holding(),
    "appeal.limits": _holding("body"),
    "rights.companion": _holding(),
    "rights.access": _holding(),
    "contact": _holding(optional=("unit",)),
    "contact.case": _holding(optional=("unit",)),
    "receipt.received": _holding("applied_for", "received_on"),
    "receipt.promised": _holding(),
    "receipt.next": _holding(),
    "receipt.deadline": _holding("decide_by"),
    "receipt.no_deadline": _holding(),
    "receipt.help": _holding(),
    "information_notice.missing": _holding("applied_for", "received_on"),
    "information_notice.why": _holding(),
    "information_notice.until": _holding("due_on"),
    "information_notice.without": _holding(optional=("due_on",)),
    "information_notice.others": _holding(),
    "information_notice.changes": _holding(),
    "information_notice.help": _holding(),
    "hear.why": _holding("applied_for", "received_on"),
    "hear.facts": _holding(),
    "hear.leads_to": _holding(),
    "hear.draft": _holding(),
    "hear.answer": _holding("due_on"),
    "hear.more_time": _holding(optional=("due_on",)),
    "hear.no_answer": _holding(optional=("due_on",)),
    "deadline_notice.late": _holding("applied_for", "received_on", "promised_on"),
    "deadline_notice.why": _holding(),
    "deadline_notice.expected": _holding("expected_on"),
    "deadline_notice.unknown": _holding(),
    "deadline_notice.help": _holding(),
}


class TextBlockError(ValueError):
    """A text that can't be a block of its key: names the unknown key, or each placeholder at fault."""


def check_text(key: str, text: str) -> None:
    """Refuse a text with malformed, unknown or dropped placeholders, signs no font has, or no words; name them all."""
    if key not in BLOCKS:
        raise TextBlockError(f"unknown text block {key!r}; known: {', '.join(sorted(BLOCKS))}")
    known = BLOCKS[key]
    used = set(_PLACEHOLDER.findall(text))
    faults = [f"malformed placeholder {part!r}" for part in _BRACED.findall(text) if not _PLACEHOLDER.fullmatch(part)]
    faults += [f"unknown placeholder '{{{name}}}'" for name in sorted(used - known.allowed)]
    faults += [f"required placeholder '{{{name}}}' is not used" for name in sorted(known.required - used)]
    if is_blank(text):
        faults.append("the text is empty")
    faults += [f"the letter's fonts lack the sign {sign}" for sign in unprintable(text)]
    if faults:
        allowed = ", ".join(f"{{{name}}}" for name in sorted(known.allowed)) or "none"
        raise TextBlockError(f"text block {key!r}: {'; '.join(faults)} (placeholders it may hold: {allowed})")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each placeholder replaced; a value is never read as a placeholder itself.

    A placeholder without a value stays: `check_text` refuses one when the text is written, and `gaps` in a letter.
    """
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


class Headings(BaseModel):
    """What a kind of letter is called at its top, and the heading above a text block."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    titles: Mapping[str, str]
    headings: Mapping[str, str]


@cache
def headings(language: str) -> Headings:
    """Those of a language. They are the program's: a municipality writes the texts under them."""
    with (DEFAULTS / f"headings.{language}.yaml").open(encoding="utf-8") as file:
        return Headings.model_validate(YAML(typ="safe").load(file))


class _BlockFile(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    language: str
    blocks: dict[str, str]


def default_blocks(language: str, folder: Path = DEFAULTS) -> dict[str, str]:
    """The texts a municipality starts with, by key, each checked. Raises TextBlockError when a key is missing."""
    with (folder / f"blocks.{language}.yaml").open(encoding="utf-8") as file:
        texts = _BlockFile.model_validate(YAML(typ="safe").load(file)).blocks
    for key, text in texts.items():
        check_text(key, text)
    if missing := sorted(set(BLOCKS) - set(texts)):
        raise TextBlockError(f"default text blocks missing for {language!r}: {', '.join(missing)}")
    return {key: text.strip() for key, text in texts.items()}
