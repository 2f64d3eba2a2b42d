"""The content of a decision letter, as data. What it must hold by law is asked of `gaps`; how it looks, of `render`."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from rettesnor.letters.content import Letter, LetterContent, NonBlank, StatedFact, Unit
from rettesnor.rules.kinds.base import Offer
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date

PartOutcome = Literal["granted", "partly_granted", "rejected"]
LetterPart = Literal["target_group", "extent", "place", "pay", "transport"]


class Part(LetterContent):
    """One part of the decision with its own outcome; `provisions` are citations from the letter's list.

    `amount` is how much it gives, in days and hours a week.
    """

    part: LetterPart
    outcome: PartOutcome
    text: NonBlank
    provisions: tuple[NonBlank, ...] = ()
    reason: NonBlank | None = None
    amount: NonBlank | None = None


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


class StatedOlderStandard(LetterContent):
    """Why the decision is made under a standard that another one, `in_force`, has replaced."""

    in_force: NonBlank
    reason: NonBlank


class QuotedStandard(LetterContent):
    """The municipality's own standard, as far as the decision rests on it. A letter without one says there is none."""

    title: NonBlank
    quotes: tuple[Quote, ...] = ()
    deviations: tuple[StatedDeviation, ...] = ()
    older: StatedOlderStandard | None = None


class StatedLateHearing(LetterContent):
    """A hearing that was recorded on the case only some time after it was sent: why, and who attests that it was.

    `showed`: how it showed what was recorded later than it was sent.
    """

    sent_on: date
    recorded_on: date
    reason: NonBlank
    attested_by: NonBlank
    showed: NonBlank | None = None


class StatedHearing(LetterContent):
    """A hearing that was held (FVL § 19): what came back, and how it was weighed; None where nothing came.

    `answer_shortened`: only the beginning is quoted, and the letter says so. `late`: those that were recorded late.
    """

    sent_on: date
    due_on: date
    answer: NonBlank | None = None
    answered_on: date | None = None
    answer_shortened: bool = False
    weighed: NonBlank | None = None
    late: tuple[StatedLateHearing, ...] = ()


class WithoutHearing(LetterContent):
    """Why no hearing was held: not owed (FVL § 19 stk. 1) or exempted (FVL § 19 stk. 2, § 20), by which provision."""

    provision: NonBlank
    reason: NonBlank


class NothingToHearOver(LetterContent):
    """Why no hearing was owed, without anybody's word for it (FVL § 19 stk. 1).

    All that the decision rests on is `known` to the citizen, who was born and applied on those days, or was `missing`,
    which they were told of.
    """

    because: Literal["known", "missing"]


class StatedNotice(LetterContent):
    """The citizen was told what was missing, and until when it could come (RSL § 12).

    `reason` says why that was recorded late, if it was.
    """

    sent_on: date
    due_on: date
    facts: tuple[NonBlank, ...]
    reason: NonBlank | None = None


class NextSteps(LetterContent):
    """What happens now. `plan_offered`: an action plan is offered in this letter (SEL § 141)."""

    paragraphs: tuple[NonBlank, ...] = ()
    plan_offered: bool = False
    follow_up_on: date | None = None


class StatedRevision(LetterContent):
    """That the decision changes or ends an earlier one (SEL § 3, stk. 2), which stands until `effective_on`.

    `direction`: whether the citizen gets less than before, the same though more was wished, or no less. `reason` says
    why it takes effect on that day.
    """

    kind: Literal["change", "ending"]
    earlier_on: date
    case_reference: NonBlank
    direction: Literal["less", "same", "more"]
    effective_on: date
    reason: NonBlank | None = None


class Appeal(LetterContent):
    """Where and when to complain (FVL § 25, RSL §§ 66-67): the complaint goes to `to`, which reassesses first.

    `order` is the order on complaints, as a sentence names it.
    """

    body: NonBlank
    deadline_weeks: Annotated[int, Field(gt=0)]
    to: Unit
    reassessment_weeks: Annotated[int, Field(gt=0)]
    order: NonBlank

    def placeholders(self) -> dict[str, str]:
        """The value of each placeholder that a text on complaining may hold."""
        return {
            "body": self.body,
            "deadline_weeks": str(self.deadline_weeks),
            "reassessment_weeks": str(self.reassessment_weeks),
            "complaint_order": self.order,
        }


