"""The remarks on all standards on one page: the gravest first, narrowed as the reader likes, ready to be printed."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.standards import files
from rettesnor.standards.remarks import Remark, by_grade, remarks
from rettesnor.web.components import Link, ReviewNote
from rettesnor.web.library.document import place_of, review_note
from rettesnor.wording.review import FOUND_BY
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import GRADES, capital, say


@dataclass(frozen=True)
class RemarkLine:
    """A remark with the sentence it is about and where that stands."""

    where: str
    url: str
    quote: str
    note: ReviewNote


class RemarksForm(forms.Form):
    """Everything is optional. The names of the fields are those of the address."""

    tekst = forms.ChoiceField(label=_("Standard"), required=False)
    grad = forms.ChoiceField(label=_("Kind of remark"), required=False)
    fundet = forms.ChoiceField(label=_("Found by"), required=False)
    svar = forms.ChoiceField(
        label=_("Answer"),
        choices=[("", _("All")), ("open", _("Open")), ("answered", _("Answered by a jurist"))],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = page_language()
        self._offer("tekst", [(each, _name(each)) for each in files.standard_ids()])
        self._offer("grad", [(grade, capital(say(GRADES, grade, language))) for grade in GRADES])
        self._offer("fundet", [(by, capital(say(FOUND_BY, by, language))) for by in FOUND_BY])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", say_now("All")), *choices]

    def picks(self, remark: Remark) -> bool:
        """Whether a remark is asked for; what the address names that is no choice narrows nothing."""
        wanted = self.cleaned_data
        answer = "answered" if remark.answered else "open"
        return all(
            wanted.get(name) in ("", None, value)
            for name, value in (
                ("tekst", remark.standard),
                ("grad", remark.grade),
                ("fundet", remark.found_by),
                ("svar", answer),
            )
        )


@login_not_required
def remarks_page(request: HttpRequest) -> HttpResponse:
    form = RemarksForm(request.GET)
    form.is_valid()
    language, today = page_language(), localdate()
    every = [each for standard_id in files.standard_ids() for each in remarks(standard_id, today, language)]
    said = by_grade(filter(form.picks, every))
    counts = Counter(remark.answered is not None for remark in said)
    context = {
        "breadcrumbs": [Link(_("Standards"), reverse("standards")), Link(_("Remarks"))],
        "form": form,
        "standing": [
            sentence
            for standard_id in files.standard_ids()
            if form.cleaned_data.get("tekst") in ("", None, standard_id)
            for sentence in say_standing(files.standard(standard_id), language)
        ],
        "groups": [
            (grade, capital(say(GRADES, grade, language)), [_line(remark) for remark in group])
            for grade, group in groupby(said, key=lambda remark: remark.grade)
        ],
        "total": len(said),
        "open": counts[False],
        "answered": counts[True],
    }
    return render(request, "library/remarks.html", context)


def _line(remark: Remark) -> RemarkLine:
    standard = files.standard(remark.standard)
    heading = remark.section.heading if remark.section else None
    where = ", ".join(filter(None, (_name(remark.standard), heading)))
    url = reverse("standard", args=[remark.standard]) + place_of(remark, standard)
    return RemarkLine(where, url, remark.unit.words if remark.unit else "", review_note(remark))


def _name(standard_id: str) -> str:
    """The municipality, and which of its texts where it has several."""
    standard = files.standard(standard_id)
    name = files.municipality(standard.municipality).name
    several = sum(files.standard(each).municipality == standard.municipality for each in files.standard_ids()) > 1
    return f"{name} ({standard_id})" if several else name
