from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "rettesnor.cases"
