from django.apps import AppConfig


class AwardsConfig(AppConfig):
    name = "awards"

    def ready(self) -> None:
        from awards import documents
        from awards.cycle import signals
        from awards.cycle.checks import CHECKS
        from awards.models import AwardYearPage
        from cms.editorial.checks import registry

        documents.register()
        signals.connect()
        for check in CHECKS:
            registry.register(check, AwardYearPage)
