"""What is done to releases, in the history of the pages and in the site's log."""

from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

ACTIONS = {
    "create": "Release begun",
    "add": "Put into a release",
    "remove": "Taken out of a release",
    "pin": "Approved, waits for its release",
    "unpin": "Edited after its approval; the release is back in review",
    "schedule": "Release scheduled",
    "unschedule": "Release taken off the schedule",
    "publish": "Release published",
    "late": "Release not published at its time",
    "fail": "Release not published",
    "roll_back": "Release to be rolled back",
    "discard": "Release given up",
}
DETAILS = ("release", "page", "at", "reason", "why")


class ReleaseFormatter(LogFormatter):
    def format_message(self, log_entry: ModelLogEntry) -> str:
        told = [str(log_entry.data[name]) for name in DETAILS if log_entry.data.get(name)]
        return f"{self.label}: {', '.join(told)}" if told else f"{self.label}."


def register(actions: LogActionRegistry) -> None:
    for name, label in ACTIONS.items():
        formatter = type(f"{name.title()}Formatter", (ReleaseFormatter,), {"label": label})
        actions.register_action(f"editorial.release.{name}")(formatter)
