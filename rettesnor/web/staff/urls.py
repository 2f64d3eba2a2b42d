"""Addresses of the staff pages. A case is named by its municipality and journal number, never by the citizen."""

from django.urls import path

from rettesnor.web.staff.decision import corrections as decision_corrections
from rettesnor.web.staff.decision import draft, issue, issued, let_stand
from rettesnor.web.staff.deviation import views as deviation
from rettesnor.web.staff.hearing import corrections as hearing_corrections
from rettesnor.web.staff.hearing import views as hearing
from rettesnor.web.staff.intake import application, corrections, facts
from rettesnor.web.staff.municipality import views as municipality
from rettesnor.web.staff.overview import case, inbox

urlpatterns = [
    path("", inbox.front_page, name="front_page"),
    path("sager/", inbox.inbox_page, name="inbox"),
    path("sager/ny/", application.new_application, name="new_application"),
    path("kommunen/<str:code>/", municipality.municipality_page, name="municipality"),
    path("sager/<slug:number>/", case.case_page, name="case"),
    path("sager/<slug:number>/ansoegning/", corrections.correct, name="correct_application"),
    path("sager/<slug:number>/luk/", corrections.close, name="close_case"),
    path("sager/<slug:number>/genaabn/", corrections.reopen, name="reopen_case"),
    path("sager/<slug:number>/oplysninger/", facts.facts_page, name="facts"),
    path("sager/<slug:number>/oplysninger/historik/", facts.facts_history, name="facts_history"),
    path("sager/<slug:number>/vurdering/", deviation.assessment_page, name="assessment"),
    path("sager/<slug:number>/vurdering/fravig/<slug:rule>/", deviation.set_aside, name="set_aside"),
    path("sager/<slug:number>/vurdering/fravigelser/<int:pk>/", deviation.withdraw, name="withdraw_deviation"),
    path("sager/<slug:number>/partshoering/", hearing.hearing_page, name="hearing"),
    path("sager/<slug:number>/partshoering/send/", hearing.send, name="send_hearing"),
    path("sager/<slug:number>/partshoering/undlad/", hearing.exempt, name="exempt_hearing"),
    path("sager/<slug:number>/partshoering/<int:pk>/svar/", hearing.answer, name="hearing_answer"),
    path("sager/<slug:number>/partshoering/<int:pk>/ret/", hearing_corrections.correct, name="correct_hearing"),
    path("sager/<slug:number>/partshoering/<int:pk>/traek/", hearing_corrections.withdraw, name="withdraw_hearing"),
    path(
        "sager/<slug:number>/partshoering/svar/<int:pk>/ret/",
        hearing_corrections.correct_answer,
        name="correct_hearing_answer",
    ),
    path(
        "sager/<slug:number>/partshoering/svar/<int:pk>/traek/",
        hearing_corrections.withdraw_answer,
        name="withdraw_hearing_answer",
    ),
    path(
        "sager/<slug:number>/partshoering/undladelser/<int:pk>/traek/",
        hearing_corrections.withdraw_exempt,
        name="withdraw_exemption",
    ),
    path("sager/<slug:number>/afgoerelse/", draft.draft_page, name="draft"),
    path("sager/<slug:number>/afgoerelse/udsted/", issue.issue_page, name="issue"),
    path("sager/<slug:number>/afgoerelse/udkast.pdf", issue.preview_pdf, name="preview_pdf"),
    path("sager/<slug:number>/afgoerelse/staar-ved-magt/", let_stand.let_stand_page, name="let_stand"),
    path("sager/<slug:number>/afgoerelse/levering/", issued.newest_decision, name="delivery"),
    path("sager/<slug:number>/afgoerelse/kasser/", decision_corrections.discard, name="discard_draft"),
    path("sager/<slug:number>/leveringer/<int:pk>/ret/", decision_corrections.correct, name="correct_delivery"),
    path("sager/<slug:number>/leveringer/<int:pk>/traek/", decision_corrections.withdraw, name="withdraw_delivery"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/", issued.decision_page, name="decision"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/brev.pdf", issued.letter_pdf, name="letter_pdf"),
]
