"""The content of a decision letter, as data. What it must hold by law is asked of `gaps`; how it looks, of `render`."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from rettesnor.rules.kinds.base import Offer
from rettesnor.text.cleaning import one_line


def _seen(text: str) -> str:
    if not one_line(text):
        raise ValueError("nothing of the text would be seen")
    return text


NonBlank = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_seen)]
LetterLanguage = Literal["da"]
PartOutcome = Literal["granted", "partly_granted", "rejected"]
LetterPart = Literal["target_group", "extent", "place", "pay", "transport"]
Mark = Literal["UDKAST", "PRØVESAG"]


class LetterContent(BaseModel):
    """A frozen value that accepts nothing it doesn't know."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Letterhead(LetterContent):
    """The municipality at the top of the first page."""

    name: NonBlank
    address: tuple[NonBlank, ...]
    contact: tuple[NonBlank, ...] = ()


class Unit(LetterContent):
    """An office of the municipality that the citizen can reach."""

    name: NonBlank
    address: tuple[NonBlank, ...]
    phone: NonBlank | None = None
    mail: NonBlank | None = None


class Recipient(LetterContent):
    """Whom the letter is sent to. No CPR number: the address in the window must not carry one."""

    name: NonBlank
    address: tuple[NonBlank, ...]


class Part(LetterContent):
    """One part of the decision with its own outcome; `provisions` are citations from the letter's list."""

    part: LetterPart
    outcome: PartOutcome
    text: NonBlank
    provisions: tuple[NonBlank, ...] = ()
    reason: NonBlank | None = None


class StatedFact(LetterContent):
    """A fact given weight: what was taken to be true, who said so and when (FVL § 24 stk. 2)."""

    label: NonBlank
    value: NonBlank
    source: NonBlank
    on: date


class CitedProvision(LetterContent):
    """A provision the decision rests on, word for word, with the act it stands in."""

    citation: NonBlank
    act: NonBlank
    text: NonBlank


class Quote(LetterContent):
    """A sentence of the municipality's standard and the section it stands in."""

    section: NonBlank
    quote: NonBlank


class StatedDeviation(LetterContent):
    """A sentence of the standard that was set aside for this citizen, and why (SEL § 138: levels are guiding)."""

    quote: NonBlank
    reason: NonBlank


class QuotedStandard(LetterContent):
    """The municipality's own standard, as far as the decision rests on it. A letter without one says there is none."""

    title: NonBlank
    quotes: tuple[Quote, ...] = ()
    deviations: tuple[StatedDeviation, ...] = ()


class StatedHearing(LetterContent):
    """A hearing that was held (FVL § 19): what came back, and how it was weighed.

    `answer_shortened`: only the beginning is quoted, and the letter says so.
    """

    sent_on: date
    due_on: date
    answer: NonBlank | None = None
    answered_on: date | None = None
    answer_shortened: bool = False
    weighed: NonBlank


class WithoutHearing(LetterContent):
    """Why no hearing was held: not owed (FVL § 19 stk. 1) or exempted (FVL § 19 stk. 2, § 20), by which provision."""

    provision: NonBlank
    reason: NonBlank


class NextSteps(LetterContent):
    """What happens now. `plan_offered`: an action plan is offered in this letter (SEL § 141)."""

    paragraphs: tuple[NonBlank, ...] = ()
    plan_offered: bool = False
    follow_up_on: date | None = None


class Appeal(LetterContent):
    """Where and when to complain (FVL § 25, RSL §§ 66-67): the complaint goes to `to`, which reassesses first."""

    body: NonBlank
    deadline_weeks: Annotated[int, Field(gt=0)]
    to: Unit
    reassessment_weeks: Annotated[int, Field(gt=0)]


class Signature(LetterContent):
    """Who sends the letter (FVL § 32 b)."""

    name: NonBlank
    title: NonBlank


class DecisionLetter(LetterContent):
    """A decision letter under SEL § 103. `mark` prints UDKAST or PRØVESAG across each page.

    `offer` is the help that was applied for (stk. 1 or stk. 2); `pay_order` is the order that pay and transport follow,
    as a sentence names it. `to_confirm` is printed on a letter marked UDKAST alone: what the municipality has yet to
    confirm about itself.
    `blocks` holds the unfilled text blocks by key; `needed_blocks` says which ones this letter uses.
    """

    language: LetterLanguage = "da"
    mark: Mark | None = None
    letterhead: Letterhead
    unit: Unit
    on: date
    recipient: Recipient
    case_reference: NonBlank
    outcome: PartOutcome
    offer: Offer = "sheltered_employment"
    applied_for: NonBlank
    received_on: date
    decision_sentence: NonBlank
    parts: tuple[Part, ...] = ()
    intervention: NonBlank | None = None
    purpose: NonBlank | None = None
    goals: tuple[NonBlank, ...] = ()
    reasons: tuple[NonBlank, ...] = ()
    facts_relied_on: tuple[StatedFact, ...] = ()
    provisions: tuple[CitedProvision, ...] = ()
    pay_order: NonBlank | None = None
    standard: QuotedStandard | None = None
    hearing: StatedHearing | WithoutHearing | None = None
    next_steps: NextSteps = NextSteps()
    appeal: Appeal | None = None
    signature: Signature | None = None
    to_confirm: tuple[NonBlank, ...] = ()
    blocks: dict[str, str] = {}

    def with_blocks(self, blocks: dict[str, str]) -> Self:
        """The same letter with those of `blocks` (text by key) that it uses."""
        return self.model_copy(update={"blocks": {key: blocks[key] for key in self.needed_blocks() if key in blocks}})

    def part(self, name: LetterPart) -> Part | None:
        """The part of that name, or None when the letter doesn't decide it."""
        return next((part for part in self.parts if part.part == name), None)

    def needed_blocks(self) -> tuple[str, ...]:
        """Keys of the text blocks this letter prints, in the order they are printed."""
        helped = self.outcome != "rejected"
        regular = self.offer == "sheltered_employment"
        used = {
            f"decision.{self.outcome}": True,
            "hearing.held": isinstance(self.hearing, StatedHearing),
            "hearing.no_answer": isinstance(self.hearing, StatedHearing) and self.hearing.answer is None,
            "hearing.none": isinstance(self.hearing, WithoutHearing),
            "standard.guiding": self.standard is not None,
            "standard.none": self.standard is None,
            "pay": helped and regular and self.part("pay") is not None,
            "pay.special_course": helped and not regular and self.part("pay") is not None,
            # No provision says who pays for transport to a special course: what the part says is all there is.
            "transport": helped and regular and self.part("transport") is not None,
            "plan.offer": self.next_steps.plan_offered,
            "follow_up": self.next_steps.follow_up_on is not None,
            "report_changes": helped,
            "appeal.how": self.appeal is not None,
            "appeal.reassessment": self.appeal is not None,
            "appeal.effect": self.appeal is not None,
            "appeal.limits": self.appeal is not None,
            "rights.companion": True,
            "rights.access": True,
            "contact": True,
        }
        return tuple(key for key, needed in used.items() if needed)
