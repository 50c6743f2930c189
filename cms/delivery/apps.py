from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "cms.delivery"
    label = "delivery"
    verbose_name = "Delivery API"

    def ready(self) -> None:
        from cms.content import previews_elsewhere
        from cms.delivery.preview.elsewhere import on_front_end

        previews_elsewhere.register(on_front_end)
