"""Which files hold words that the public reads."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

ROOT: Path = settings.BASE_DIR
PUBLIC_TEMPLATES = (
    "*.html",
    "awards/**/*",
    "blocks/**/*",
    "delivery/no_preview.html",
    "editorial/links/**/*",
    "home/**/*",
    "plan/**/*",
    "site/**/*",
    "toolkit/**/*",
    "wagtailcore/**/*",
)
FOR_STAFF = {"admin", "importing", "moderating", "moderation", "reports"}
"""Folders of templates that only people with an account see."""
IN_ENGLISH = {"deciding", "judging", "nominating"}
"""How the award is nominated for and judged: in English until the award has pages in Spanish."""
FOR_STAFF_ALONE = {
    "answers.html",
    "duplicates_panel.html",
    "queue_results.html",
    "report_chart.html",
    "sender_panel.html",
    "share.html",
    "spam_panel.html",
}
IN_ENGLISH_ALONE = {"reply_mail.html", "reply_mail.txt"}
"""Around what a moderator writes, who writes in English so far."""
OF_THE_ADMIN = '{% extends "wagtailadmin/'
PACKAGES = ("awards", "cms", "home", "plan", "toolkit")


def templates() -> Iterator[Path]:
    below = ROOT / "templates"
    found = {path for pattern in PUBLIC_TEMPLATES for path in below.glob(pattern)}
    yield from (path for path in sorted(found) if path.suffix in {".html", ".txt"} and public(path))


def public(template: Path) -> bool:
    if OF_THE_ADMIN in template.read_text("utf-8"):
        return False
    return template.name not in FOR_STAFF_ALONE | IN_ENGLISH_ALONE and (
        FOR_STAFF | IN_ENGLISH
    ).isdisjoint(template.parts)


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        found = (ROOT / package).rglob("*.py")
        left_out = {"migrations", *IN_ENGLISH}
        yield from (path for path in sorted(found) if left_out.isdisjoint(path.parts))
