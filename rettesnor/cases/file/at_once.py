"""A case read at once with all that is asked of it: a page asks every action, and none of them reads a row again."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from rettesnor.cases.file.complaints import with_what_was_done
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.letters import with_letters
from rettesnor.cases.file.rows import all_rows
from rettesnor.cases.models import Case, DecisionDraft
from rettesnor.standards.models import StandardVersion

_ALONE = ("reconsiderations", "reopenings", "hearings", "hearing_answers", "hearing_exemptions", "information_notices")


def read_at_once(case: Case) -> None:
    """Read into the case what `dated`, its assessment and the guards ask of it, and the standards of its municipality.

    For a page, which shows one moment. An action works on a case that was not read so: what it writes is read anew.
    """
    draft = Prefetch("draft", DecisionDraft.objects.with_standard())
    prefetch_related_objects([case], *_ALONE, *all_rows(), with_what_was_done(), draft)
    case.adopted = StandardVersion.objects.adopted(case.municipality, date.max)
    prefetch_related_objects(decisions_of(case), with_letters())
