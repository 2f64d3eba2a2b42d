from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "rettesnor.demo"

    def ready(self) -> None:
        from rettesnor.demo import checks  # noqa: F401
