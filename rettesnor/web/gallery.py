"""The gallery: every component in each of its states, for those who build pages and for the tests.

The example standard is made up; the sentences of the statute are serviceloven § 103, stk. 1.
"""

from datetime import date, timedelta

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from rettesnor.web.components import (
    STATUSES,
    Clause,
    ClauseRule,
    FactLine,
    FindingCard,
    Link,
    ReviewNote,
    Step,
    SummaryRow,
)
from rettesnor.web.forms import DanishDateField

TODAY = date(2026, 3, 2)

STATUTE = FindingCard(
    heading=_("The citizen is under the state pension age"),
    status="met",
    quote="Kommunalbestyrelsen skal tilbyde beskyttet beskæftigelse til personer under folkepensionsalderen",
    section="§ 103, stk. 1",
    source="Serviceloven",
    strength=_("must"),
    facts=[FactLine(_("Date of birth"), _("14 May 1981"), _("from the application, 2 March 2026, by Mette Krogh"))],
)
JUDGEMENT = FindingCard(
    heading=_("Functional capacity is substantially reduced"),
    status="judgement",
    quote="på grund af betydelig nedsat fysisk eller psykisk funktionsevne eller særlige sociale problemer",
    section="§ 103, stk. 1",
    source="Serviceloven",
    strength=_("must"),
    explanation=_("A person decides this and writes why. It is not derived from a score."),
)
LOCAL = FindingCard(
    heading=_("The support need is not too low"),
    status="not_met",
    quote="Målgruppen omfatter ikke borgere med let støttebehov.",
    section="Målgruppe",
    source="Eksempelstandard 2026",
    strength=_("must"),
    explanation=_("A local rule alone never refuses: the individual assessment outweighs it."),
    facts=[FactLine(_("Support need"), _("slight"), _("from the needs assessment, 18 February 2026"))],
)

CLAUSES = [
    Clause(
        "Fra vi modtager din ansøgning, til du får svar, kan der gå op til 30 hverdage.",
        [
            ClauseRule(
                "decision-deadline",
                _("Deadline"),
                _("must"),
                [
                    SummaryRow(_("Length"), _("30 weekdays")),
                    SummaryRow(_("Runs from"), _("application received")),
                    SummaryRow(_("Extension"), _("not stated")),
                ],
            )
        ],
        reviews=[ReviewNote(_("unclear"), _("Whether Saturdays count is not said in the text."))],
    ),
    Clause(
        "Beskyttet beskæftigelse bevilges som udgangspunkt på deltid.",
        [ClauseRule("extent", _("Extent"), _("default"))],
    ),
    Clause(
        "Kvalitetsstandarden beskriver det politisk fastsatte serviceniveau.",
        information=_("Information: introduction"),
    ),
]

STEPS = [
    Step(_("Register the application"), "done", "#tasks"),
    Step(_("Enter facts"), "current", "#tasks"),
    Step(_("Assess against the law and the standard"), "todo", "#tasks"),
    Step(_("Hear the citizen"), "not_needed", "#tasks", _("The draft gives all that was asked for.")),
    Step(_("Issue the decision"), "blocked", note=_("The citizen must be heard first.")),
]

SUMMARY = [
    SummaryRow(_("Citizen"), "Karen Eksempel"),
    SummaryRow(_("Application received"), _("2 March 2026"), "#summary"),
    SummaryRow(_("In the citizen's own words"), "Jeg vil gerne arbejde på et værksted to dage om ugen.", "#summary"),
]


class ExampleForm(forms.Form):
    """One of each control."""

    name = forms.CharField(label=_("Name"), help_text=_("As the citizen wants to be addressed."))
    own_words = forms.CharField(label=_("In the citizen's own words"), widget=forms.Textarea(attrs={"rows": 4}))
    received = DanishDateField(label=_("Application received"), help_text=_("For example 24 12 2025"))
    channel = forms.ChoiceField(
        label=_("How it was received"),
        choices=[("digital", _("Digital post")), ("paper", _("Letter")), ("oral", _("In person"))],
        widget=forms.RadioSelect,
    )
    wishes = forms.MultipleChoiceField(
        label=_("Wishes"),
        required=False,
        choices=[("workshop", _("Workshop")), ("company", _("Company"))],
        widget=forms.CheckboxSelectMultiple,
    )
    distance = forms.IntegerField(
        label=_("Distance to the workplace"), required=False, widget=forms.TextInput(attrs={"class": "input-width-xs"})
    )
    housing = forms.ChoiceField(label=_("Housing"), choices=[("", _("Choose")), ("own", _("Own home"))])
    consent = forms.BooleanField(label=_("The citizen has consented"))


@login_not_required
def components(request: HttpRequest) -> HttpResponse:
    """Every component in each of its states."""
    answers = {"wrong-received_day": "31", "wrong-received_month": "2", "wrong-received_year": "2026"}
    context = {
        "breadcrumbs": [Link(_("Front page"), "/"), Link(_("Components"))],
        "statuses": list(STATUSES),
        "findings": [STATUTE, JUDGEMENT, LOCAL],
        "clauses": CLAUSES,
        "steps": STEPS,
        "summary": SUMMARY,
        "tabs": [Link(_("Assessment"), "#tabs", current=True), Link(_("Facts"), "#tabs"), Link(_("Decision"), "#tabs")],
        "today": TODAY,
        "dues": [TODAY + timedelta(days=days) for days in (-3, 0, 1, 5, 40)],
        "yesterday": TODAY - timedelta(days=1),
        "empty": ExampleForm(prefix="empty"),
        "wrong": ExampleForm(answers, prefix="wrong"),
    }
    return render(request, "components.html", context)
