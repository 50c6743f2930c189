"""Make an empty site ready for people: roles, workflows, languages, a front page (a draft), and
an administrator.

May be run again: what is there already stays as it is.
"""

import getpass
import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from cms.editorial.roles.synchronise import synchronise
from cms.ledger.recorder import record
from cms.operations.bootstrapping import administrator, front_page, languages
from cms.operations.bootstrapping.refusal import Refusal
from cms.operations.migrations_pending import pending

PASSWORD = "BOOTSTRAP_PASSWORD"  # noqa: S105 (the name of a variable)


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--username", default="admin")
        parser.add_argument("--email", required=True)

    def handle(self, *, username: str, email: str, **options: Any) -> None:
        if waiting := pending(connection):
            raise CommandError(f"{len(waiting)} migrations are to be run first: manage.py migrate.")
        try:
            with transaction.atomic():
                self.set_up(username, email)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        record()

    def set_up(self, username: str, email: str) -> None:
        synchronise()
        self.stdout.write("Roles, permissions and workflows are as this release wants them.")
        offered = ", ".join(languages.offer())
        self.stdout.write(f"Pages can be written in these languages: {offered}.")
        page = front_page.create()
        self.stdout.write("The front page waits as a draft." if page else "There is a front page.")
        if found := administrator.find():
            self.stdout.write(f"There is an administrator: {found.username}.")
        else:
            administrator.create(username, email, password())
            self.stdout.write(f"The administrator {username} can sign in at /admin/.")


def password() -> str:
    if given := os.environ.get(PASSWORD):
        return given
    if not sys.stdin.isatty():
        raise Refusal(f"The administrator needs a password: set {PASSWORD}, or run this by hand.")
    first = getpass.getpass("Password of the administrator: ")
    if getpass.getpass("Once more: ") != first:
        raise Refusal("The two passwords are not the same: nothing was changed.")
    return first
