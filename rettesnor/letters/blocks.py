"""Text blocks: which there are, which placeholders each may hold, and how one is filled. No logic in a text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from rettesnor.letters.signs import unprintable
from rettesnor.text.blank import is_blank
from rettesnor.wording import Language
from rettesnor.wording.signs import say_sign

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
    **dict.fromkeys(("change.more", "change.same", "change.less", "ending"), _holding("earlier_on", "effective_on")),
    "supplement": _holding("earlier_on"),
    "revision.day": _holding("effective_on", "earlier_on"),
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
    "appeal.short": _holding("body", "deadline_weeks"),
    "appeal.how": _holding("body", "deadline_weeks", optional=("complaint_order",)),
    "appeal.reassessment": _holding("body", "reassessment_weeks", optional=("complaint_order",)),
    "appeal.effect": _holding(),
    "appeal.limits": _holding("body"),
    "rights.companion": _holding(),
    "rights.access": _holding(),
    "leaflet.granted": _holding(),
    "leaflet.partly_granted": _holding(),
    "leaflet.rejected": _holding(),
    "leaflet.change.more": _holding(),
    "leaflet.change.same": _holding(),
    "leaflet.change.less": _holding(),
    "leaflet.ending": _holding(),
    "leaflet.supplement": _holding(),
    "leaflet.appeal": _holding("deadline_weeks", optional=("body",)),
    "leaflet.help": _holding(),
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
    "information_notice.time": _holding(optional=("due_on",)),
    "information_notice.without": _holding(optional=("due_on",)),
    "information_notice.others": _holding(),
    "information_notice.changes": _holding(),
    "information_notice.help": _holding(),
    "hear.why": _holding("applied_for", "received_on"),
    "hear.why.revision": _holding("earlier_on"),
    "hear.facts": _holding(),
    "hear.leads_to": _holding(),
    "hear.draft": _holding(),
    "hear.answer": _holding("due_on"),
    "hear.time": _holding(optional=("due_on",)),
    "hear.more_time": _holding(optional=("due_on",)),
    "hear.no_answer": _holding(optional=("due_on",)),
    "deadline_notice.late": _holding("applied_for", "received_on", "promised_on"),
    "deadline_notice.why": _holding(),
    "deadline_notice.expected": _holding("expected_on"),
    "deadline_notice.unknown": _holding(),
    "deadline_notice.help": _holding(),
    "complaint_receipt.received": _holding("complained_on", "decided_on", "applied_for"),
    "complaint_receipt.deadline": _holding("answer_by", optional=("body", "complaint_order")),
    "complaint_receipt.at_once": _holding(optional=("body", "complaint_order")),
    "complaint_receipt.late": _holding("body", optional=("complaint_order",)),
    "complaint_delay.longer": _holding("complained_on", "decided_on", "applied_for"),
    "complaint_delay.why": _holding(),
    "complaint_delay.expected": _holding("expected_on", optional=("complaint_order",)),
    "complaint_result.full": _holding("complained_on", "decided_on", "applied_for"),
    "complaint_result.partial": _holding(
        "complained_on", "decided_on", "applied_for", optional=("body", "complaint_order")
    ),
    "complaint_result.none": _holding(
        "complained_on", "decided_on", "applied_for", "body", optional=("complaint_order",)
    ),
    "complaint_result.why": _holding(),
    "complaint_forwarded.sent": _holding("complained_on", "decided_on", "applied_for", "body"),
    **dict.fromkeys(
        (f"complaint_forwarded.{because}" for because in ("maintained", "partial", "late")),
        _holding(optional=("body", "complaint_order")),
    ),
    "complaint_forwarded.remark": _holding(optional=("body",)),
    "complaint_forwarded.next": _holding(optional=("body",)),
    "carried_out.whose": _holding("body", "decided_on", "earlier_on", "applied_for"),
    "carried_out.appeal": _holding("body"),
    "annulment.annulled": _holding("decided_on", "applied_for"),
    "annulment.why": _holding(),
    "annulment.earlier": _holding("holds_again", optional=("deadline_weeks",)),
    "annulment.anew": _holding(),
    "annulment.appeal": _holding("body", "deadline_weeks"),
    "slip_correction.stood": _holding("decided_on", "applied_for"),
    "slip_correction.meant": _holding(),
    "slip_correction.why": _holding(),
    "slip_correction.stays": _holding(),
    "reopening_refusal.decided": _holding("asked_on", "decided_on", "applied_for"),
    "reopening_refusal.why": _holding(),
    "reopening_refusal.rule": _holding(),
}


def _(msgid: str) -> str:
    """Marks a msgid for translation. Django's own mark asks for settings, which making a letter doesn't need."""
    return msgid


FAULTS: Mapping[str, str] = {
    "malformed": _("Line {line}: malformed placeholder '{what}'. Write its name in braces, as in {{unit}}."),
    "unknown": _("Line {line}: unknown placeholder '{what}'. The program fills in nothing for it in this text."),
    "dropped": _("The required placeholder '{what}' is not used. Without it the letter lacks what it has to say."),
    "sign": _("Line {line}: the letter's fonts lack the sign {what}."),
    "empty": _("The text is empty."),
}
"""What is wrong with a text, by its code."""


@dataclass(frozen=True)
class BlockFault:
    """`what` is the placeholder or the sign; `line` is where it stands, None where nothing stands."""

    code: str
    what: str = ""
    line: int | None = None

    def __str__(self) -> str:
        return self.said(FAULTS[self.code], "en")

    def said(self, words: str, language: Language) -> str:
        """The words of its code, translated already, with what it is about."""
        what = say_sign(self.what, language) if self.code == "sign" else self.what
        return words.format(what=what, line=self.line)


class TextBlockError(ValueError):
    """A text that can't be a block of its key: an unknown key, or `faults` has each thing that is wrong with it."""

    def __init__(self, key: str, faults: tuple[BlockFault, ...] = (), said: str = "") -> None:
        self.faults = faults
        super().__init__(said or f"text block {key!r}: {' '.join(map(str, faults))} (it may hold: {_allowed(key)})")


