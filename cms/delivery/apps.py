from typing import Any

from django.apps import AppConfig
from django.db import transaction
from django.db.models.signals import post_delete, post_save


class DeliveryConfig(AppConfig):
    name = "cms.delivery"
    label = "delivery"
    verbose_name = "Delivery API"

    def ready(self) -> None:
        from cms.content import previews_elsewhere
        from cms.delivery import roles
        from cms.delivery.preview.elsewhere import on_front_end
        from cms.delivery.preview.leaving import PreviewLinks
        from cms.delivery.reviewing.with_public import WithPublic
        from cms.editorial.leaving import belongings
        from cms.editorial.reviewing import comparison
        from cms.editorial.roles.matrix.registry import Part, register_verbs

        comparison.register(WithPublic())
        register_verbs(Part.CONNECTIONS, roles.verbs)
        belongings.register(PreviewLinks())
        previews_elsewhere.register(on_front_end)
        key = self.get_model("DeliveryKey")
        for signal in (post_save, post_delete):
            signal.connect(key_changed, sender=key, dispatch_uid="delivery.keys")


def key_changed(**kwargs: Any) -> None:
    """Every process reads the keys anew, as soon as the change can be read."""
    from cms.delivery.limits.counters import counters
    from cms.ledger.readers import note_change_of_readers

    note_change_of_readers()
    transaction.on_commit(counters().keys_changed)
