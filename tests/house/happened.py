"""What happens beside in the one case whose pages are asked: put on an agenda, and complained about."""

from rettesnor.cases.decision.send_deadline_notice import send_deadline_notice
from rettesnor.cases.models import (
    AppealOutcomeKind,
    ComplaintLetter,
    DroppedComplaint,
    Maintaining,
    ReassessmentResult,
    Recommendation,
    SentBy,
)
from tests.cases import cast
from tests.cases.complaint.complaining import answered, reassess, send
from tests.cases.complaint.complaining import package as make_package


def tell_late(case):
    """A notice that was sent outside the system that the decision comes later."""
    at, sent_on = cast.NOW, cast.NOW.date()
    return send_deadline_notice(
        case, by=cast.user(), now=at, why="Vi venter.", how=SentBy.LETTER, sent_outside_on=sent_on
    )


def put_on_the_agenda(case):
    at = cast.LATER
    Recommendation.objects.create(case=case, meets_on=at.date(), text="Hjælpen gives.", by=cast.user(), at=at)


def with_all_that_is_done(complaint):
    """A package, and by the route that takes it back, a row of everything that is recorded about the complaint."""
    reassessment = reassess(complaint, ReassessmentResult.NONE, cast.LATER)
    package = make_package(complaint, cast.LATER)
    forwarding = send(complaint, cast.LATER)
    outcome = answered(complaint, AppealOutcomeKind.CHANGED, cast.LATER)
    of_the_case = {"case": complaint.case, "complaint": complaint, "by": cast.user(), "at": cast.LATER}
    today = cast.LATER.date()
    dropped = DroppedComplaint.objects.create(**of_the_case, told_on=today, told_how="phone")
    word = Maintaining.objects.create(**of_the_case, maintained=True, received_on=today, how="phone")
    letter = ComplaintLetter.objects.get()
    return package, {
        "withdraw_complaint": complaint.pk,
        "withdraw_reassessment": reassessment.pk,
        "withdraw_complaint_letter": letter.pk,
        "withdraw_maintaining": word.pk,
        "withdraw_forwarding": forwarding.pk,
        "withdraw_drop": dropped.pk,
        "withdraw_appeal_outcome": outcome.pk,
    }