def _allowed(key: str) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(BLOCKS[key].allowed)) or "none"


def faults_of(key: str, text: str) -> Iterator[BlockFault]:
    """Malformed, unknown and dropped placeholders, signs no font has, or no words: all of it, with its line."""
    known = BLOCKS[key]
    if is_blank(text):
        yield BlockFault("empty")
    for line, words in enumerate(text.splitlines(), start=1):
        for part in _BRACED.findall(words):
            if not _PLACEHOLDER.fullmatch(part):
                yield BlockFault("malformed", part, line)
            elif part[1:-1] not in known.allowed:
                yield BlockFault("unknown", part, line)
        for sign in unprintable(words):
            yield BlockFault("sign", sign, line)
    for name in sorted(known.required - set(_PLACEHOLDER.findall(text))):
        yield BlockFault("dropped", f"{{{name}}}")


def check_text(key: str, text: str) -> None:
    """Raises TextBlockError with everything that is wrong with the text."""
    if key not in BLOCKS:
        raise TextBlockError(key, said=f"unknown text block {key!r}; known: {', '.join(sorted(BLOCKS))}")
    if faults := tuple(faults_of(key, text)):
        raise TextBlockError(key, faults)


def letter_of(key: str) -> str:
    """The kind of letter that a block stands in; empty where several share it."""
    first = key.partition(".")[0]
    shared = {"hear": "hearing", "contact": "", "rights": ""}
    return shared.get(first, first if first in words_of_letters("da").titles else "decision")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each placeholder replaced; a value is never read as a placeholder itself.

    A placeholder without a value stays: `check_text` refuses one when the text is written, and `gaps` in a letter.
    """
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


class WordsOfLetters(BaseModel):
    """What a kind of letter is called at its top, the heading above a text block, and an example of a placeholder."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    titles: Mapping[str, str]
    headings: Mapping[str, str]
    examples: Mapping[str, str]


@cache
def words_of_letters(language: str) -> WordsOfLetters:
    """Those of a language. They are the program's: a municipality writes the texts under them."""
    with (DEFAULTS / f"words.{language}.yaml").open(encoding="utf-8") as file:
        return WordsOfLetters.model_validate(YAML(typ="safe").load(file))


class _BlockFile(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    language: str
    blocks: dict[str, str]


@cache
def default_blocks(language: str, folder: Path = DEFAULTS) -> Mapping[str, str]:
    """The texts a municipality starts with, by key, each checked. Raises TextBlockError when a key is missing."""
    with (folder / f"blocks.{language}.yaml").open(encoding="utf-8") as file:
        texts = _BlockFile.model_validate(YAML(typ="safe").load(file)).blocks
    for key, text in texts.items():
        check_text(key, text)
    if missing := sorted(set(BLOCKS) - set(texts)):
        raise TextBlockError("", said=f"default text blocks missing for {language!r}: {', '.join(missing)}")
    return {key: text.strip() for key, text in texts.items()}
