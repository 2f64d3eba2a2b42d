"""The page of an act about a citizen: its form, drawn the same for all of them."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rettesnor.cases.people.act import CitizenAct
from rettesnor.web.components import Link, Text
from rettesnor.web.staff.people.visit import CitizenVisit


def act_page(visit: CitizenVisit, act: CitizenAct, form: forms.Form, lead: Text, **more: Any) -> HttpResponse:
    """`lead` says what follows from it."""
    label = _(act.label)
    context = {**visit.context(Link(label)), "label": label, "lead": lead, "form": form, **more}
    return render(visit.request, "staff/citizen_act.html", context)
