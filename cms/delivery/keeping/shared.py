"""The cache that all processes share: Redis in production. It may be lost, or away, at any time."""

import logging
import time
from typing import Any

from django.core.cache import cache

from cms.delivery.keeping.privately import is_private

logger = logging.getLogger(__name__)

AN_HOUR = 3600
PAUSE = 10.0
"""Seconds for which a cache that failed is left alone, so that nobody waits for it."""


class Shared:
    """Django's cache, without which everything goes on, only slower."""

    def __init__(self) -> None:
        self.away_until = 0.0

    def get(self, name: str) -> Any:
        if is_private() or self.is_away():
            return None
        try:
            return cache.get(name)
        except Exception as error:
            self.leave(error)
        return None

    def set(self, name: str, value: Any, seconds: int = AN_HOUR) -> None:
        if is_private() or self.is_away():
            return
        try:
            cache.set(name, value, seconds)
        except Exception as error:
            self.leave(error)

    def is_away(self) -> bool:
        return time.monotonic() < self.away_until

    def leave(self, error: Exception) -> None:
        """Said once for each time that it is away, whatever the number of threads that notice."""
        if not self.is_away():
            self.away_until = time.monotonic() + PAUSE
            logger.warning("The cache cannot be used for now: %s: %s", type(error).__name__, error)


shared = Shared()
