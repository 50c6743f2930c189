"""A child process ends with its parent, however that one ended: no signal tells of a SIGKILL."""

import os
import signal
import threading
import time

LOOK_EVERY = 0.5
GRACE = 10


def end_with(parent: int) -> None:
    """Watch, in a thread, that `parent` is still our parent; else end as if asked to."""
    threading.Thread(target=_watch, args=(parent,), name="companion", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
