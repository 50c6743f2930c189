import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from django.db import close_old_connections, connections

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """Something to do again and again, `every` so many seconds."""

    name: str
    every: float
    act: Callable[[], object]

    def repeat(self, ending: threading.Event) -> None:
        """A failure is logged and waits for the next time: it never ends the worker."""
        while not ending.is_set():
            self.once()
            ending.wait(self.every)
        connections.close_all()

    def once(self) -> None:
        close_old_connections()
        try:
            self.act()
        except Exception:
            logger.exception(
                "The job “%s” failed; it is tried again in %s s.", self.name, self.every
            )
        finally:
            close_old_connections()
