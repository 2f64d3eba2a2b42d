from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "rettesnor.letters"
    label = "letters"
