"""A reason is kept with each row of the log that the request writes, and said as its comment.

It hangs on Wagtail's log context, which begins and ends with a request of the admin. So commands
and jobs, which have none, keep nothing.
"""

from typing import Any

from django.db.models.signals import pre_save
from wagtail.log_actions import LogFormatter, get_active_log_context
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.models.audit_log import BaseLogEntry

WHY = "why"

stock_comment = LogFormatter.format_comment


def connect() -> None:
    for model in (ModelLogEntry, PageLogEntry):
        pre_save.connect(put_down, sender=model, dispatch_uid=f"reasons.{model.__name__}")
    LogFormatter.format_comment = format_comment


def keep(reason: str) -> None:
    """For the rest of this request."""
    context = get_active_log_context()
    if context.user is not None:
        context.why = reason


def put_down(instance: BaseLogEntry, raw: bool = False, **kwargs: Any) -> None:
    reason = getattr(get_active_log_context(), WHY, "")
    if reason and not raw and instance.pk is None:
        instance.data = {**instance.data, WHY: reason}


def format_comment(formatter: LogFormatter, entry: BaseLogEntry) -> str:
    return str(entry.data.get(WHY) or stock_comment(formatter, entry))
