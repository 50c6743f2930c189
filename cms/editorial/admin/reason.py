from wagtail.log_actions import LogFormatter
from wagtail.models import ModelLogEntry


class ReasonFormatter(LogFormatter):
    """Why somebody changed the public tree, in the history of the page."""

    label = "Give a reason"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        return f"Reason to {log_entry.data.get('verb', 'act')}: {log_entry.data.get('reason', '')}"


class WithdrawFormatter(ReasonFormatter):
    label = "Withdraw"


class RestoreFormatter(ReasonFormatter):
    label = "Restore"
