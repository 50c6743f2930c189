import logging
from collections.abc import Callable, Mapping, Sequence

from django.conf import settings

from cms.delivery.models import Purged
from cms.delivery.purging.by_tag import purge_tags
from cms.delivery.purging.by_url import purge_urls
from cms.delivery.purging.failure import PurgeFailed
from cms.ledger import reading
from cms.ledger.reading import Touched
from cms.settings.purging import TAGS, URLS

logger = logging.getLogger(__name__)

AT_MOST = 500
"""Editions of which the cache is told in one go."""

WAYS: Mapping[str, Callable[[Sequence[Touched]], None]] = {TAGS: purge_tags, URLS: purge_urls}


def purge_due() -> int:
    """Tell the cache of what has become public since it was told last. Returns how many editions.

    Beside that it is told of what changed without an edition, such as the sealing of what had ended
    before. A cache that is put before a running site is empty, so it is told from now on.
    """
    turnover = reading.turnover()
    told = Purged.objects.order_by("pk").first() or begun(turnover)
    if not told.may_be_tried:
        return 0
    changed = reading.touched_since(told.seq, AT_MOST)
    others = [] if turnover == told.turnover else list(reading.touched_by_turnover())
    if not changed and not others:
        return 0
    try:
        WAYS[settings.PURGING.way]([*changed.values(), *others])
    except PurgeFailed as failed:
        logger.warning("The shared cache was not told of %s changes: %s", len(changed), failed)
        told.fail()
        return 0
    told.advance(max(changed, default=told.seq), turnover)
    return len(changed)


def begun(turnover: str) -> Purged:
    return Purged.objects.create(seq=reading.head(), turnover=turnover)
