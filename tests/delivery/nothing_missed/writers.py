"""Eight people and jobs that change what is public, each in its own way, all at once.

Each change is one transaction that is recorded before the writer goes on, as a request's is.
"""

from collections.abc import Callable
from time import sleep

from wagtail.models import Page

from cms.ledger.recorded import recorded
from home.models import ContentPage
from plan.models import StrategyPage, Workgroup
from tests.delivery.nothing_missed.site import Content

Writer = Callable[[Content, int], None]

SLOW = 0.05


def publish(content: Content, n: int) -> None:
    page = child(content.sections[0], 0)
    page.summary = f"Published {n}"
    page.save_revision().publish()


def move(content: Content, n: int) -> None:
    """Back and forth between two sections."""
    page = ContentPage.objects.get(slug="mover")
    page.move(fresh(content.sections[n % 2]), "last-child")


def rename_section(content: Content, n: int) -> None:
    """All addresses below it change with it."""
    section = fresh(content.sections[2])
    section.slug = f"renamed-{n}"
    section.save()


def unpublish_or_publish(content: Content, n: int) -> None:
    page = child(content.sections[2], 0)
    if page.live:
        page.unpublish()
    else:
        page.save_revision().publish()


def create_or_delete(content: Content, n: int) -> None:
    if n % 2:
        fresh(content.home).add_child(instance=ContentPage(title=f"New {n}", slug=f"new-{n}"))
    else:
        Page.objects.get(slug=f"new-{n - 1}").delete()


def rename_workgroup(content: Content, n: int) -> None:
    Workgroup.objects.filter(pk=content.workgroup.pk).update(name=f"Workgroup {n}")


def change_both(content: Content, n: int) -> None:
    """A group: in the ledger together, or not at all."""
    for strategy in content.pair:
        StrategyPage.objects.filter(pk=strategy.pk).update(statement=str(n))


def take_long(content: Content, n: int) -> None:
    """Its transaction is open while others come and go."""
    page = child(content.sections[2], 1)
    ContentPage.objects.filter(pk=page.pk).update(summary=f"Slowly {n}")
    sleep(SLOW)


WRITERS: list[Writer] = [
    publish,
    move,
    rename_section,
    unpublish_or_publish,
    create_or_delete,
    rename_workgroup,
    change_both,
    take_long,
]


def act(writer: Writer, content: Content, n: int) -> None:
    with recorded():
        writer(content, n)


def fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk).specific


def there(page: Page) -> str:
    return Page.objects.values_list("path", flat=True).get(pk=page.pk)


def child(section: Page, n: int) -> ContentPage:
    return ContentPage.objects.get(slug=f"page-{n}", path__startswith=there(section))
