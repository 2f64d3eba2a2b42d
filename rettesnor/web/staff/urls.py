"""Addresses of the staff pages. A case is named by its municipality and journal number, never by the
citizen; a citizen by the number of their row, never by the CPR number."""

from django.urls import path

from rettesnor.web.staff.competence import approval, committee, disqualification, transfer
from rettesnor.web.staff.complaint import acts, remittal
from rettesnor.web.staff.complaint import letters as complaint_letters
from rettesnor.web.staff.complaint import views as complaint
from rettesnor.web.staff.decision import (
    annulling,
    annulment,
    deadline,
    draft,
    issue,
    issued,
    let_stand,
    reopening,
    sending,
    slips,
    take_over,
    talk,
)
from rettesnor.web.staff.decision import corrections as decision_corrections
from rettesnor.web.staff.deviation import views as deviation
from rettesnor.web.staff.hearing import corrections as hearing_corrections
from rettesnor.web.staff.hearing import letters, notices
from rettesnor.web.staff.hearing import views as hearing
from rettesnor.web.staff.intake import application, corrections, facts, receipt
from rettesnor.web.staff.municipality import texts
from rettesnor.web.staff.municipality import views as municipality
from rettesnor.web.staff.overview import case, inbox, search, sent_letters, timetable
from rettesnor.web.staff.people import assign, card, changes, contacts, team_pages
from rettesnor.web.staff.revision import views as revision

