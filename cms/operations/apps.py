from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "cms.operations"
    label = "operations"
    verbose_name = "Operations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.operations.health import platform
        from cms.operations.health.checks import register

        register("database", platform.database)
        register("migrations", platform.Migrations())
        register("triggers", platform.ledger_triggers)
        register("worker", platform.worker)
