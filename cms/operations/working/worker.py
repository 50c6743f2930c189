import logging
import threading
import time

from django.db import DatabaseError, close_old_connections

from cms.operations.working import heartbeat
from cms.operations.working.job import Job

logger = logging.getLogger(__name__)
SECONDS_TO_FINISH = 8


class Worker:
    """Runs jobs until it is asked to end; says that it is alive while all of them are."""

    def __init__(self, jobs: list[Job], ending: threading.Event) -> None:
        self.ending = ending
        self.threads = [
            threading.Thread(target=job.repeat, args=(ending,), name=job.name, daemon=True)
            for job in jobs
        ]

    def run(self) -> None:
        for thread in self.threads:
            thread.start()
        while not self.ending.is_set() and self.is_whole():
            self.beat()
            self.ending.wait(heartbeat.EVERY)
        self.finish()

    def is_whole(self) -> bool:
        return all(thread.is_alive() for thread in self.threads)

    def beat(self) -> None:
        """A database that is away for a moment does not end the worker."""
        close_old_connections()
        try:
            heartbeat.beat()
        except DatabaseError:
            logger.exception("The worker could not say that it is alive.")

    def finish(self) -> None:
        """What runs may finish, for a while; tasks that were not begun wait in the database."""
        self.ending.set()
        deadline = time.monotonic() + SECONDS_TO_FINISH
        for thread in self.threads:
            thread.join(max(0, deadline - time.monotonic()))
        heartbeat.stop()
