from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from cms.ledger.erasing import ERASED
from cms.ledger.models import Erasure


class ErasedFormatter(LogFormatter):
    """Who asked for it and why stands in the erasure, and nowhere else."""

    label = "Erase a document"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        told = f"Erased a document, {log_entry.data.get('editions', 0)} editions"
        kept = Erasure.objects.filter(pk=log_entry.object_id).first()
        return f"{told}, for {kept.actor}: {kept.reason}" if kept else told


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ERASED)(ErasedFormatter)
