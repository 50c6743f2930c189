"""The cache of production: one client for a pool, whatever is asked and by which thread."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from cms.settings.redis_cache import KeptRedisCache


@pytest.fixture
def cache(redis_url: str) -> Iterator[KeptRedisCache]:
    made = KeptRedisCache(redis_url, {"KEY_PREFIX": f"test-{uuid4().hex}"})
    yield made
    made.delete_many(["thing", "other"])


def test_a_client_is_made_once(cache: KeptRedisCache) -> None:
    reading, writing = cache._cache.get_client(), cache._cache.get_client(write=True)
    assert reading is writing is cache._cache.get_client()


def test_threads_share_it(cache: KeptRedisCache) -> None:
    cache.set("thing", {"seen": 1}, 60)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: cache.get_many(["thing", "other"]), range(200)))
    assert found == [{"thing": {"seen": 1}}] * 200
