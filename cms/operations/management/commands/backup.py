"""Copy database and media into a new directory, named by the time, while the site runs."""

import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cms.operations.backing_up import databases
from cms.operations.backing_up.failure import Failure


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--into", type=Path, default=settings.DATA_DIR / "backups")

    def handle(self, *, into: Path, **options: Any) -> None:
        finished = into / timezone.now().strftime("%Y-%m-%d-%H%M%S")
        unfinished = finished.with_suffix(".unfinished")
        try:
            unfinished.mkdir(parents=True)
            fill(unfinished)
            unfinished.rename(finished)
        except (Failure, OSError) as error:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise CommandError(f"No backup was made: {error}") from error
        self.stdout.write(f"Backed up to {finished}")


def fill(directory: Path) -> None:
    databases.copy(directory)
    if settings.MEDIA_ROOT.exists():
        shutil.copytree(settings.MEDIA_ROOT, directory / "media")
