"""Several people add, move and remove pages of one section at the same moment: all succeed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections, transaction
from wagtail.models import Page

from home.models import ContentPage
from tests.factories import ContentPageFactory, HomePageFactory

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = 4
TIMES = 6


@pytest.fixture
def sections() -> list[ContentPage]:
    """Two sections; the first has a page for each person."""
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    one, other = (ContentPageFactory(parent=home, slug=slug) for slug in ("one", "other"))
    for person in range(PEOPLE):
        ContentPageFactory(parent=one, slug=f"of-{person}")
    return [one, other]


def test_pages_are_moved_at_once(sections: list[ContentPage]) -> None:
    def move(person: int, n: int) -> None:
        page = ContentPage.objects.get(slug=f"of-{person}")
        page.move(fresh(sections[(n + 1) % 2]), "first-child")

    together(move)
    assert in_order(sections) == PEOPLE


def test_pages_are_added_and_deleted_at_once(sections: list[ContentPage]) -> None:
    def add_or_delete(person: int, n: int) -> None:
        slug = f"new-{person}"
        if n % 2:
            Page.objects.get(slug=slug).delete()
        else:
            fresh(sections[0]).add_child(instance=ContentPage(title=slug, slug=slug))

    together(add_or_delete)
    assert in_order(sections) == PEOPLE


def together(act: Callable[[int, int], None]) -> None:
    def all_times(person: int) -> None:
        try:
            for n in range(TIMES):
                with transaction.atomic():
                    act(person, n)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(PEOPLE) as pool:
        for each in [pool.submit(all_times, person) for person in range(PEOPLE)]:
            each.result()


def in_order(sections: list[ContentPage]) -> int:
    """How many pages stand in both sections, once the tree has been found well."""
    assert Page.find_problems() == ([], [], [], [], [])
    return sum(fresh(section).get_children().count() for section in sections)


def fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk)
