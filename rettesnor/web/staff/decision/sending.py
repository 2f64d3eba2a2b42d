"""The decision's letter on its way: what became of it, taking it back, and the letters to be printed and posted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.accounts.capabilities import Capability
from rettesnor.cases.decision.print_queue import has_earlier_address, print_queues
from rettesnor.cases.decision.record_posting import RECORD_POSTING, record_posting
from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER, take_back_letter
from rettesnor.cases.file.letters import LetterUnderWay, letter_in
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.configured import digital_post
from rettesnor.letters.outbox.models import AttemptAnswer, QueuedLetter
from rettesnor.letters.outbox.standing import FAILED, LetterState
from rettesnor.web.components import Link, Text
from rettesnor.web.staff.decision.forms import PostingForm
from rettesnor.web.staff.file.form_page import form_page
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import case_visit, visit_of

WHY: dict[str, Text] = {
    "subject_too_long": gettext_lazy("Its subject is longer than Digital Post takes: tell those who run the program."),
    "other_content": gettext_lazy(
        "Digital Post has another letter under the same name: tell those who run the program."
    ),
    "unreachable": gettext_lazy("Digital Post could not be reached."),
    "no_answer": gettext_lazy("No answer came from Digital Post. It may have the letter; trying again finds out."),
    "fault": gettext_lazy("The way into Digital Post failed: tell those who run the program."),
    "exempt": gettext_lazy("The citizen is exempt from Digital Post."),
    "taken_back": gettext_lazy("It was taken back."),
    "sent_otherwise": gettext_lazy("It is sent in another way."),
    "delivered": gettext_lazy("The decision was delivered in another way."),
    "counts_no_more": gettext_lazy("The decision is annulled or replaced."),
    "other_number": gettext_lazy("The citizen's CPR number was corrected after the letter was put into the queue."),
}
"""Why a letter is not sent, or not yet, by the code that the queue keeps."""


@dataclass(frozen=True)
class LetterLine:
    """A letter of a decision as its page shows it; `tried` are the attempts, each with the post's answer if any."""

    queued_at: datetime
    digital: bool
    state: LetterState
    why: Text
    tries: int
    next_at: datetime | None
    sent_at: datetime | None
    posted_on: date | None
    tried: list[tuple[datetime, AttemptAnswer | None, Text]]

    @property
    def failed(self) -> bool:
        return self.state in FAILED


def letter_line(sent: LetterUnderWay) -> LetterLine:
    standing = sent.standing
    return LetterLine(
        queued_at=sent.sending.at,
        digital=sent.letter.channel == DeliveryChannel.DIGITAL_POST,
        state=standing.state,
        why=WHY["exempt"] if standing.state == LetterState.EXEMPT else WHY.get(standing.because, ""),
        tries=standing.tries,
        next_at=standing.next_at,
        sent_at=standing.sent_at,
        posted_on=standing.posted_on,
        tried=list(_tried(sent.letter)),
    )


def _tried(letter: QueuedLetter) -> Iterator[tuple[datetime, AttemptAnswer | None, Text]]:
    for attempt in letter.attempts.all():
        answer = getattr(attempt, "answer", None)
        yield attempt.at, answer, WHY.get(answer.because, "") if answer else ""


def plays_the_post() -> bool:
    """Whether Digital Post is only played here, so that nobody gets what is sent with it."""
    post = digital_post()
    return post is not None and post.is_stand_in


def take_back(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = forms.Form(visit.typed)
    page = reverse("delivery", args=[number])
    answer = carried_out(
        visit,
        form,
        lambda: take_back_letter(visit.case, by=visit.by, now=visit.now),
        said=_("The letter is taken back. The decision still waits for its delivery."),
        to=page,
    )
    return answer or form_page(
        visit,
        TAKE_BACK_LETTER,
        form,
        tab="draft",
        lead=_("The letter is not sent. Choose another way for it afterwards."),
        cancel=page,
    )


def posting(request: HttpRequest, number: str) -> HttpResponse:
    visit = case_visit(request, number)
    form = PostingForm(visit.typed)
    answer = carried_out(
        visit,
        form,
        lambda: record_posting(visit.case, by=visit.by, now=visit.now, **form.cleaned_data),
        said=_("It is recorded that the letter is posted. The time to complain runs from when the citizen has it."),
        to=reverse("delivery", args=[number]),
    )
    sent = letter_in(visit.case, visit.now)
    return answer or form_page(
        visit,
        RECORD_POSTING,
        form,
        tab="draft",
        lead=_("The day the letter went to the post. From then the citizen is presumed to have it within some days."),
        advice="staff/earlier_address.html" if sent and has_earlier_address(sent.sending.decision) else "",
        cancel=reverse("letters_to_print"),
    )


def to_print(request: HttpRequest) -> HttpResponse:
    """The letters to be printed and posted, by municipality."""
    visit = visit_of(request, Capability.DELIVER)
    queues = print_queues(visit.by)
    visit.shows(each.case.citizen for letters in queues.values() for each in letters)
    context = {
        "queues": [
            (code, municipality_of(code).name, [(each, each.case.citizen.is_protected(visit.on)) for each in letters])
            for code, letters in queues.items()
        ],
        "breadcrumbs": [Link(_("Cases"), reverse("inbox")), Link(_("Letters to be printed and posted"))],
    }
    return render(request, "staff/letters_to_print.html", context)
