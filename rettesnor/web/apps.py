from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, templates and static files. List it before `django.forms`, whose widget templates it replaces."""

    name = "rettesnor.web"
    label = "web"
