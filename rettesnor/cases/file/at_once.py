"""A case read at once with all that is asked of it: a page asks every action, and none of them reads a row again."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from rettesnor.cases.file.complaints import with_what_was_done
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.letters import with_letters
from rettesnor.cases.file.rows import read_rows
from rettesnor.cases.models import Case, DecisionDraft
from rettesnor.standards.models import StandardVersion


def read_at_once(case: Case) -> None:
    """Read into the case what `dated`, its assessment and the guards ask of it, and the standards of its municipality.

    For a page alone, as `read_rows` is.
    """
    draft = Prefetch("draft", DecisionDraft.objects.with_standard())
    read_rows(case)
    prefetch_related_objects([case], "reconsiderations", "reopenings", with_what_was_done(), draft)
    prefetch_related_objects(decisions_of(case), "deliveries", with_letters())
    case.adopted = StandardVersion.objects.adopted(case.municipality, date.max)
