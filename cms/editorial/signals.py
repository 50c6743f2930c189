"""Wagtail's workflow mails replaced by ours, and its cancellations recorded."""

from typing import Any

from django.db.models.signals import pre_save
from wagtail.models import Page, WorkflowState, get_page_models
from wagtail.signals import (
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
    workflow_submitted,
)

from cms.editorial.base_class import refuse_plain_page, refuse_raw_text
from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.mails.queue import queue_mail

STOCK_MAILS = {
    workflow_approved: "workflow_state_approved_email_notification",
    workflow_rejected: "workflow_state_rejected_email_notification",
    workflow_submitted: "workflow_state_submitted_email_notification",
}


def connect() -> None:
    """Take the places of Wagtail's notifiers, whichever app is ready first."""
    for signal, uid in STOCK_MAILS.items():
        signal.disconnect(sender=WorkflowState, dispatch_uid=uid)
        signal.connect(no_stock_mail, sender=WorkflowState, dispatch_uid=uid)
    pre_save.connect(refuse_plain_page, sender=Page, dispatch_uid="editorial.plain_page")
    for page_type in get_page_models():
        uid = f"editorial.raw.{page_type._meta.label}"
        pre_save.connect(refuse_raw_text, sender=page_type, dispatch_uid=uid)
    workflow_cancelled.connect(record_cancellation, dispatch_uid="editorial.cancellation")


def no_stock_mail(**kwargs: Any) -> None:
    """Ours go to other people and are queued where the thing happens."""


def record_cancellation(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    stage = instance.current_task_state
    decision = record(
        Verb.CANCELLED, stage.revision, user, workflow_state=instance, task=stage.task
    )
    queue_mail("cancelled", decision.pk)
