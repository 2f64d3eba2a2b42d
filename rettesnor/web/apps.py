from django.apps import AppConfig

from rettesnor.locale import read_texts


class WebConfig(AppConfig):
    """Pages, templates and static files. List it before `django.forms`, whose widget templates it replaces."""

    name = "rettesnor.web"
    label = "web"

    def ready(self) -> None:
        read_texts()