class DecisionLetter(Letter):
    """A decision letter under SEL § 103.

    `offer` is the help that was applied for (stk. 1 or stk. 2); `pay_order` is the order that pay and transport follow,
    as a sentence names it. `leaflet`: a page in easy words lies behind the letter. `supplements_of`: the day of
    the decision it adds to, and changes nothing of. `cuts`: it takes something that the
    citizen has; then it counts while a complaint is dealt with, which the letter says (RSL § 72).
    """

    kind = "decision"

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
    hearing: StatedHearing | WithoutHearing | NothingToHearOver | None = None
    notices: tuple[StatedNotice, ...] = ()
    next_steps: NextSteps = NextSteps()
    appeal: Appeal | None = None
    leaflet: bool = False
    revision: StatedRevision | None = None
    supplements_of: date | None = None
    cuts: bool = False

    def part(self, name: LetterPart) -> Part | None:
        """The part of that name, or None when the letter doesn't decide it."""
        return next((part for part in self.parts if part.part == name), None)

    def needed_blocks(self) -> tuple[str, ...]:
        helped = self.outcome != "rejected"
        # A full grant owes no reasons (FVL § 22) and is hardly complained about: its guidance is short.
        in_full = self.outcome == "granted"
        regular = self.offer == "sheltered_employment"
        pay, transport = (self._given(name) for name in ("pay", "transport"))
        used = {
            self.opening: True,
            "revision.day": self.revision is not None,
            "hearing.held": isinstance(self.hearing, StatedHearing),
            "hearing.no_answer": isinstance(self.hearing, StatedHearing) and self.hearing.answer is None,
            "hearing.none": isinstance(self.hearing, WithoutHearing),
            "hearing.known": self.hearing == NothingToHearOver(because="known"),
            "hearing.missing": self.hearing == NothingToHearOver(because="missing"),
            "notice": bool(self.notices),
            "standard.guiding": self.standard is not None,
            "standard.older": self.standard is not None and self.standard.older is not None,
            "standard.none": self.standard is None,
            "pay": regular and pay,
            "pay.special_course": not regular and pay,
            # No provision says who pays for transport to a special course: what the part says is all there is.
            "transport": regular and transport,
            "plan.offer": self.next_steps.plan_offered,
            "follow_up": self.next_steps.follow_up_on is not None,
            "report_changes": helped,
            "appeal.short": self.appeal is not None and in_full,
            "appeal.how": self.appeal is not None and not in_full,
            "appeal.reassessment": self.appeal is not None and not in_full,
            "appeal.effect": self.appeal is not None and self.cuts,
            "appeal.limits": self.appeal is not None and not in_full,
            "rights.companion": True,
            "rights.access": True,
            "contact": True,
            f"leaflet.{self.opening.removeprefix('decision.')}": self.leaflet,
            "leaflet.appeal": self.leaflet and self.appeal is not None,
            "leaflet.help": self.leaflet,
        }
        return tuple(key for key, needed in used.items() if needed)

    @property
    def opening(self) -> str:
        """The text block that says first what the letter is about and what came of it."""
        if self.supplements_of:
            return "supplement"
        if self.revision is None:
            return f"decision.{self.outcome}"
        return "ending" if self.revision.kind == "ending" else f"change.{self.revision.direction}"

    def _given(self, name: LetterPart) -> bool:
        """Whether help is given, and that part of it with it."""
        part = self.part(name)
        return self.outcome != "rejected" and part is not None and part.outcome != "rejected"

    def placeholders(self) -> dict[str, str]:
        values = {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "received_on": say_date(self.received_on, self.language),
            "pay_order": self.pay_order or "…",
        }
        if isinstance(self.hearing, StatedHearing):
            values["sent_on"] = say_date(self.hearing.sent_on, self.language)
            values["due_on"] = say_date(self.hearing.due_on, self.language)
        if isinstance(self.hearing, WithoutHearing):
            values["provision"] = self.hearing.provision
        if self.standard:
            values["standard"] = self.standard.title
            values["in_force"] = self.standard.older.in_force if self.standard.older else "…"
        if self.revision:
            values["earlier_on"] = say_date(self.revision.earlier_on, self.language)
            values["effective_on"] = say_date(self.revision.effective_on, self.language)
        if self.supplements_of:
            values["earlier_on"] = say_date(self.supplements_of, self.language)
        if self.next_steps.follow_up_on:
            values["follow_up_on"] = say_date(self.next_steps.follow_up_on, self.language)
        if self.appeal:
            values |= self.appeal.placeholders()
        return values
