from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.sent_by import SentBy
from rettesnor.cases.models.sent_letter import SentLetter
from rettesnor.cases.models.superseding import Withdrawable


class Hearing(Withdrawable):
    """The citizen was told of the facts that may count against them, and given a time to answer (FVL § 19).

    `facts` holds the rows the material shows: `{"fact": id, "name": …, "value": …}`. `draft` is set where the citizen
    was shown the draft decision: `{"saved_at", "parts"}`, the parts as the draft had them. `time_because` says why the
    time to answer is shorter or longer than it normally is, and `extension_asked_on` when the citizen asked for more.

    One that was recorded late, so that nothing here shows that it was sent that day, rests on somebody's word:
    `late_because` is why, `attested_by` whose word it is, and `showed_because` how the material showed what was
    recorded here only later.

    `letter` is the letter that was sent from here; None of one that was sent outside the system.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="hearings")
    letter = models.ForeignKey(SentLetter, models.PROTECT, null=True, related_name="+")
    material = models.TextField()
    facts = models.JSONField(default=list)
    sent_on = models.DateField()
    how = models.CharField(max_length=20, choices=SentBy)
    due_on = models.DateField()
    draft = models.JSONField(null=True)
    time_because = models.TextField(blank=True)
    extension_asked_on = models.DateField(null=True)
    late_because = models.TextField(blank=True)
    attested_by = models.CharField(max_length=200, blank=True)
    showed_because = models.TextField(blank=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(due_on__gt=models.F("sent_on")), name="hearing_leaves_time_to_answer"
            ),
            models.CheckConstraint(
                condition=models.Q(late_because="", attested_by="")
                | ~models.Q(late_because="") & ~models.Q(attested_by=""),
                name="hearing_recorded_late_is_attested",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sent_on}"


class HearingAnswer(Withdrawable):
    """What the citizen answered; without `answer` and `received_on` it notes that none came before the time ran out.

    `taken_by` is who wrote it down, where it was given orally.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="hearing_answers")
    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="answers")
    answer = models.TextField(blank=True)
    received_on = models.DateField(null=True)
    taken_by = models.CharField(max_length=200, blank=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(answer="", received_on__isnull=True, taken_by="")
                | (~models.Q(answer="") & models.Q(received_on__isnull=False)),
                name="hearing_answer_is_an_answer_or_none",
            ),
        ]

    def __str__(self) -> str:
        return self.answer


class Ground(models.TextChoices):
    """Why no hearing is held: it is not owed because a condition of FVL § 19, stk. 1 fails, or stk. 2 exempts from it.

    The two are different things: who was never owed a hearing needs no exemption.
    """

    NOT_SIGNIFICANT = "not_significant", _("not owed: the facts are not of significance")
    NOT_ADVERSE = "not_adverse", _("not owed: the facts do not count against the citizen")
    ALREADY_KNOWN = "already_known", _("not owed: the citizen knows that we have the facts and that they count here")
    NR_1 = "nr_1", _("exempt: it is safe to decide on what there is")
    NR_2 = "nr_2", _("exempt: waiting would break a time limit set by law")
    NR_3 = "nr_3", _("exempt: weighty public or private interests against waiting")
    NR_4 = "nr_4", _("exempt: the citizen has no right to see the facts")
    NR_5 = "nr_5", _("exempt: an open circle of people, or considerable difficulties")
    NR_6 = "nr_6", _("exempt: another act gives the citizen a hearing")

    @property
    def is_exemption(self) -> bool:
        return self.value.startswith("nr_")

    @property
    def provision(self) -> str:
        return f"forvaltningsloven § 19, stk. 2, nr. {self.value[-1]}" if self.is_exemption else FVL_19_1


FVL_19_1 = "forvaltningsloven § 19, stk. 1"


class HearingExemption(Withdrawable):
    """Why no hearing is held over the named facts, as they were known at the time.

    `shown_on` is the day the citizen was told that we have the facts and that they count here; None where the ground is
    another than that they know it already.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="hearing_exemptions")
    ground = models.CharField(max_length=20, choices=Ground)
    facts = models.JSONField(default=list)
    reason = models.TextField()
    shown_on = models.DateField(null=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="hearing_exemption_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(ground="already_known", shown_on__isnull=False)
                | ~models.Q(ground="already_known") & models.Q(shown_on__isnull=True),
                name="hearing_exemption_says_when_it_was_known",
            ),
        ]

    def __str__(self) -> str:
        return self.ground

    @property
    def provision(self) -> str:
        return Ground(self.ground).provision
