from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from cms.delivery.keys.admin.policy import KeyPolicy
from cms.delivery.keys.admin.viewset import KeyViewSet
from cms.delivery.models import DeliveryKey

register_permission_policy(DeliveryKey, KeyPolicy(DeliveryKey))


@hooks.register("register_admin_viewset")
def keys() -> KeyViewSet:
    return KeyViewSet("delivery_keys", url_prefix="delivery-keys")


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, label in {"revoke": "Revoked the key", "rotate": "Rotated the key"}.items():
        actions.register_action(f"delivery.{name}", label, f"{label}.")
