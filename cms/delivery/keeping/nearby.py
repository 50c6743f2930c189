"""A little memory of each process in front of the shared cache, which costs a round trip."""

from collections import OrderedDict
from threading import Lock
from typing import Any

from cms.delivery.keeping.privately import is_private

MOST_BYTES = 32 * 2**20


class Nearby:
    """The values that were used last, up to a number of bytes in all."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self.most = most
        self.size = 0
        self._values: OrderedDict[str, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str) -> Any:
        if is_private():
            return None
        with self._lock:
            if found := self._values.get(name):
                self._values.move_to_end(name)
                return found[0]
        return None

    def set(self, name: str, value: Any, size: int) -> None:
        if is_private():
            return
        with self._lock:
            self._drop(name)
            self._values[name] = value, size
            self.size += size
            while self.size > self.most:
                self._drop(next(iter(self._values)))

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
            self.size = 0

    def _drop(self, name: str) -> None:
        if found := self._values.pop(name, None):
            self.size -= found[1]
