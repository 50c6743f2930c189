"""The web server on one machine: one process, so that its memory can be its cache.

In production granian is called directly (see the Dockerfile), with more processes and Redis.
"""

import os
import signal
from collections.abc import Callable
from typing import Any

from cms.operations.companion import end_with

THREADS = 4
SECONDS_TO_FINISH = 5


def application() -> Callable[..., Any]:
    """Called by granian in the child process that answers requests."""
    end_with(os.getppid())
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    from cms.delivery.short_way import with_short_way
    from cms.delivery.usage import background

    background.begin()
    return with_short_way(application)


def serve(host: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    end_with(os.getppid())
    # Ctrl-C reaches the whole group; `serve` alone hears it and ends the others one by one.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    Granian(
        f"{__name__}:application",
        factory=True,
        interface=Interfaces.WSGI,
        address=host,
        port=port,
        blocking_threads=THREADS,
        workers_kill_timeout=SECONDS_TO_FINISH,
        log_level=LogLevels.warning,
    ).serve()
