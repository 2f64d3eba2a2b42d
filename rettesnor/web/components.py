"""What a page hands to a component: the values that templates under `components/` draw.

A view builds these and the template tags in `templatetags/components.py` draw them, so that mypy, not a page in
production, notices a missing piece.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.due_dates import SOON_DAYS

Text = str | Promise
"""Text ready to be shown; lazy translations are welcome."""

StatusKind = Literal[
    "met",
    "not_met",
    "ending_there",
    "ending_not_there",
    "not_limited",
    "limited",
    "not_applying",
    "unknown",
    "silent",
    "judgement",
    "unclear",
    "states",
    "inside",
    "outside",
    "undetermined",
    "conflict",
    "set_aside",
]
"""What a status tag says: ten results of a rule, three outcomes for the target group, and what became of a rule."""

StepState = Literal["done", "current", "todo", "blocked", "not_needed"]
DeadlineState = Literal["met", "met_late", "ahead", "soon", "today", "overdue"]


class Appearance(NamedTuple):
    """How a state is shown: never by colour alone, so always an icon and words."""

    icon: str
    label: Text
    tone: Literal["good", "bad", "attention", "judgement", "neutral", "info"]


STATUSES: dict[StatusKind, Appearance] = {
    "met": Appearance("check", _("Met"), "good"),
    "not_met": Appearance("close", _("Not met"), "bad"),
    "ending_there": Appearance("warning", _("The ground is there"), "attention"),
    "ending_not_there": Appearance("minus", _("The ground is not there"), "neutral"),
    "not_limited": Appearance("minus", _("Limits nothing here"), "neutral"),
    "limited": Appearance("warning", _("Limits what can be combined"), "attention"),
    "not_applying": Appearance("minus", _("Does not apply here"), "neutral"),
    "unknown": Appearance("help", _("Unknown: information is missing"), "attention"),
    "silent": Appearance("minus", _("Not stated in the standard"), "neutral"),
    "judgement": Appearance("person", _("Needs a professional judgement"), "judgement"),
    "unclear": Appearance("help", _("The text can be read in two ways"), "attention"),
    "states": Appearance("info", _("States a rule"), "info"),
    "inside": Appearance("check", _("In the target group"), "good"),
    "outside": Appearance("close", _("Outside the target group"), "bad"),
    "undetermined": Appearance("help", _("Not yet settled"), "attention"),
    "conflict": Appearance("warning", _("Stricter than the law"), "attention"),
    "set_aside": Appearance("minus", _("Set aside in this case"), "neutral"),
}

TEXT_STATES: dict[str, Appearance] = {
    "verified": Appearance("check", _("Read and verified"), "good"),
    "excerpt": Appearance("info", _("Excerpt only"), "attention"),
    "unverified": Appearance("warning", _("Not verified"), "attention"),
}
"""How far the words of a provision have been checked against their source."""

STEP_STATES: dict[StepState, Appearance] = {
    "done": Appearance("check", _("Done"), "good"),
    "current": Appearance("arrow-forward", _("In progress"), "info"),
    "todo": Appearance("edit", _("Not started"), "neutral"),
    "blocked": Appearance("lock", _("Not possible yet"), "neutral"),
    "not_needed": Appearance("minus", _("Not needed"), "neutral"),
}


def status_of(result: str, unknown_because: str | None = None) -> StatusKind:
    """The status tag for a rule's result (`met`, `not_met`, `unknown`, `states`) and the cause of an unknown one.

    Raises ValueError for a result that has no tag.
    """
    said = unknown_because if result == "unknown" and unknown_because not in (None, "fact") else result
    for kind in STATUSES:
        if kind == said:
            return kind
    raise ValueError(f"no status tag for the result {result!r}")


@dataclass(frozen=True)
class Link:
    """A place to go. Without `url` it is where the reader already is."""

    label: Text
    url: str = ""
    current: bool = False


@dataclass(frozen=True)
class FactLine:
    """A fact that a rule used: what, which value, and who supplied it when."""

    label: Text
    value: Text
    origin: Text = ""


@dataclass(frozen=True)
class FindingCard:
    """A rule's result with the sentence it rests on. `quote` is verbatim Danish; `source` names act or standard."""

    heading: Text
    status: StatusKind
    quote: str
    section: str
    source: str
    explanation: Text = ""
    strength: Text = ""
    facts: Sequence[FactLine] = ()
    actions: Sequence[Link] = ()


@dataclass(frozen=True)
class SummaryRow:
    """A line of a summary list, with an optional link for changing it."""

    label: Text
    value: Text
    url: str = ""


@dataclass(frozen=True)
class Step:
    """A task of a case. A blocked step has no link and says in `note` why it is not possible yet; one that is not
    needed was not done, and says why it need not be.
    """

    label: Text
    state: StepState
    url: str = ""
    note: Text = ""


@dataclass(frozen=True)
class ClauseRule:
    """A rule as it is shown beside its sentence; `quote` is the part of the sentence it rests on, if not all of it."""

    name: str
    kind: Text
    strength: Text = ""
    rows: Sequence[SummaryRow] = ()
    quote: str = ""


@dataclass(frozen=True)
class ReviewNote:
    """A remark for the reader, with how grave it is, the provision it is about, and whether a person or the program
    noted it. A person's words are Danish; the program speaks the page's language. `answered` says who answered it when,
    and `answer` in what words, in Danish. `noted` is what a person noted of the same as the program found, in Danish.
    """

    grade: Text
    note: Text
    provision: str = ""
    found_by: Text = ""
    in_danish: bool = True
    answered: Text = ""
    answer: str = ""
    noted: str = ""
    noted_by: Text = ""
    noted_provision: str = ""


@dataclass(frozen=True)
class Clause:
    """A sentence of a standard with the rules beside it; without rules, `information` says what it is instead.

    `why` says, in Danish, why a sentence that looks like a rule carries none, and `lost` what its rules leave out.
    """

    text: str
    rules: Sequence[ClauseRule] = ()
    information: Text = ""
    why: str = ""
    reviews: Sequence[ReviewNote] = ()
    bullet: bool = False
    lost: str = ""


class DeadlineBadge(NamedTuple):
    """A due date seen from a day: its state and the days between (always positive or zero)."""

    due: date
    state: DeadlineState
    days: int


def deadline_on(due: date, today: date, met_on: date | None = None) -> DeadlineBadge:
    """How a deadline stands `today`, or how it ended if it was met on `met_on`. The due day itself is in time."""
    if met_on is not None:
        return DeadlineBadge(due, "met" if met_on <= due else "met_late", abs((met_on - due).days))
    left = (due - today).days
    if left < 0:
        return DeadlineBadge(due, "overdue", -left)
    if left == 0:
        return DeadlineBadge(due, "today", 0)
    return DeadlineBadge(due, "soon" if left <= SOON_DAYS else "ahead", left)
