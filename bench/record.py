"""How many documents a second the recorder builds, compares and writes.

    python bench/record.py [COUNT]

Makes its own pages in the configured database, inside a transaction that is taken back.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

import django

django.setup()

# ruff: noqa: E402
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from cms.ledger.recorder import record
from cms.ledger.recorder.turn import Nesting
from cms.ledger.verifying import repair
from home.models import ContentPage, HomePage


def main(count: int) -> None:
    print(f"{connection.vendor}, {count} documents")
    with transaction.atomic():
        Nesting.allowed_depth = 1
        pages(count)
        measure("published", count, record)
        Page.objects.filter(url_path__startswith="/bench/").update(seo_title="Other words")
        measure("updated", count, record)
        Page.objects.filter(url_path__startswith="/bench/").update(seo_title="Other words")
        measure("unchanged, marked", count, record)
        measure("unchanged, repair", count, repair)
        transaction.set_rollback(True)


def measure(what: str, count: int, act: Callable[[], object]) -> None:
    with CaptureQueriesContext(connection) as queries:
        began, worked = perf_counter(), process_time()
        act()
        took, worked = perf_counter() - began, process_time() - worked
    times = f"{took:5.2f} s ({worked:5.2f} s computing) {count / took:5.0f}/s"
    print(f"{what:18} {times} {len(queries):4} queries")


def pages(count: int) -> None:
    """A home page, and below it pages with five paragraphs and a link each; live at one stroke."""
    home = Page.objects.get(depth=1).add_child(
        instance=HomePage(title="Bench", slug="bench", live=False)
    )
    Site.objects.update(root_page=home)
    words = f'What is said <a linktype="page" id="{home.pk}">here</a> is said at length. ' * 8
    body = [("paragraph", f"<p>{words}</p>")] * 5
    for n in range(count - 1):
        page = ContentPage(title=f"Page {n}", slug=f"page-{n}", live=False, body=body)
        home.add_child(instance=page)
    Page.objects.filter(url_path__startswith="/bench/").update(live=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
