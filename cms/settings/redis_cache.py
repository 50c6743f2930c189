"""Django's cache in Redis, for what asks it with every request.

Deviation from Django, which makes a new client for each command: that costs more than the command.
A client keeps no state but its pool of connections, so one serves a pool for good, in every thread.
"""

from functools import cache
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis import Redis


class KeptClients(RedisCacheClient):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._client: Any = cache(Redis)


class KeptRedisCache(RedisCache):
    def __init__(self, server: str | list[str], params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = KeptClients
