"""The texts of the municipality's letters: each with its versions, written anew by a team leader and shown before."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.accounts.capabilities import Capability, may
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.letters.blocks import BLOCKS, FAULTS, faults_of, filled, letter_of, words_of_letters
from rettesnor.letters.models import TextBlock, write_block
from rettesnor.text.paragraphs import paragraphs
from rettesnor.web.components import Link
from rettesnor.web.staff.file.frame import carried_out
from rettesnor.web.staff.file.visit import Visit, visit_of

LANGUAGE = "da"


class TextForm(forms.Form):
    """One text. What is wrong with it is said with the line it stands in."""

    text = forms.CharField(
        label=gettext_lazy("The text"),
        help_text=gettext_lazy("An empty line begins a new paragraph. A line that begins with a hyphen is a bullet."),
        widget=forms.Textarea(attrs={"rows": 10}),
        strip=False,
    )

    def __init__(self, *args: Any, key: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = key

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        for fault in faults_of(self.key, text):
            self.add_error("text", fault.said(_(FAULTS[fault.code]), page_language()))
        return text.strip()


@dataclass(frozen=True)
class TextLine:
    """A text of the list: the heading above it in the letter, if it has one, and how it begins."""

    key: str
    heading: str
    text: str
    url: str


def texts_page(request: HttpRequest, code: str) -> HttpResponse:
    """Every text by the letter it stands in, as letters have it now."""
    _municipality_visit(request, code)
    words, now = words_of_letters(LANGUAGE), _in_use(code)
    groups: dict[str, list[TextLine]] = {}
    for key in BLOCKS:
        text = now[key].text if key in now else ""
        line = TextLine(key, words.headings.get(key, ""), text, reverse("municipality_text", args=[code, key]))
        groups.setdefault(letter_of(key), []).append(line)
    named = [(words.titles.get(letter, ""), lines) for letter, lines in groups.items()]
    context = {"groups": named, **_context(code)}
    return render(request, "staff/texts.html", context)


def text_page(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """One text: what it may hold, its versions, and how it reads with an example of what is filled in."""
    visit = _municipality_visit(request, code)
    if key not in BLOCKS:
        raise Http404
    leads = may(visit.by, Capability.LEAD_TEAM, code)
    if visit.typed is not None and not leads:
        raise PermissionDenied
    versions = list(_versions(code).filter(key=key).order_by("-version"))
    in_use = next((each for each in versions if each.ready), None)
    stands = in_use.text if in_use else ""
    form = TextForm(visit.typed, key=key, initial={"text": stands})
    look = visit.typed.get("look") if visit.typed else None
    answer = look is None and carried_out(
        visit,
        form,
        lambda: write_block(
            municipality=code,
            key=key,
            language=LANGUAGE,
            text=form.cleaned_data["text"],
            ready=True,
            by=visit.by,
            now=visit.now,
        ),
        said=_("Letters say so from now on."),
        to=reverse("municipality_text", args=[code, key]),
    )
    if answer:
        return answer
    words = words_of_letters(LANGUAGE)
    shown = form["text"].value() or ""
    heading = words.headings.get(key, "")
    context = {
        **_context(code, Link(_("Texts of letters"), reverse("municipality_texts", args=[code]))),
        "key": key,
        "letter": words.titles.get(letter_of(key), ""),
        "heading": heading,
        "required": [(name, words.examples[name]) for name in sorted(BLOCKS[key].required)],
        "optional": [(name, words.examples[name]) for name in sorted(BLOCKS[key].optional)],
        "leads": leads,
        "form": form,
        "prose": paragraphs(filled(shown, words.examples)),
        "versions": versions,
        "in_use": in_use,
    }
    return render(request, "staff/text.html", context)


def _municipality_visit(request: HttpRequest, code: str) -> Visit:
    visit = visit_of(request)
    if not may(visit.by, Capability.SEE_CASES, code):
        raise Http404
    return visit


def _versions(code: str) -> Any:
    return TextBlock.objects.filter(municipality=code, language=LANGUAGE).select_related("created_by__user")


def _in_use(code: str) -> dict[str, TextBlock]:
    """The newest ready version of each key."""
    return {row.key: row for row in _versions(code).filter(ready=True).order_by("version")}


def _context(code: str, *way: Link) -> dict[str, Any]:
    municipality = municipality_of(code)
    here = way or (Link(_("Texts of letters")),)
    return {
        "municipality": municipality,
        "breadcrumbs": [
            Link(_("Cases"), reverse("inbox")),
            Link(municipality.name, reverse("municipality", args=[code])),
            *here,
            *([Link(_("One text"))] if way else []),
        ],
    }
