from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.models.base import InMunicipality
from rettesnor.cases.models.case import Case
from rettesnor.standards.models import StandardVersion


class PartName(models.TextChoices):
    TARGET_GROUP = "target_group", _("target group")
    EXTENT = "extent", _("extent")
    PLACE = "place", _("place")
    PAY = "pay", _("pay")
    TRANSPORT = "transport", _("transport")


class Outcome(models.TextChoices):
    GRANTED = "granted", _("granted")
    PARTLY_GRANTED = "partly_granted", _("partly granted")
    REJECTED = "rejected", _("rejected")


class OtherHelp(models.TextChoices):
    """The help beside what was applied for that a decision considers."""

    SPECIAL_COURSE = "sel-103-2", _("a specially arranged course under serviceloven § 103, stk. 2")
    PERSONAL_SUPPORT = "sel-85", _("support under serviceloven § 85")
    CONTACT_PERSON = "sel-97", _("an accompanying person under serviceloven § 97")
    ACTIVITY = "sel-104", _("activity and companionship under serviceloven § 104")
    EMPLOYMENT = "employment", _("offers under the employment legislation")


class Considered(models.TextChoices):
    """What came of considering it."""

    GRANTED = "granted", _("granted already")
    REFERRED = "referred", _("the citizen is referred there")
    OPENED = "opened", _("an application is opened")
    NOT_RELEVANT = "not-relevant", _("not relevant")


class DecisionDraftManager(models.Manager["DecisionDraft"]):
    def of(self, case: Case) -> DecisionDraft | None:
        """The case's draft with its standard, as it is now; None where none is being written."""
        draft: DecisionDraft | None
        if case.is_read_at_once:
            draft = getattr(case, "draft", None)
        elif draft := self.with_standard().filter(case=case).first():
            draft.case = case
        return draft

    def with_standard(self) -> models.QuerySet[DecisionDraft]:
        return self.select_related("standard", "saved_by__user")


class DecisionDraft(InMunicipality):
    """The decision while it is being written. There is one at a time; issuing it turns it into a Decision.

    `parts`: `{"part", "outcome", "text", "provisions": [citation], "reason", "facts": [name], "amounts": {unit:
    number}}`, each part at most once; `facts` are those that less than was asked for rests on, `amounts` the extent in
    base units (`days/week`, `hours/week`). `later`: `{part: reason}`, the parts that are left to a later decision, and
    `later_on` the day by which that is to be made. `as_asked`: the caseworker's word that the whole is what the
    citizen asked for; None until given.
    The other reasons are written where something is unusual: `against_assessment` (the law's outcome points the other
    way), `on_the_file` (decided although `missing_facts` could not be had, RSL § 11 b), `supersedes_because` (a
    decision already stands), `weighed` (how the hearing's answer was weighed), `no_plan_because` (no action plan is
    offered, SEL § 141), `no_worse_because` (a part reads otherwise than the draft that was heard over),
    `reliance` (less than the decision that holds: from when, and how what the citizen has relied on is weighed),
    `older_standard_because` (another standard has come in force since). `written_over`: `{text: number}`, the newest
    there was of what a text is about when it was last written or said to hold (`decision.older`). `other_help`:
    `{help: what came of it}`, the help that was considered beside this. `proposed`: the fields that hold what the
    program proposed and nobody has changed (`decision.proposals`); they follow it. `reasons_confirmed`: somebody has
    read the proposed reasons and made them their own. `edition` counts the times it was saved.
    Of a change or an ending, `effective_on` is the day it takes effect, and `effective_because` why that day.
    `standard` is None for the one in force when it is issued, or where there is none, for the law alone.
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="draft")
    standard = models.ForeignKey(StandardVersion, models.PROTECT, null=True, blank=True, related_name="+")
    parts = models.JSONField(default=list)
    later = models.JSONField(default=dict)
    later_on = models.DateField(null=True, blank=True)
    as_asked = models.BooleanField(null=True, blank=True)
    decision_sentence = models.TextField(blank=True)
    intervention = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    goals = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    """Paragraphs, parted by an empty line."""
    next_steps = models.TextField(blank=True)
    plan_offered = models.BooleanField(default=False)
    no_plan_because = models.TextField(blank=True)
    follow_up_on = models.DateField(null=True, blank=True)
    weighed = models.TextField(blank=True)
    against_assessment = models.TextField(blank=True)
    on_the_file = models.TextField(blank=True)
    missing_facts = models.JSONField(default=list)
    supersedes_because = models.TextField(blank=True)
    no_worse_because = models.TextField(blank=True)
    reliance = models.TextField(blank=True)
    written_over = models.JSONField(default=dict)
    other_help = models.JSONField(default=dict)
    proposed = models.JSONField(default=list)
    reasons_confirmed = models.BooleanField(default=False)
    older_standard_because = models.TextField(blank=True)
    effective_on = models.DateField(null=True, blank=True)
    effective_because = models.TextField(blank=True)
    saved_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    edition = models.PositiveIntegerField()

    objects: ClassVar[DecisionDraftManager] = DecisionDraftManager()

    def __str__(self) -> str:
        return str(self.case)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.municipality = self.case.municipality
        super().save(*args, **kwargs)

    @property
    def outcome(self) -> Outcome | None:
        """What the parts come to together; None while there are none.

        Less than was asked for is no full grant, and a target group of whose help everything is rejected is no grant.
        """
        outcomes = {part["outcome"] for part in self.parts}
        if not outcomes:
            return None
        if {part["outcome"] for part in self.parts if part["part"] != PartName.TARGET_GROUP} == {Outcome.REJECTED}:
            return Outcome.REJECTED
        together = Outcome(outcomes.pop()) if len(outcomes) == 1 else Outcome.PARTLY_GRANTED
        less = together == Outcome.GRANTED and self.as_asked is False
        return Outcome.PARTLY_GRANTED if less else together

    @property
    def less_than_granted(self) -> dict[str, str]:
        """The outcome of each part that is partly granted or rejected, by part."""
        return {part["part"]: part["outcome"] for part in self.parts if part["outcome"] != Outcome.GRANTED}

    @property
    def shown(self) -> dict[str, Any]:
        """What a hearing over the draft keeps of it."""
        return {"saved_at": self.saved_at.isoformat(), "parts": self.parts}

    @property
    def version(self) -> str:
        """What tells this writing of the draft from every other one."""
        return f"{self.pk}.{self.edition}"
