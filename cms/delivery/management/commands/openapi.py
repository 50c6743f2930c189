from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.delivery.api import build_api
from cms.delivery.openapi import openapi


class Command(BaseCommand):
    help = (
        "Write the OpenAPI document to docs/openapi.json, the snapshot that is reviewed like code."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only say whether it is current.")

    def handle(self, *args: Any, **options: Any) -> None:
        snapshot = Path(settings.BASE_DIR, "docs", "openapi.json")
        current = as_snapshot(openapi(build_api()))
        if not options["check"]:
            snapshot.write_bytes(current)
        elif not snapshot.exists() or snapshot.read_bytes() != current:
            raise CommandError(
                "docs/openapi.json is not what the code says. If the contract should change, run "
                "“manage.py openapi” and review the difference."
            )


def as_snapshot(document: dict[str, Any]) -> bytes:
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
