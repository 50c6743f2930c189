from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Find the public site's words, merge them into locale/, and compile the catalogues."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            from cms.operations.translating.catalogue import refresh, unfinished
        except ImportError as error:
            raise CommandError("Babel is missing: it comes with `make test`.") from error
        for language, name in settings.LANGUAGES[1:]:
            missing = unfinished(refresh(language))
            for words in missing:
                self.stdout.write(f"not translated: {words}")
            self.stdout.write(f"{name}: {len(missing)} not translated")
