from django.apps import AppConfig


class AwardsConfig(AppConfig):
    name = "awards"

    def ready(self) -> None:
        from awards import documents
        from awards.cycle import signals
        from awards.cycle.checks import CHECKS
        from awards.models import AwardYearPage
        from awards.nominating.sending.routes import WRITINGS
        from cms.delivery.writing import register_writing
        from cms.editorial.checks import registry

        documents.register()
        signals.connect()
        for writing in WRITINGS:
            register_writing(writing)
        for check in CHECKS:
            registry.register(check, AwardYearPage)
