from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SentBy(models.TextChoices):
    """How something reached the citizen."""

    DIGITAL_POST = "digital-post", _("Digital Post")
    LETTER = "letter", _("letter")
    HANDED_OVER = "handed-over", _("handed over")
