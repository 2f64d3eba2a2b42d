"""Events (what was done), accesses (what was read), and what was erased, on whose word."""

from django.core.serializers.json import DjangoJSONEncoder
from django.core.validators import RegexValidator
from django.db import models

from rettesnor.audit.actor import Actor

is_municipality_code = RegexValidator(r"\A[0-9]{3}\Z", "A municipality code is three digits.")


class Event(models.Model):
    """Somebody did something to a thing; the timeline of a case is made of these. No status is computed from them."""

    municipality = models.CharField(max_length=3, validators=[is_municipality_code])
    at = models.DateTimeField()
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    verb = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=40)
    details = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["subject_type", "subject_id", "at"], name="event_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.subject_type} {self.subject_id}"


class Access(models.Model):
    """Somebody was shown a person's data on a page."""

    municipality = models.CharField(max_length=3, validators=[is_municipality_code])
    at = models.DateTimeField()
    reader = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    person_type = models.CharField(max_length=60)
    person_id = models.CharField(max_length=40)
    page = models.CharField(max_length=100)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["person_type", "person_id", "at"], name="access_person")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.page} {self.person_type} {self.person_id}"


class Submission(models.Model):
    """A form was carried out: whoever sends the same one again is led to what came of it the first time.

    `content` is a keyed digest of what was typed: another text in the same form is told apart, and nothing is readable.
    """

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    content = models.CharField(max_length=64)
    at = models.DateTimeField()
    led_to = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "key"], name="submission_once")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.led_to}"


class ErasureClosing(models.Model):
    """An erasure window is closed. A window without one cannot be committed: its reference would point at nothing."""

    id = models.UUIDField(primary_key=True)

    def __str__(self) -> str:
        return str(self.id)


class ErasureWindow(models.Model):
    """The rows of one person or case may be deleted, until the closing that `closing_id` names stands beside it.

    `event` says who opened it and when, `reason` by which plan or rule; nothing here is about the person but the id.
    """

    event = models.OneToOneField(Event, models.PROTECT, related_name="+")
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    reason = models.CharField(max_length=200)
    closing = models.OneToOneField(ErasureClosing, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="erasure_subject")]
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="erasure_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.subject_type} {self.subject_id}: {self.reason}"


class ErasedRow(models.Model):
    """A row that was erased, written by the trigger that let it go. `at` is the database's own clock."""

    window = models.ForeignKey(ErasureWindow, models.PROTECT, related_name="erased")
    table_name = models.CharField(max_length=63)
    row_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["table_name", "row_id"], name="erased_once")]

    def __str__(self) -> str:
        return f"{self.table_name} {self.row_id}"
