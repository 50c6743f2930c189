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
FOR_STAFF_ALONE = {
    "awards/judging/progress.html",
    "awards/judging/results.html",
    "editorial/links/answers.html",
    "editorial/links/share.html",
    "plan/input/duplicates_panel.html",
    "plan/input/queue_results.html",
    "plan/input/report_chart.html",
    "plan/input/sender_panel.html",
    "plan/input/spam_panel.html",
}
OF_THE_ADMIN = '{% extends "wagtailadmin/'
PACKAGES = ("awards", "cms", "home", "plan", "toolkit")


def templates() -> Iterator[Path]:
    below = ROOT / "templates"
    found = {path for pattern in PUBLIC_TEMPLATES for path in below.glob(pattern)}
    yield from (path for path in sorted(found) if path.suffix in {".html", ".txt"} and public(path))


def public(template: Path) -> bool:
    if OF_THE_ADMIN in template.read_text("utf-8"):
        return False
    name = template.relative_to(ROOT / "templates").as_posix()
    return name not in FOR_STAFF_ALONE and FOR_STAFF.isdisjoint(template.parts)


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        found = (ROOT / package).rglob("*.py")
        yield from (path for path in sorted(found) if "migrations" not in path.parts)