urlpatterns = [
    path("", inbox.front_page, name="front_page"),
    path("sager/", inbox.inbox_page, name="inbox"),
    path("sager/soeg/", search.search_page, name="search"),
    path("sager/ny/", application.new_application, name="new_application"),
    path("kommunen/<str:code>/", municipality.municipality_page, name="municipality"),
    path("kommunen/<str:code>/tekster/", texts.texts_page, name="municipality_texts"),
    path("kommunen/<str:code>/tekster/<str:key>/", texts.text_page, name="municipality_text"),
    path("kommunen/<str:code>/udvalg/<str:day>/", committee.agenda_page, name="agenda"),
    path("sager/<slug:number>/", case.case_page, name="case"),
    path("sager/<slug:number>/tidsplan/", timetable.timetable_page, name="timetable"),
    path("sager/<slug:number>/ansoegning/", corrections.correct, name="correct_application"),
    path("sager/<slug:number>/kvittering/", receipt.receipt_page, name="send_receipt"),
    path("sager/<slug:number>/frist/", deadline.deadline_page, name="send_deadline_notice"),
    path("sager/<slug:number>/fristbeskeder/<int:pk>/ret/", deadline.correct, name="correct_deadline_notice"),
    path("sager/<slug:number>/fristbeskeder/<int:pk>/traek/", deadline.withdraw, name="withdraw_deadline_notice"),
    path("sager/<slug:number>/breve/<int:pk>.pdf", sent_letters.sent_letter_pdf, name="sent_letter"),
    path("sager/<slug:number>/luk/", corrections.close, name="close_case"),
    path("sager/<slug:number>/genaabn/", corrections.reopen, name="reopen_case"),
    path("sager/<slug:number>/tildel/", assign.assign_page, name="assign_case"),
    path("sager/<slug:number>/oversend/", transfer.transfer_page, name="transfer_case"),
    path("sager/<slug:number>/oversend/modtag/", transfer.receive_page, name="receive_transfer"),
    path("sager/<slug:number>/oversend/tilbage/", transfer.send_back_page, name="send_back_transfer"),
    path("sager/<slug:number>/habilitet/", disqualification.disqualification_page, name="disqualification"),
    path("sager/<slug:number>/habilitet/<int:pk>/", disqualification.ruling_page, name="rule_on_disqualification"),
    path("sager/<slug:number>/oplysninger/", facts.facts_page, name="facts"),
    path("sager/<slug:number>/oplysninger/historik/", facts.facts_history, name="facts_history"),
    path("sager/<slug:number>/vurdering/", deviation.assessment_page, name="assessment"),
    path("sager/<slug:number>/vurdering/fravig/<slug:rule>/", deviation.set_aside, name="set_aside"),
    path("sager/<slug:number>/vurdering/fravigelser/<int:pk>/", deviation.withdraw, name="withdraw_deviation"),
    path("sager/<slug:number>/partshoering/", hearing.hearing_page, name="hearing"),
    path("sager/<slug:number>/partshoering/brev/", letters.write_hearing_page, name="write_hearing"),
    path("sager/<slug:number>/partshoering/send/", hearing.send, name="send_hearing"),
    path("sager/<slug:number>/partshoering/undlad/", hearing.exempt, name="exempt_hearing"),
    path("sager/<slug:number>/partshoering/<int:pk>/svar/", hearing.answer, name="hearing_answer"),
    path("sager/<slug:number>/partshoering/<int:pk>/forlaeng/", hearing.extend, name="extend_hearing"),
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
    path("sager/<slug:number>/mangler/brev/", letters.write_information_notice_page, name="write_information_notice"),
    path("sager/<slug:number>/mangler/", notices.send, name="send_information_notice"),
    path("sager/<slug:number>/mangler/<int:pk>/traek/", notices.withdraw, name="withdraw_information_notice"),
    path("sager/<slug:number>/afgoerelse/", draft.draft_page, name="draft"),
    path("sager/<slug:number>/afgoerelse/godkendelse/", approval.review_page, name="approve_draft"),
    path("sager/<slug:number>/afgoerelse/godkendelse/bed/", approval.ask_page, name="ask_approval"),
    path("sager/<slug:number>/afgoerelse/udvalg/", committee.recommend_page, name="recommend"),
    path("sager/<slug:number>/afgoerelse/udvalg/referat/", committee.minutes_page, name="record_minutes"),
    path("sager/<slug:number>/afgoerelse/udsted/", issue.issue_page, name="issue"),
    path("sager/<slug:number>/afgoerelse/udkast.pdf", issue.preview_pdf, name="preview_pdf"),
    path("sager/<slug:number>/afgoerelse/staar-ved-magt/", let_stand.let_stand_page, name="let_stand"),
    path("sager/<slug:number>/afgoerelse/samtale/", talk.talk_page, name="record_talk"),
    path("sager/<slug:number>/afgoerelse/standard/", take_over.take_over_page, name="take_over_draft"),
    path("sager/<slug:number>/afgoerelse/levering/", issued.newest_decision, name="delivery"),
    path("sager/<slug:number>/afgoerelse/kasser/", decision_corrections.discard, name="discard_draft"),
    path("sager/<slug:number>/afgoerelse/levering/tag-tilbage/", sending.take_back, name="take_back_letter"),
    path("sager/<slug:number>/afgoerelse/levering/postet/", sending.posting, name="record_posting"),
    path("breve/print/", sending.to_print, name="letters_to_print"),
    path("sager/<slug:number>/leveringer/<int:pk>/ret/", decision_corrections.correct, name="correct_delivery"),
    path("sager/<slug:number>/leveringer/<int:pk>/traek/", decision_corrections.withdraw, name="withdraw_delivery"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/", issued.decision_page, name="decision"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/annuller/", annulment.annul, name="annul_decision"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/ugyldig/", annulling.annul_invalid_page, name="annul_invalid"),
    path("sager/<slug:number>/annulleringer/<int:pk>/traek/", annulment.withdraw, name="withdraw_annulment"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/brev.pdf", issued.letter_pdf, name="letter_pdf"),
    path("sager/<slug:number>/afgoerelser/<int:pk>/ret-fejl/", slips.correct_slip_page, name="correct_slip"),
    path("sager/<slug:number>/afgoerelse/genoptag/", reopening.reopen_page, name="reopen_decision"),
    path("sager/<slug:number>/afgoerelse/genoptag/afslag/", reopening.refuse_page, name="refuse_reopening"),
    path("sager/<slug:number>/afgoerelse/genoptag/traek/", reopening.withdraw_page, name="withdraw_reopening"),
    path("sager/<slug:number>/afgoerelse/hjemvisning/", remittal.remittal_page, name="remittal"),
    path("sager/<slug:number>/aendring/", revision.open_page, name="open_revision"),
    path("sager/<slug:number>/klage/", complaint.complaint_page, name="complaint"),
    path("sager/<slug:number>/klage/ny/", complaint.register, name="register_complaint"),
    path("sager/<slug:number>/klager/<int:pk>/ret/", complaint.correct, name="correct_complaint"),
    path("sager/<slug:number>/klager/<int:pk>/nyt-brev/", complaint_letters.write, name="write_complaint_letter"),
    path("sager/<slug:number>/klagepakker/<int:pk>/pakke.pdf", complaint.package_pdf, name="package_pdf"),
    *(
        path(f"sager/<slug:number>/klager/<int:pk>/{each.address}/", acts.done(each), name=each.action.name)
        for each in acts.ACTS
    ),
    *(
        path(f"sager/<slug:number>/klagens/{each.address}/<int:pk>/", acts.taken_back(each), name=each.action.name)
        for each in acts.TAKEN_BACK
    ),
    path("borgere/<int:pk>/", card.card, name="citizen"),
    path("borgere/<int:pk>/navn/", changes.name_page, name="change_name"),
    path("borgere/<int:pk>/adresse/", changes.address_page, name="change_address"),
    path("borgere/<int:pk>/beskyttelse/", changes.protection_page, name="change_protection"),
    path("borgere/<int:pk>/digital-post/", changes.digital_post_page, name="change_digital_post"),
    path("borgere/<int:pk>/ret-cpr/", changes.cpr_page, name="correct_cpr"),
    path("borgere/<int:pk>/kontakter/ny/", contacts.add_page, name="add_contact"),
    path("borgere/<int:pk>/kontakter/<int:contact>/slut/", contacts.end_page, name="end_contact"),
    path("teams/", team_pages.teams_page, name="teams"),
    path("teams/ny/<slug:municipality>/", team_pages.new_team, name="new_team"),
    path("teams/<int:pk>/", team_pages.team_page, name="team"),
    path("teams/<int:pk>/slut/", team_pages.end_team_page, name="end_team"),
]
