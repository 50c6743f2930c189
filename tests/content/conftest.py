from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_cached_renditions() -> Iterator[None]:
    """Wagtail remembers renditions by image id, and ids come again in every test."""
    yield
    cache.clear()
