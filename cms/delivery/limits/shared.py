"""Counters in Redis, for all processes together: one round trip for a request, whatever it asks.

The client's own convenience around a command costs more than the command and the network together,
so each thread has a connection and speaks to it directly.
"""

import os
import threading
from collections.abc import Sequence
from hashlib import sha1
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis import Connection, ConnectionPool
from redis.exceptions import ConnectionError as NotConnected
from redis.exceptions import NoScriptError, RedisError, ResponseError

from cms.delivery.limits.version import new_version
from cms.delivery.limits.window import ONE, WINDOW, Moment, Taken, Wanted

PATIENCE = 0.5
"""Seconds. A read that cannot be counted by then goes on."""

KEPT = 2 * WINDOW

TAKE = """
local told = redis.call('MGET', KEYS[1], KEYS[2], KEYS[3])
local used, before = tonumber(told[1] or '0'), tonumber(told[2] or '0')
local quota, weighed = tonumber(ARGV[1]), before * tonumber(ARGV[2])
local others, granted = math.max(0, used - tonumber(ARGV[5])), 0
if others + weighed + 1 <= quota then
  local offered = math.floor((quota - others - weighed) / tonumber(ARGV[6]))
  granted = math.max(1, math.min(tonumber(ARGV[4]), offered))
end
if others + granted ~= used then
  used = redis.call('INCRBY', KEYS[1], others + granted - used)
  if not told[1] then redis.call('EXPIRE', KEYS[1], ARGV[3]) end
end
return {granted, used, before, told[3] or ''}
"""
SCRIPT = sha1(TAKE.encode(), usedforsecurity=False).hexdigest()


class SharedCounters:
    """Every method raises RedisError or OSError where Redis cannot be asked."""

    def __init__(self, cache: RedisCache) -> None:
        self.pool: ConnectionPool = cache._cache.get_client(write=True).connection_pool
        self.name: str = cache.make_key("limits")
        self.keys: str = cache.make_key("delivery-keys")
        self.mine = threading.local()

    def take(self, partition: str, quota: int, moment: Moment, wanted: Wanted = ONE) -> Taken:
        name = f"{self.name}:{partition}:"
        counted = (f"{name}{moment.index}", f"{name}{moment.index - 1}", self.keys)
        asked = (wanted.permits, wanted.held, wanted.spare)
        words = (len(counted), *counted, quota, repr(moment.share), KEPT, *asked)
        try:
            told = self.command("EVALSHA", SCRIPT, *words)
        except NoScriptError:
            told = self.command("EVAL", TAKE, *words)
        permits, used, before, keys = told
        return Taken(permits, used, before, keys.decode())

    def version_of_keys(self) -> str:
        return (self.command("GET", self.keys) or b"").decode()

    def keys_changed(self) -> None:
        self.command("SET", self.keys, new_version())

    def command(self, *words: Any) -> Any:
        """Redis's answer. A connection that Redis has closed meanwhile is opened again, once."""
        connection = self.connection()
        was_open = connection._sock is not None
        try:
            return exchanged(connection, words)
        except NotConnected:
            if not was_open:
                raise
            return exchanged(connection, words)

    def connection(self) -> Connection:
        """This thread's, in this process."""
        if getattr(self.mine, "process", None) != os.getpid():
            options = {**self.pool.connection_kwargs, "retry": None, "socket_timeout": PATIENCE}
            options["socket_connect_timeout"] = PATIENCE
            self.mine.connection = self.pool.connection_class(**options)
            self.mine.process = os.getpid()
        return self.mine.connection


def exchanged(connection: Connection, words: Sequence[Any]) -> Any:
    """One command and its answer. After a failure that is no answer of Redis's, the connection is
    closed, so that it is never out of step."""
    try:
        connection.send_command(*words)
        return connection.read_response()
    except ResponseError:
        raise
    except (RedisError, OSError):
        connection.disconnect()
        raise
