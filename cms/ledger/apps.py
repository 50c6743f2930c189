from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "cms.ledger"
    label = "ledger"
    verbose_name = "Publication ledger"
    default_auto_field = "django.db.models.BigAutoField"
