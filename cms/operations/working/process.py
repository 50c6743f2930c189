"""The worker as a process: `manage.py work`, and the child of `manage.py serve`."""

import os

import django

from cms.operations import interruption
from cms.operations.companion import end_with


def work() -> None:
    ending = interruption.listen()
    from cms.operations.working.jobs import jobs
    from cms.operations.working.worker import Worker

    Worker(jobs(), ending).run()


def work_as_child() -> None:
    end_with(os.getppid())
    django.setup()
    work()
