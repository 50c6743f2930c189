from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.webhooks.viewsets import EndpointViewSet


@hooks.register("register_admin_viewset")
def endpoints() -> EndpointViewSet:
    return EndpointViewSet("webhooks", url_prefix="webhooks")


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, label in {
        "test": "Sent a test",
        "retry": "Resumed deliveries",
        "pause": "Paused deliveries",
        "replay": "Moved the cursor",
        "rotate-secret": "Rotated the secret",
    }.items():
        actions.register_action(f"webhooks.{name}", label, f"{label}.")
