"""The queue: letters, the attempts at sending them, and what people did to them. Rows are added, never changed."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from rettesnor.audit.actor import Actor
from rettesnor.audit.models import is_municipality_code
from rettesnor.law.receipt import DeliveryChannel


class QueuedLetter(models.Model):
    """A letter to be sent as it is. `key` names it for ever: whatever is sent under it is this letter.

    `purpose` says what it carries, and so who is told when it is sent. `case_id` is the case that it belongs to, of
    which the queue knows nothing else. `recipient` is the CPR number that Digital Post sends it to.
    """

    municipality = models.CharField(max_length=3, validators=[is_municipality_code])
    case_id = models.BigIntegerField()
    purpose = models.CharField(max_length=20)
    key = models.CharField(max_length=60, validators=[RegexValidator(r"\A[a-z0-9-]+\Z")])
    channel = models.CharField(max_length=20, choices=[(each.value, each.value) for each in DeliveryChannel])
    subject = models.CharField(max_length=200)
    recipient = models.CharField(max_length=10)
    pdf = models.BinaryField()
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["municipality", "channel"], name="queued_letter_channel")]
        constraints = [
            models.UniqueConstraint(fields=["key"], name="queued_letter_once_under_a_key"),
            models.CheckConstraint(
                condition=Q(municipality__regex=r"^[0-9]{3}$"), name="queued_letter_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Attempt(models.Model):
    """The letter is handed to the post, the first, second or later time. Until the answer is kept, nobody knows."""

    letter = models.ForeignKey(QueuedLetter, models.PROTECT, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["letter", "number"], name="attempt_once")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.number}"


class AnswerKind(models.TextChoices):
    """What the post said; the answers of `outbox.port`."""

    TAKEN = "taken"
    EXEMPT = "exempt"
    NOT_NOW = "not_now"
    NEVER = "never"


class AttemptAnswer(models.Model):
    """What the post said to an attempt. `because` is its code; a letter that was taken has a receipt and a time."""

    attempt = models.OneToOneField(Attempt, models.PROTECT, related_name="answer")
    at = models.DateTimeField()
    kind = models.CharField(max_length=20, choices=AnswerKind)
    because = models.CharField(max_length=40, blank=True)
    receipt = models.CharField(max_length=100, blank=True)
    available_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="taken", available_at__isnull=False) & ~Q(receipt="")
                | ~Q(kind="taken") & Q(receipt="", available_at__isnull=True),
                name="attempt_answer_taken_has_a_receipt",
            )
        ]

    def __str__(self) -> str:
        return self.kind


class LetterActKind(models.TextChoices):
    """What is done to a letter in the queue beside trying to send it."""

    AGAIN = "again"
    TAKEN_OUT = "taken_out"
    POSTED = "posted"


ENDS = (LetterActKind.TAKEN_OUT, LetterActKind.POSTED)


class LetterAct(models.Model):
    """The letter is taken out of the queue, is in it again to be tried anew, or was printed and posted on a day.

    `after` is how many attempts had been made: those before it count no more. `because` is the code of why it was taken
    out.
    """

    letter = models.ForeignKey(QueuedLetter, models.PROTECT, related_name="acts")
    kind = models.CharField(max_length=20, choices=LetterActKind)
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    after = models.PositiveSmallIntegerField()
    because = models.CharField(max_length=40, blank=True)
    posted_on = models.DateField(null=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["letter"], condition=Q(kind="posted"), name="letter_act_posted_once"),
            models.CheckConstraint(
                condition=Q(kind="posted", posted_on__isnull=False) | ~Q(kind="posted") & Q(posted_on__isnull=True),
                name="letter_act_posted_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.kind
