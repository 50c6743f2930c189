from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "plan"

    def ready(self) -> None:
        from cms.editorial.checks import registry
        from plan import documents
        from plan.checks import CHECKS
        from plan.models import StrategyPage

        documents.register()
        for check in CHECKS:
            registry.register(check, StrategyPage)
