"""Addresses of the standards and the law."""

from django.urls import path

from rettesnor.web.library import kinds, matters, remarks, views

urlpatterns = [
    path("standarder/", views.standards, name="standards"),
    path("standarder/gennemgang/", remarks.remarks_page, name="remarks"),
    path("standarder/regler/", kinds.kinds_page, name="kinds"),
    path("standarder/<slug:standard_id>/", views.standard, name="standard"),
    path("lov/", views.law, name="law"),
    path("lov/gennemgang/", views.legal_review, name="legal_review"),
    path("lov/afgoerelser/", matters.matters_page, name="matters"),
    path("lov/<slug:name>/", views.act, name="act"),
]
