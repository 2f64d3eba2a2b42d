"""What is done to a complaint, a page each: reassessed, written about, sent on, answered; and taken back again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.complaint.carry_out_appeal import CARRY_OUT_APPEAL, carry_out_appeal
from rettesnor.cases.complaint.drop_complaint import DROP_COMPLAINT, drop_complaint
from rettesnor.cases.complaint.forward_complaint import FORWARD_COMPLAINT, forward_complaint
from rettesnor.cases.complaint.make_package import MAKE_PACKAGE, make_package
from rettesnor.cases.complaint.reassess_complaint import REASSESS_COMPLAINT, reassess_complaint
from rettesnor.cases.complaint.record_appeal_outcome import RECORD_APPEAL_OUTCOME, record_appeal_outcome
from rettesnor.cases.complaint.record_maintaining import RECORD_MAINTAINING, record_maintaining
from rettesnor.cases.complaint.send_complaint_letter import SEND_COMPLAINT_LETTER, send_complaint_letter
from rettesnor.cases.complaint.standing import ComplaintsAt, stops_of
from rettesnor.cases.complaint.withdraw_appeal_outcome import WITHDRAW_APPEAL_OUTCOME, withdraw_appeal_outcome
from rettesnor.cases.complaint.withdraw_complaint import WITHDRAW_COMPLAINT, withdraw_complaint
from rettesnor.cases.complaint.withdraw_complaint_letter import WITHDRAW_COMPLAINT_LETTER, withdraw_complaint_letter
from rettesnor.cases.complaint.withdraw_drop import WITHDRAW_DROP, withdraw_drop
from rettesnor.cases.complaint.withdraw_forwarding import WITHDRAW_FORWARDING, withdraw_forwarding
from rettesnor.cases.complaint.withdraw_maintaining import WITHDRAW_MAINTAINING, withdraw_maintaining
from rettesnor.cases.complaint.withdraw_reassessment import WITHDRAW_REASSESSMENT, withdraw_reassessment
from rettesnor.cases.complaint.write_complaint_letter import WRITE_COMPLAINT_LETTER
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import (
    AppealOutcome,
    AppealOutcomeKind,
    Channel,
    Complaint,
    ComplaintLetter,
    ComplaintLetterKind,
    DroppedComplaint,
    ForwardedBy,
    Forwarding,
    Maintaining,
    Reassessment,
    ReassessmentResult,
    SentBy,
)
from rettesnor.cases.models.superseding import Withdrawable
from rettesnor.web.components import SummaryRow, Text
from rettesnor.web.staff.complaint.forms import (
    AppealOutcomeForm,
    ComplaintLetterForm,
    DropForm,
    ForwardingForm,
    MaintainingForm,
    ReassessmentForm,
)
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.reason_form import NothingTyped, ReasonForm
from rettesnor.web.staff.file.visit import CaseVisit, case_visit
from rettesnor.wording.formats import say_date

ActPage = Callable[[HttpRequest, str, int], HttpResponse]


@dataclass(frozen=True)
class ComplaintAct:
    """An action that is one form about a complaint, at its own address. `coded` are the types of what is chosen."""

    address: str
    action: Action
    act: Callable[..., object]
    form: type[forms.Form]
    said: Text
    lead: Text = ""
    coded: Mapping[str, Callable[[str], object]] | None = None


ACTS = (
    ComplaintAct(
        "genvurder",
        REASSESS_COMPLAINT,
        reassess_complaint,
        ReassessmentForm,
        gettext_lazy("The reassessment is recorded."),
        gettext_lazy(
            "Look at the decision again with what the complaint says, and with what else is known by now "
            "(retssikkerhedsloven § 66). A reassessment never makes a decision worse."
        ),
        {"result": ReassessmentResult},
    ),
    ComplaintAct(
        "brev",
        SEND_COMPLAINT_LETTER,
        send_complaint_letter,
        ComplaintLetterForm,
        gettext_lazy("The letter is recorded."),
        coded={"kind": ComplaintLetterKind, "how": SentBy},
    ),
    ComplaintAct(
        "fasthold",
        RECORD_MAINTAINING,
        record_maintaining,
        MaintainingForm,
        gettext_lazy("The citizen's word is recorded."),
        coded={"how": Channel},
    ),
    ComplaintAct(
        "pakke",
        MAKE_PACKAGE,
        make_package,
        NothingTyped,
        gettext_lazy("The package is made. Read it before you send it."),
        gettext_lazy("The whole file becomes one PDF with an index, as the case is now. It is kept with its hash."),
    ),
    ComplaintAct(
        "send",
        FORWARD_COMPLAINT,
        forward_complaint,
        ForwardingForm,
        gettext_lazy("The sending is recorded. The case waits for nothing more of the complaint."),
        gettext_lazy("Record that the newest package was sent, and what the citizen was told the same day."),
        {"how": ForwardedBy, "told_how": SentBy},
    ),
    ComplaintAct(
        "frafald",
        DROP_COMPLAINT,
        drop_complaint,
        DropForm,
        gettext_lazy("It is recorded that the complaint is dropped."),
        gettext_lazy("Only the one who complained can drop it. Nobody is asked to."),
        {"told_how": Channel},
    ),
    ComplaintAct(
        "svar",
        RECORD_APPEAL_OUTCOME,
        record_appeal_outcome,
        AppealOutcomeForm,
        gettext_lazy("Ankestyrelsen's answer is recorded. What follows from it stands on this page."),
        coded={"kind": AppealOutcomeKind},
    ),
    ComplaintAct(
        "gennemfoer",
        CARRY_OUT_APPEAL,
        carry_out_appeal,
        NothingTyped,
        gettext_lazy("The decision is carried out. Record its delivery when the citizen has been told."),
        gettext_lazy(
            "The draft becomes the decision that carries out what Ankestyrelsen changed. It says whose decision it is, "
            "and nobody can complain about it here."
        ),
    ),
)
DONE_TO = (WRITE_COMPLAINT_LETTER, *(act.action for act in ACTS))


def done(act: ComplaintAct) -> ActPage:
    """The page of an action about a complaint."""

    def page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
        visit = case_visit(request, number)
        complaint = get_object_or_404(Complaint, case=visit.case, pk=pk)
        form = act.form(visit.typed)

        def do() -> object:
            coded = {name: code(form.cleaned_data[name]) for name, code in (act.coded or {}).items()}
            return act.act(
                visit.case, by=visit.by, now=visit.now, complaint=complaint, **{**form.cleaned_data, **coded}
            )

        answer = carried_out(visit, form, do, said=act.said, to=reverse("complaint", args=[number]))
        return answer or form_page(
            visit,
            act.action,
            form,
            tab="complaint",
            of_the_row=_of_the_complaint(visit, act.action, complaint),
            lead=act.lead,
            about=[SummaryRow(_("The complaint of"), say_date(complaint.received_on, page_language()))],
            cancel=reverse("complaint", args=[number]),
        )

    return page


def _of_the_complaint(visit: CaseVisit, action: Action, complaint: Complaint) -> list[Obstacle | None]:
    """What stops it for this complaint, where it is not stopped for all of them."""
    if gone := no_longer_stands(visit.case, complaint):
        return [gone]
    if action.why_not(visit.case, by=visit.by, now=visit.now):
        return []
    at = ComplaintsAt(visit.case, visit.now)
    held = next(each for each in at.held if each.row == complaint)
    return list(stops_of(action)(held, at))


@dataclass(frozen=True)
class TakingBack:
    """An action that takes a recorded row back, with a reason."""

    address: str
    action: Action
    act: Callable[..., Any]
    rows: type[Withdrawable]
    hint: Text


TAKEN_BACK = (
    TakingBack(
        "klage",
        WITHDRAW_COMPLAINT,
        withdraw_complaint,
        Complaint,
        gettext_lazy(
            "Why it is no complaint in this case. If the citizen no longer maintains it, record that instead."
        ),
    ),
    TakingBack(
        "genvurdering",
        WITHDRAW_REASSESSMENT,
        withdraw_reassessment,
        Reassessment,
        gettext_lazy("Why it is to be reassessed anew, for example: new information has come."),
    ),
    TakingBack(
        "brev",
        WITHDRAW_COMPLAINT_LETTER,
        withdraw_complaint_letter,
        ComplaintLetter,
        gettext_lazy("Why the letter is not to count, for example: it was never sent."),
    ),
    TakingBack(
        "fastholdelse",
        WITHDRAW_MAINTAINING,
        withdraw_maintaining,
        Maintaining,
        gettext_lazy("Why it is not what the citizen said."),
    ),
    TakingBack(
        "fremsendelse",
        WITHDRAW_FORWARDING,
        withdraw_forwarding,
        Forwarding,
        gettext_lazy("Why it is not to count, for example: it was never sent."),
    ),
    TakingBack(
        "frafald",
        WITHDRAW_DROP,
        withdraw_drop,
        DroppedComplaint,
        gettext_lazy("Why the complaint is maintained after all."),
    ),
    TakingBack(
        "svar",
        WITHDRAW_APPEAL_OUTCOME,
        withdraw_appeal_outcome,
        AppealOutcome,
        gettext_lazy("Why the answer is not to count, for example: it is another case's."),
    ),
)


def taken_back(taking: TakingBack) -> ActPage:
    """The page of an action that takes a row back."""

    def page(request: HttpRequest, number: str, pk: int) -> HttpResponse:
        visit = case_visit(request, number)
        row: Any = get_object_or_404(taking.rows, case=visit.case, pk=pk)
        form = ReasonForm(visit.typed, hint=taking.hint)
        answer = carried_out(
            visit,
            form,
            lambda: taking.act(visit.case, by=visit.by, now=visit.now, row=row, **form.cleaned_data),
            said=_("It is withdrawn. It is kept, and no longer counts."),
            to=reverse("complaint", args=[number]),
        )
        return answer or form_page(
            visit,
            taking.action,
            form,
            tab="complaint",
            of_the_row=[no_longer_stands(visit.case, row)],
            about=[SummaryRow(_("What is withdrawn"), str(row))],
            cancel=reverse("complaint", args=[number]),
        )

    return page
