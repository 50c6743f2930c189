from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry


class Selected(LogFormatter):
    label = "Decided on an entry"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        data = log_entry.data
        return f"{self.label}: {data.get('entry', '')}, {data.get('state', '')}"


class MadeProfile(LogFormatter):
    label = "Made from a nomination"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        return f"{self.label}: {log_entry.data.get('entry', '')}"


@hooks.register("register_admin_urls")
def deciding_urls() -> list[URLResolver]:
    return [path("award-decisions/", include("awards.deciding.admin.urls"))]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("awards.select")(Selected)
    actions.register_action("awards.make_profile")(MadeProfile)
