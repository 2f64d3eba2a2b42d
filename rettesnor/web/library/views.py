"""Pages of the standards and the law. They say nothing about anybody and are open without signing in."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from rettesnor.cases.file.language import page_language
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.coverage import coverage
from rettesnor.standards.legal_review import review_items, unverified
from rettesnor.standards.remarks import remarks
from rettesnor.web.components import TEXT_STATES, Link, SummaryRow
from rettesnor.web.library.document import chapters, provision_clauses, review_note
from rettesnor.wording.formats import say_date
from rettesnor.wording.terms import STATUS, TOPICS, say


@login_not_required
def standards(request: HttpRequest) -> HttpResponse:
    """Every municipality's standards."""
    rows = [
        {
            "id": standard.standard,
            "municipality": files.municipality(standard.municipality).name,
            "title": standard.title,
            "stage": say(STATUS, standard.status.stage, page_language()),
            "adopted": _day(standard.status.adopted),
            "revised": _day(standard.status.revised),
            "rules": sum(1 for _rule in standard.rules()),
            "notes": len(remarks(standard.standard, localdate(), page_language())),
        }
        for standard in (files.standard(name) for name in files.standard_ids())
    ]
    return render(request, "library/standards.html", {"standards": rows})


@login_not_required
def standard(request: HttpRequest, standard_id: str) -> HttpResponse:
    """One standard as the document it is, with its rules beside the sentences."""
    if standard_id not in files.standard_ids():
        raise Http404
    text = files.standard(standard_id)
    municipality = files.municipality(text.municipality)
    said = remarks(standard_id, localdate(), page_language())
    parts = chapters(text, said)
    context = {
        "breadcrumbs": [Link(_("Standards"), reverse("standards")), Link(municipality.name)],
        "standard": text,
        "municipality": municipality,
        "summary": _status(text),
        "coverage": coverage(text),
        "rules": sum(1 for _rule in text.rules()),
        "silent_on": [say(TOPICS, topic, page_language()) for topic in text.silent_on or ()],
        "reviews": [review_note(remark) for remark in said if remark.unit is None],
        "chapters": parts,
        "contents": [part for part in parts if part.heading],
    }
    return render(request, "library/standard.html", context)


@login_not_required
def law(request: HttpRequest) -> HttpResponse:
    """The acts and orders that the rules of the law are drawn from."""
    acts = [
        {"act": act, "rules": sum(len(provision.rules) for provision in act.provisions)} for act in files.law().acts
    ]
    return render(request, "library/law.html", {"acts": acts})


@login_not_required
def act(request: HttpRequest, name: str) -> HttpResponse:
    """The provisions of one act word for word, with the rules drawn from each."""
    found = next((each for each in files.law().acts if each.act == name), None)
    if found is None:
        raise Http404
    provisions = [
        {
            "provision": provision,
            "state": TEXT_STATES[provision.status],
            "clauses": list(provision_clauses(provision)),
        }
        for provision in found.provisions
    ]
    context = {
        "breadcrumbs": [Link(_("The law"), reverse("law")), Link(found.abbreviation)],
        "act": found,
        "provisions": provisions,
    }
    return render(request, "library/act.html", context)


@login_not_required
def legal_review(request: HttpRequest) -> HttpResponse:
    """What a jurist must look at before the system is used, and every mark of something not verified."""
    marks = {
        "NF": _("Looked for, not found"),
        "I": _("Inferred from texts that were read"),
        "M": _("From general knowledge, not verified"),
    }
    kinds = {
        "text": _("text not read"),
        "excerpt": _("excerpt only"),
        "value": _("value not verified"),
        "calendar": _("convention to be confirmed"),
        "letterhead": _("letterhead, to be confirmed by the municipality"),
        "receiving": _("receiving unit, to be confirmed by the municipality"),
        "deciding": _("deciding unit, to be confirmed by the municipality"),
        "complaint": _("complaint unit, to be confirmed by the municipality"),
        "matter": _("reading of what is a decision"),
    }
    items = review_items()
    context = {
        "breadcrumbs": [Link(_("The law"), reverse("law")), Link(_("Legal review"))],
        "groups": [(label, [item for item in items if item.mark == mark]) for mark, label in marks.items()],
        "unverified": [(kinds[each.kind], each) for each in unverified()],
        "total": len(items),
    }
    return render(request, "library/legal_review.html", context)


def _status(standard: Standard) -> list[SummaryRow]:
    status = standard.status
    return [
        SummaryRow(_("Status"), say(STATUS, status.stage, page_language())),
        SummaryRow(_("Adopted"), _day(status.adopted)),
        SummaryRow(_("Adopted by"), say(STATUS, status.by, page_language()) if status.by in STATUS else status.by),
        SummaryRow(_("Revised"), _day(status.revised)),
        SummaryRow(_("In force from"), _day(status.in_force_from)),
        *(
            SummaryRow(_("Fetched on {day}").format(day=_day(source.retrieved)), source.url)
            for source in standard.sources
            if source.url and source.retrieved
        ),
    ]


def _day(day: date | str) -> str:
    return say_date(day, page_language()) if isinstance(day, date) else say(STATUS, day, page_language())
