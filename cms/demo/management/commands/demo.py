from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError

from cms.demo import site
from cms.demo.accounts import ACCOUNTS, names_taken, take_password
from cms.demo.setup import is_set_up, set_up
from cms.ledger.recorded import recorded


class Command(BaseCommand):
    help = (
        "Fill an empty site with demonstration content and accounts. "
        "A site that has a home page keeps what it has."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "The demonstration is for trying things out, and these settings are not "
                "(DEMO = False). Use cms.settings.dev with a database of its own."
            )
        with recorded():
            lines = list(self._keep() if is_set_up() else self._set_up())
        self.stdout.write("\n".join([*lines, *accounts()]))

    def _keep(self) -> Iterator[str]:
        yield "The site has content already: it was kept as it is."
        if site.follow_port():
            yield "Its links now lead to the port that it is served on."
        if take_password():
            yield "The demo accounts took the password that DEMO_PASSWORD names."

    def _set_up(self) -> Iterator[str]:
        if taken := names_taken():
            raise CommandError(
                f"There is no home page, but there are these accounts: {', '.join(taken)}. "
                "The demonstration needs an empty database: choose another DATA_DIR."
            )
        self.stdout.write("Setting up the demonstration, which takes up to half a minute …")
        try:
            set_up()
        except (IntegrityError, ValidationError) as error:
            raise CommandError(
                f"The demonstration needs an empty database: choose another DATA_DIR. ({error})"
            ) from error
        yield "Demonstration content and accounts are in place."


def accounts() -> Iterator[str]:
    yield f"Accounts, all with the password “{settings.DEMO_PASSWORD}”:"
    for account in ACCOUNTS:
        yield f"  {account.username:20}{account.does}"
