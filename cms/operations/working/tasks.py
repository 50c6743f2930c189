"""The queue of django-tasks, looked at without a lock: on SQLite its own worker takes the write
lock at every look, also when there is nothing to do."""

import socket
from uuid import uuid4

from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

BACKEND = "default"


def run_waiting() -> bool:
    """Run all tasks that are due; whether there were any."""
    if not DBTaskResult.objects.ready().filter(backend_name=BACKEND).exists():
        return False
    worker().run()
    return True


def worker() -> Worker:
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name=BACKEND,
        startup_delay=False,
        max_tasks=None,
        worker_id=f"{socket.gethostname()[:30]}-{uuid4().hex}",
    )
