"""Addresses of the staff pages. A case is named by its journal number, never by anything about the citizen."""

from django.urls import path

from rettesnor.web.staff import application, assessment, case, decision, draft, facts, hearing, inbox, issue

urlpatterns = [
    path("", inbox.front_page, name="front_page"),
    path("sager/", inbox.inbox_page, name="inbox"),
    path("sager/ny/", application.new_application, name="new_application"),
    path("sager/<slug:number>/", case.case_page, name="case"),
    path("sager/<slug:number>/oplysninger/", facts.facts_page, name="facts"),
    path("sager/<slug:number>/vurdering/", assessment.assessment_page, name="assessment"),
    path("sager/<slug:number>/vurdering/fravig/<slug:rule>/", assessment.set_aside, name="set_aside"),
    path("sager/<slug:number>/vurdering/fravigelser/<int:pk>/", assessment.withdraw, name="withdraw_deviation"),
    path("sager/<slug:number>/partshoering/", hearing.hearing_page, name="hearing"),
    path("sager/<slug:number>/partshoering/send/", hearing.send, name="send_hearing"),
    path("sager/<slug:number>/partshoering/undlad/", hearing.exempt, name="exempt_hearing"),
    path("sager/<slug:number>/partshoering/<int:pk>/svar/", hearing.answer, name="hearing_answer"),
    path("sager/<slug:number>/afgoerelse/", draft.draft_page, name="draft"),
    path("sager/<slug:number>/afgoerelse/udsted/", issue.issue_page, name="issue"),
    path("sager/<slug:number>/afgoerelse/udkast.pdf", issue.preview_pdf, name="preview_pdf"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/", decision.decision_page, name="decision"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/brev.pdf", decision.letter_pdf, name="letter_pdf"),
]
