"""Bring the database up to date; a step with nothing to do costs next to nothing."""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from cms.operations.migrations_pending import pending


def prepare(say: Callable[[str], None], demo: bool) -> None:
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    if pending(connection):
        say("Preparing the database …")
        call_command("migrate", interactive=False, verbosity=0)
    if demo:
        call_command("demo")
