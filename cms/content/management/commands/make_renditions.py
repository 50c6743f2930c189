from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.content.renditions.making import make_missing


class Command(BaseCommand):
    help = "Make the renditions that images lack, after an import of files or a new named size."

    def handle(self, *args: Any, **options: Any) -> None:
        made, failed = make_missing()
        self.stdout.write(f"Renditions were made for {made} images.")
        if failed:
            raise CommandError(f"{failed} images could not be read; the log names them.")
