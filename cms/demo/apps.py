from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Demonstration content and accounts. Not installed in production."""

    name = "cms.demo"
    label = "demo"
    verbose_name = "Demonstration"
