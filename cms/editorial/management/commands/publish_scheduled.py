from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from cms.editorial.schedule import due_pages, expired_pages, run_due


class Command(BaseCommand):
    """Replaces Wagtail's command of this name, which asks for no approval."""

    help = "Publish what is due and approved, take down what has expired; the worker does it too."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dryrun", action="store_true", help="Only say what is due.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            now = timezone.now()
            self.stdout.write(f"due: {due_pages(now)}, expired: {expired_pages(now)}")
            return
        outcome = run_due()
        self.stdout.write(
            f"published: {outcome.published}, expired: {outcome.expired}, "
            f"refused: {outcome.refused}, failed: {outcome.failed}"
        )
