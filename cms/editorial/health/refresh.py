"""Keeps what the checks find up to date, page by page, in the worker.

A page is looked at again when it was saved or published, when something that it depends on says so
(`look_again`), and once a day, because the world around it changes too.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.dispatch import Signal
from django.utils import timezone
from wagtail.models import Page

from cms.editorial.gate import GatedPage
from cms.editorial.models.page_health import KeptFinding, PageHealth, stale
from cms.editorial.waivers.assessed import Assessed, findings_for

logger = logging.getLogger(__name__)
A_DAY = timedelta(days=1)
AT_ONCE = 25

checked = Signal()
"""Sent in the transaction that keeps the findings of a page: `page`, `texts` (its public text, its
latest draft, as far as there are any)."""


def refresh_due() -> int:
    """Look at the pages that have waited longest. Returns how many."""
    due = Page.objects.filter(stale(timezone.now() - A_DAY), depth__gt=1)
    oldest = due.order_by(F("health__checked_at").asc(nulls_first=True), "pk")
    pages = [page.specific for page in oldest[:AT_ONCE]]
    for page in pages:
        refresh_or_say(page)
    return len(pages)


def look_again(page_ids: Iterable[int]) -> None:
    """Something about these pages may be different now; the worker looks within seconds."""
    PageHealth.objects.filter(page__in=set(page_ids)).update(checked_at=None)


def refresh_or_say(page: Page) -> None:
    """A page on which a check fails must not hold up the others: it waits for tomorrow."""
    try:
        refresh(page)
    except Exception:
        logger.exception("The checks could not look at page %s.", page.pk)
        now = {"checked_at": timezone.now(), "is_public": page.live}
        PageHealth.objects.update_or_create(page=page, defaults=now)


@transaction.atomic
def refresh(page: Page) -> None:
    """Keep what the checks find on `page` now."""
    seen = {"checked_at": timezone.now(), "is_public": page.live}
    texts = _texts(page)
    found = findings_for(texts[0]) if texts else []
    seen["group"] = texts[0].responsible_group() if texts else None
    health, _ = PageHealth.objects.update_or_create(page_id=page.pk, defaults=seen)
    _keep(health, found)
    checked.send(sender=type(page), page=page, texts=texts)


def _texts(page: Page) -> list[Page]:
    """What is public first; the latest draft if it is another text."""
    if not isinstance(page, GatedPage):
        return []
    if not page.live:
        return [page.get_latest_revision_as_object()]
    return [page, page.get_latest_revision_as_object()] if page.has_unpublished_changes else [page]


def _keep(health: PageHealth, found: list[Assessed]) -> None:
    """Findings that were there before keep the time since when."""
    now = timezone.now()
    since = dict(health.findings.values_list("key", "since"))
    health.findings.all().delete()
    KeptFinding.objects.bulk_create(
        KeptFinding(
            health=health,
            check_name=each.finding.check,
            severity=each.finding.severity,
            key=each.finding.key,
            place=each.finding.place,
            anchor=each.finding.anchor,
            message=each.finding.message,
            remedy=each.finding.remedy,
            reason=each.waiver.reason if each.waiver else "",
            since=since.get(each.finding.key, now),
        )
        for each in found
    )
