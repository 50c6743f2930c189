from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "cms.webhooks"
    label = "webhooks"
    verbose_name = "Webhooks"

    def ready(self) -> None:
        from cms.editorial.roles.matrix.registry import Part, register_verbs
        from cms.webhooks import roles

        register_verbs(Part.CONNECTIONS, roles.verbs)
