from typing import Any

from django.conf import settings
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from cms.editorial.machines.admin.viewset import ServiceAccountViewSet


class TokenFormatter(LogFormatter):
    def format_message(self, log_entry: ModelLogEntry) -> str:
        data = log_entry.data
        return f"{self.label} “{data.get('token', '')}” ({data.get('prefix', '')}…)"


class Issued(TokenFormatter):
    label = "Issued the token"


class Revoked(TokenFormatter):
    label = "Revoked the token"


@hooks.register("register_admin_viewset")
def service_accounts() -> list[Any]:
    """Where machines may not write, their accounts need no screen."""
    if not settings.MACHINES_MAY_WRITE:
        return []
    return [ServiceAccountViewSet("service_accounts", url_prefix="service-accounts")]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("machines.issue")(Issued)
    actions.register_action("machines.revoke")(Revoked)
