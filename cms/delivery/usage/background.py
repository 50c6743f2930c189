"""The thread that writes usage, in each web process: begun where the server begins (`cms.wsgi`)."""

import threading
from multiprocessing.util import Finalize

from django.db import connection

from cms.delivery.usage.writing import write_softly

EVERY = 10.0
"""Seconds: as much as a process that is killed has counted in vain."""


def begin() -> None:
    ending = threading.Event()
    threading.Thread(target=repeat, args=(ending,), name="usage", daemon=True).start()
    # `atexit` is not for granian's workers: a child of multiprocessing ends without it.
    Finalize(None, write_last, (ending,), exitpriority=1)


def repeat(ending: threading.Event) -> None:
    while not ending.wait(EVERY):
        write_or_log()


def write_last(ending: threading.Event) -> None:
    ending.set()
    write_or_log()


def write_or_log() -> None:
    try:
        write_softly()
    finally:
        connection.close()
