from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "rettesnor.letters.outbox"
    label = "outbox"
