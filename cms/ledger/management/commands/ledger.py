from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from cms.ledger.erasing import CannotErase, erase
from cms.ledger.recorder import record
from cms.ledger.verifying import repair, unapproved, verify


class Command(BaseCommand):
    help = "Record what is marked, verify the ledger against the content, repair it, or erase."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        verbs.add_parser("record", help="write the editions of what has been marked")
        verbs.add_parser("verify", help="build every document anew and compare; changes nothing")
        verbs.add_parser("repair", help="build every document anew and write what differs")
        erasing = verbs.add_parser("erase", help="blank a document that is no longer public")
        erasing.add_argument("document", type=UUID, help="the document's id")
        erasing.add_argument("--by", required=True, help="who asks for it; kept")
        erasing.add_argument("--reason", required=True, help="why; kept, never public")

    def handle(self, *args: Any, verb: str, **options: Any) -> None:
        getattr(self, verb)(**options)

    def record(self, **options: Any) -> None:
        recorded = record()
        self.stdout.write(f"{len(recorded.seqs)} editions written.")
        self.refuse_failed(recorded.failed)

    def repair(self, **options: Any) -> None:
        recorded = repair()
        for outcome in recorded.outcomes:
            self.stdout.write(str(outcome))
        self.stdout.write(f"{len(recorded.seqs)} editions written.")
        self.refuse_failed(recorded.failed)

    def verify(self, **options: Any) -> None:
        report = verify()
        for edition, excuse in unapproved():
            said = f": {excuse}" if excuse else ""
            self.stdout.write(f"No approval stands behind {edition}{said}")
        for difference in report.differences:
            self.stdout.write(str(difference))
        for seq in report.gaps:
            self.stdout.write(f"There is no edition {seq}.")
        self.refuse_failed(report.failed)
        if not report.well:
            raise CommandError("The ledger differs from the content: run “ledger repair”.")
        self.stdout.write("The ledger says what the content says.")

    def erase(self, document: UUID, by: str, reason: str, **options: Any) -> None:
        try:
            edition = erase(document, actor=by, reason=reason)
        except CannotErase as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{document} is erased; edition {edition.seq} says so.")

    def refuse_failed(self, failed: set[tuple[str, int]]) -> None:
        if failed:
            names = ", ".join(f"{label} {pk}" for label, pk in sorted(failed))
            raise CommandError(f"These documents cannot be built (the log says why): {names}")
