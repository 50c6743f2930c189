"""What the clock publishes and takes down. Called each second by the worker.

Each object has its own transaction: one that fails stays as it was and keeps nobody waiting.
Publishing comes first, so that a text that replaces an expiring one leaves no gap.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.editorial.choices import Verb
from cms.editorial.decisions import last_about, record
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.refusals import Refusal
from cms.editorial.releases.due import publish_due
from cms.editorial.verbs.unschedule import call_off, unschedule

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """Ids of pages, by what became of them."""

    published: list[int] = field(default_factory=list)
    expired: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    releases: list[int] = field(default_factory=list)
    """Ids of those that went live."""


def run_due() -> Outcome:
    """Publish what is due and approved, take down what has expired."""
    now, outcome = timezone.now(), Outcome()
    outcome.releases = publish_due(now)
    _each(due_pages(now), lambda page_id: _publish(page_id, now, outcome), outcome)
    _each(expired_pages(now), lambda page_id: _expire(page_id, now, outcome), outcome)
    return outcome


def due_pages(now: datetime) -> list[int]:
    due = Revision.page_revisions.filter(approved_go_live_at__lte=now)
    keys = due.order_by("approved_go_live_at", "pk").values_list("object_id", flat=True)
    return list(dict.fromkeys(int(key) for key in keys))


def expired_pages(now: datetime) -> list[int]:
    expired = Page.objects.live().filter(expire_at__lte=now).order_by("expire_at", "pk")
    return list(expired.values_list("pk", flat=True))


def _each(page_ids: Iterable[int], act: Callable[[int], None], outcome: Outcome) -> None:
    for page_id in page_ids:
        try:
            with transaction.atomic():
                lock(page_id)
                act(page_id)
        except Exception:
            logger.exception("The schedule failed for page %s; it is tried again", page_id)
            outcome.failed.append(page_id)


def _publish(page_id: int, now: datetime, outcome: Outcome) -> None:
    page = Page.objects.get(pk=page_id).specific
    revision = page.revisions.filter(approved_go_live_at__lte=now).first()
    if revision is None:
        return
    try:
        page.publish(revision, log_action="wagtail.publish.scheduled")
    except Refusal as refusal:
        logger.warning("Page %s was due and is not published: %s", page_id, refusal)
        unschedule(page, None, reason=str(refusal))
        outcome.refused.append(page_id)
    else:
        if decision := last_about(page):
            queue_mail("published", decision.pk)
        outcome.published.append(page_id)


def _expire(page_id: int, now: datetime, outcome: Outcome) -> None:
    page = Page.objects.get(pk=page_id).specific
    if not page.live or page.expire_at is None or page.expire_at > now:
        return
    text = page.live_revision
    call_off(page, None, "The page expired before that.")
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    if text:
        record(Verb.EXPIRED, text, None)
    outcome.expired.append(page_id)
