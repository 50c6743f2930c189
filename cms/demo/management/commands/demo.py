from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.demo.accounts import ACCOUNTS, names_taken
from cms.demo.setup import is_set_up, set_up


class Command(BaseCommand):
    help = (
        "Fill an empty site with demonstration content and accounts. "
        "A site that has a home page stays as it is."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "The demonstration is for trying things out: these settings (DEMO = False) are "
                "not. Use cms.settings.dev, and an empty database."
            )
        if is_set_up():
            self.stdout.write("The site has content already: nothing was changed.")
            return
        if taken := names_taken():
            raise CommandError(
                f"There is no home page, but these accounts exist: {', '.join(taken)}. "
                "The demonstration needs an empty database; choose another DATA_DIR."
            )
        set_up()
        self.stdout.write(f"Demonstration content is in place, with {len(ACCOUNTS)} accounts.")
