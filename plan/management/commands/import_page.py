"""Makes drafts of the strategies in a page that exists as text, HTML or a Word document."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from cms.editorial.refusals import ReasonsNeeded
from plan.importing.creating import Imported, Outcome, find_parent, import_file
from plan.importing.errors import ImportRefused
from plan.importing.reading.file import LARGEST

SAID = {
    Outcome.CREATED: "Draft made",
    Outcome.UPDATED: "New draft revision made",
    Outcome.UNCHANGED: "Imported before, nothing changed (--update makes a new draft revision)",
}


class Command(BaseCommand):
    help = "Make drafts of the strategies in a .txt, .html or .docx page. Nothing is published."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help="A .txt or .html file, encoded as UTF-8, or a .docx file."
        )
        parser.add_argument(
            "--parent", required=True, help="Public path or page number of a plan or strategy."
        )
        parser.add_argument(
            "--as", required=True, dest="username", metavar="USERNAME", help="Who imports."
        )
        parser.add_argument("--submit", action="store_true", help="Send the drafts to review.")
        parser.add_argument(
            "--reason",
            action="append",
            default=[],
            metavar="KEY=REASON",
            help="With --submit: why a warning of the checks may stay; its key is in the refusal.",
        )
        parser.add_argument(
            "--update",
            action="store_true",
            help="If the file was imported before, make a new draft revision of its pages.",
        )
        parser.add_argument(
            "--note", help="With --submit: what the public is told about the change."
        )
        parser.add_argument("--json", action="store_true", help="Print pages and report as JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["note"] and not options["submit"]:
            raise CommandError("--note tells the public about a change: it goes with --submit.")
        path = Path(options["file"])
        try:
            imported = import_file(
                path.name,
                _read(path),
                find_parent(options["parent"]),
                _user(options["username"]),
                update=options["update"],
                submit=options["submit"],
                change_note=options["note"],
                reasons=dict(map(_reason, options["reason"])),
            )
        except ImportRefused as refused:
            raise CommandError(f"{refused}{_hint(refused)}") from refused
        self.stdout.write(_as_json(imported) if options["json"] else _as_text(imported))


def _read(path: Path) -> bytes:
    """The file, or enough of it to tell that it is too large."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error


def _hint(refused: ImportRefused) -> str:
    asks = isinstance(refused.__cause__, ReasonsNeeded)
    return " Or say why each may stay: --reason KEY=REASON, once for each." if asks else ""


def _reason(text: str) -> tuple[str, str]:
    key, _, reason = text.partition("=")
    if not key.strip() or not reason.strip():
        raise CommandError(f"--reason wants KEY=REASON, as in the refusal, not “{text}”.")
    return key.strip(), reason.strip()


def _user(username: str) -> User:
    try:
        return User.objects.get_by_natural_key(username)
    except User.DoesNotExist as error:
        raise CommandError(f"There is no user called “{username}”.") from error


def _as_json(imported: Imported) -> str:
    ids = [page.pk for page in imported.pages]
    return json.dumps(
        {"page": ids[0], "pages": ids, "report": imported.report}, ensure_ascii=False, indent=2
    )


def _as_text(imported: Imported) -> str:
    said = SAID[imported.outcome]
    lines = [f"{said}: {page.title} (page {page.pk})" for page in imported.pages]
    lines += [f"{row['line']:>5}  {row['became']}: {row['text'][:60]}" for row in imported.report]
    return "\n".join(lines)
