"""A committee that decides by the standard, as in Ishøj's present text: recommended to, and settled."""

from datetime import timedelta

from rettesnor.cases.competence.recommend import recommend
from rettesnor.cases.competence.record_minutes import record_minutes
from rettesnor.cases.models import Case, CommitteeOutcome
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.cast import GRANT, ISHOEJ, LATER, NOW, user

MEETING = LATER.date()


def before_a_committee() -> Case:
    """A full grant, drafted where a committee decides."""
    case = cast.application("ida")
    StandardVersion.objects.record(files.standard("ishoej-present"), now=NOW - timedelta(days=100))
    cast.facts(case, **cast.INSIDE)
    cast.draft(case, GRANT)
    return case


def recommended(case, *, by=None, now=LATER, meets_on=MEETING, text="Det indstilles, at borgeren får hjælpen."):
    return recommend(case, by=by or user(ISHOEJ), now=now, meets_on=meets_on, text=text)


def settled(case, outcome=CommitteeOutcome.GRANTED, *, by=None, now=LATER, words="Udvalget tiltræder.", **options):
    return record_minutes(case, by=by or user(ISHOEJ), now=now, outcome=outcome, words=words, **options)
