from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "plan"

    def ready(self) -> None:
        from cms.delivery.parts import register_part
        from cms.editorial.checks import registry
        from plan import documents
        from plan.checks import CHECKS
        from plan.documents.outline import OUTLINE
        from plan.models import StrategyPage

        documents.register()
        register_part(OUTLINE)
        for check in CHECKS:
            registry.register(check, StrategyPage)
