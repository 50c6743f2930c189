"""While something is looked at that is not public, nothing is kept and nothing kept is found."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_private: ContextVar[bool] = ContextVar("private", default=False)


@contextmanager
def privately() -> Iterator[None]:
    token = _private.set(True)
    try:
        yield
    finally:
        _private.reset(token)


def is_private() -> bool:
    return _private.get()
