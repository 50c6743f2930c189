"""Ctrl-C, `kill` and a closed terminal ask for the same thing: to end in order."""

import signal
import threading
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def listen() -> threading.Event:
    """An event that the first of these signals sets; further ones change nothing."""
    asked = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:
        asked.set()

    for number in SIGNALS:
        signal.signal(number, ask)
    return asked
