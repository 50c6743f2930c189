"""What a view of a page costs: queries that do not grow with the site, nothing made on the way."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks
from wagtail.models import Page

from awards.models import Photo
from cms.content.models import PublicImage, Rendition
from home.models import HomePage
from tests import factories
from tests.site import whole_site
from toolkit.models import Resource, Topic

CEILING = 45


@pytest.fixture
def image(
    home: HomePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Any:
    """An image with the renditions that are made of it on upload."""
    with django_capture_on_commit_callbacks(execute=True):
        return factories.ImageFactory()


@pytest.fixture
def pages(home: HomePage, image: PublicImage) -> dict[str, Page]:
    return whole_site.pages(home, image, factories.FileFactory())


def test_no_page_type_asks_more_than_the_ceiling(
    pages: dict[str, Page],
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for path in pages:
        client.get(path)
        with django_assert_max_num_queries(CEILING, info=path):
            client.get(path)


def test_no_rendition_is_made_while_a_page_is_shown(pages: dict[str, Page], client: Client) -> None:
    made = Rendition.objects.count()
    for path in pages:
        client.get(path)
    assert Rendition.objects.count() == made > 0


def winners(home: HomePage, image: PublicImage) -> Callable[[int], None]:
    index = factories.AwardsIndexPageFactory(parent=home, slug="list")
    year = factories.AwardYearPageFactory(parent=index)

    def add(number: int) -> None:
        profile = factories.AwardProfilePageFactory(parent=year, title=f"Winner {number}")
        profile.photos.add(Photo(image=image))
        profile.save()

    return add


def guides(home: HomePage, image: PublicImage) -> Callable[[int], None]:
    index = factories.ToolkitIndexPageFactory(parent=home, slug="list")

    def add(number: int) -> None:
        topic = Topic.objects.create(name=f"Topic {number}", slug=f"topic-{number}")
        page = factories.ToolkitPageFactory(
            parent=index, title=f"Guide {number}", topic=topic, search_image=image
        )
        page.resources.add(Resource(title="A site", url="https://www.example.org"))
        page.save()

    return add


def sections(home: HomePage, image: PublicImage) -> Callable[[int], None]:
    parent = factories.ContentPageFactory(parent=home, title="List", slug="list")

    def add(number: int) -> None:
        factories.ContentPageFactory(parent=parent, title=f"Page {number}", search_image=image)

    return add


@pytest.mark.parametrize("kind", [winners, guides, sections])
def test_a_longer_list_asks_no_more(
    home: HomePage,
    image: PublicImage,
    client: Client,
    kind: Callable[[HomePage, PublicImage], Callable[[int], None]],
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    add = kind(home, image)
    add(1)
    client.get("/list/")
    with django_assert_max_num_queries(CEILING) as few:
        client.get("/list/")
    for number in range(2, 12):
        add(number)
    with django_assert_num_queries(len(few)):
        assert client.get("/list/").content.count(b'class="card') > 10
