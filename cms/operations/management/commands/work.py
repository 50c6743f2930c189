"""Run tasks, publish what is due, record what was published. Any number of these may run."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.operations.working.process import work


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options: Any) -> None:
        work()
