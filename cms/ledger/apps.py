from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate, pre_migrate


class LedgerConfig(AppConfig):
    name = "cms.ledger"
    label = "ledger"
    verbose_name = "Publication ledger"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.ledger import around_migrations
        from cms.ledger.checks import recorder_can_work, triggers_are_installed

        pre_migrate.connect(around_migrations.before, sender=self)
        post_migrate.connect(around_migrations.after, sender=self)
        checks.register(triggers_are_installed, checks.Tags.database)
        checks.register(recorder_can_work)
