"""Counters in a real Redis, under names of a test's own."""

import socket
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.core.cache.backends.redis import RedisCache
from redis import Redis

from cms.delivery.limits.shared import SharedCounters


@pytest.fixture
def prefix(redis_url: str) -> Iterator[str]:
    name = f"test-{uuid4().hex}"
    yield name
    with Redis.from_url(redis_url) as client:
        for key in client.scan_iter(f"{name}:*"):
            client.delete(key)


def shared(redis_url: str, prefix: str) -> SharedCounters:
    return SharedCounters(RedisCache(redis_url, {"KEY_PREFIX": prefix}))


@pytest.fixture
def nobody_listens() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"redis://127.0.0.1:{server.getsockname()[1]}/0"
