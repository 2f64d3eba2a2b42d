"""The remarks on the standards on one page: the gravest grade unless another is asked for, ready to be printed."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.file.language import page_language
from rettesnor.rules.standard import Grade
from rettesnor.standards import files
from rettesnor.standards.remarks import Remark, by_grade, remarks
from rettesnor.web.components import Link, ReviewNote
from rettesnor.web.library.document import place_of, review_note
from rettesnor.wording.review import FOUND_BY
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import GRADES, capital, say

GRAVEST: Grade = "conflict"
EVERY_GRADE = "all"


@dataclass(frozen=True)
class RemarkLine:
    """A remark with the sentence it is about and where that stands."""

    where: str
    url: str
    quote: str
    note: ReviewNote


Group = tuple[str, str, list[RemarkLine]]
"""What stands together on the page: its name in the address, its heading and its lines."""


class RemarksForm(forms.Form):
    """Everything is optional; without a grade, or with one there is not, the gravest is asked for.

    The names of the fields are those of the address.
    """

    tekst = forms.ChoiceField(label=_("Standard"), required=False)
    grad = forms.ChoiceField(label=_("Kind of remark"), required=False)
    fundet = forms.ChoiceField(label=_("Found by"), required=False)
    svar = forms.ChoiceField(
        label=_("Answer"),
        choices=[("", _("All")), ("open", _("Open")), ("answered", _("Answered by a jurist"))],
        required=False,
    )

    def __init__(self, asked: QueryDict) -> None:
        known = asked.get("grad") in (*GRADES, EVERY_GRADE)
        super().__init__({**asked.dict(), "grad": asked["grad"] if known else GRAVEST})
        language = page_language()
        self._offer("tekst", [(each, _name(each)) for each in files.standard_ids()])
        self._choices("grad", [*((grade, _grade(grade)) for grade in GRADES), (EVERY_GRADE, say_now("All"))])
        self._offer("fundet", [(by, capital(say(FOUND_BY, by, language))) for by in FOUND_BY])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self._choices(name, [("", say_now("All")), *choices])

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def is_of_everything(self) -> bool:
        """Whether it is of every grade and more than one text, which is too much to stand on one page at once."""
        return self.grade == EVERY_GRADE and self.cleaned_data.get("tekst") in ("", None)

    @property
    def grade(self) -> str:
        return str(self.cleaned_data["grad"])

    def picks(self, remark: Remark) -> bool:
        """Whether a remark of any grade is asked for; what the address names that is no choice narrows nothing."""
        wanted = self.cleaned_data
        answer = "answered" if remark.answered else "open"
        return all(
            wanted.get(name) in ("", None, *values)
            for name, values in (
                ("tekst", (remark.standard,)),
                ("fundet", remark.sources),
                ("svar", (answer,)),
            )
        )


@login_not_required
def remarks_page(request: HttpRequest) -> HttpResponse:
    form = RemarksForm(request.GET)
    form.is_valid()
    language, today = page_language(), localdate()
    every = [each for standard_id in files.standard_ids() for each in remarks(standard_id, today, language)]
    picked = by_grade(filter(form.picks, every))
    said = [remark for remark in picked if form.grade in (EVERY_GRADE, remark.grade)]
    counts = Counter(remark.answered is not None for remark in said)
    context = {
        "breadcrumbs": [Link(_("Standards"), reverse("standards")), Link(_("Remarks"))],
        "form": form,
        "standing": [
            sentence
            for standard_id in files.standard_ids()
            if form.cleaned_data.get("tekst") in ("", None, standard_id)
            for sentence in say_standing(files.standard(standard_id), language, by_title=True)
        ],
        "grades": _grades(request.GET, form.grade, picked),
        "groups": _by_text(said) if form.is_of_everything else _by_grade(said),
        "folded": form.is_of_everything,
        "total": len(said),
        "open": counts[False],
        "answered": counts[True],
    }
    return render(request, "library/remarks.html", context)


def _by_grade(said: list[Remark]) -> list[Group]:
    groups = groupby(said, key=lambda remark: remark.grade)
    return [(grade, _grade(grade), [_line(remark) for remark in group]) for grade, group in groups]


def _by_text(said: list[Remark]) -> list[Group]:
    """The gravest first in each text."""
    each = {standard_id: [r for r in said if r.standard == standard_id] for standard_id in files.standard_ids()}
    return [(name, _name(name), [_line(remark) for remark in group]) for name, group in each.items() if group]


def _grades(asked: QueryDict, shown: str, picked: list[Remark]) -> list[Link]:
    """Each grade with how many remarks there are of it, and all together; what else is asked for stays as it is."""
    counts = Counter(remark.grade for remark in picked)
    of_each = ((grade, _grade(grade), counts[grade]) for grade in GRADES if counts[grade] or grade == shown)
    found = []
    for grade, label, number in (*of_each, (EVERY_GRADE, say_now("All"), len(picked))):
        query = asked.copy()
        query["grad"] = grade
        found.append(Link(f"{label} ({number})", f"?{query.urlencode()}", current=grade == shown))
    return found


def _grade(grade: Grade) -> str:
    return capital(say(GRADES, grade, page_language()))


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
    return f"{name}: {standard.title}" if several else name
