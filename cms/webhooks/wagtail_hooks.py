from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from cms.webhooks.outcomes import STOPPED
from cms.webhooks.viewsets import EndpointViewSet

ACTIONS = {
    "webhooks.test": "Sent a test",
    "webhooks.retry": "Resumed deliveries",
    "webhooks.pause": "Paused deliveries",
    "webhooks.replay": "Moved the cursor",
    "webhooks.rotate-secret": "Rotated the secret",
    STOPPED: "Deliveries stopped",
}


class EndpointFormatter(LogFormatter):
    """What was done, and what was said of it then."""

    def format_message(self, log_entry: ModelLogEntry) -> str:
        told = log_entry.data.get("told", "")
        return f"{self.label}: {told}" if told else f"{self.label}."


@hooks.register("register_admin_viewset")
def endpoints() -> EndpointViewSet:
    return EndpointViewSet("webhooks", url_prefix="webhooks")


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, label in ACTIONS.items():
        actions.register_action(name)(type("Formatter", (EndpointFormatter,), {"label": label}))
