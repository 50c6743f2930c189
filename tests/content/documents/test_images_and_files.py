from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.models import File, PublicImage
from cms.content.renditions.making import make
from home.models import ContentPage, HomePage
from tests.factories import ContentPageFactory, ImageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document

Showing = Callable[[str, dict[str, Any]], ContentPage]


@pytest.fixture
def showing(home: HomePage) -> Showing:
    """A public page with one block."""

    def page(block: str, value: dict[str, Any]) -> ContentPage:
        stored = [{"type": block, "value": value, "id": "one"}]
        return ContentPageFactory(parent=home, body=ContentPage.body.field.to_python(stored))

    return page


def restricted(collection: str) -> Collection:
    private = Collection.get_first_root_node().add_child(name=collection)
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    return private


def file(**fields: Any) -> File:
    return File.objects.create(title="Guide", file=ContentFile(b"%PDF-", "guide.pdf"), **fields)


def test_an_image_is_public_while_a_public_page_shows_it(showing: Showing, ledger: Ledger) -> None:
    image = ImageFactory()
    ledger.record()
    assert document(image) is None
    page = showing("image", {"image": {"image": image.pk}})
    ledger.record()
    assert document(image)["alt"] == "Two people at a workbench"
    page.unpublish()
    ledger.record()
    assert document(image) is None
    assert ledger.agrees()


def test_renditions_made_later_are_shown_later(showing: Showing, ledger: Ledger) -> None:
    image = ImageFactory()
    page = showing("image", {"image": {"image": image.pk}})
    ledger.record()
    assert document(page)["body"][0]["image"]["url"] is None
    make(image.pk)
    ledger.record()
    shown = document(page)["body"][0]["image"]
    assert set(shown["renditions"]) == {"thumb", "card", "large", "full", "og"}
    assert shown["url"] == shown["renditions"]["full"]["url"] == document(image)["url"]


def test_the_original_is_never_shown(showing: Showing, ledger: Ledger) -> None:
    image = ImageFactory()
    page = showing("image", {"image": {"image": image.pk}})
    make(image.pk)
    ledger.record()
    assert image.file.name not in str(document(page)) + str(document(image))


def test_an_image_in_a_private_collection_vanishes_from_every_document(
    showing: Showing, ledger: Ledger
) -> None:
    image = ImageFactory()
    page = showing("image", {"image": {"image": image.pk}, "caption": "At work"})
    ledger.record()
    PublicImage.objects.filter(pk=image.pk).update(collection=restricted("Staff"))
    ledger.record()
    assert document(image) is None
    assert document(page)["body"] == []
    assert ledger.agrees()


def test_a_changed_description_changes_every_page_that_shows_the_image(
    showing: Showing, ledger: Ledger
) -> None:
    image = ImageFactory()
    page = showing("image", {"image": {"image": image.pk}})
    ledger.record()
    PublicImage.objects.filter(pk=image.pk).update(description="Two people at a lathe")
    ledger.record()
    assert document(page)["body"][0]["image"]["alt"] == "Two people at a lathe"


def test_a_file_is_public_while_it_is_linked(showing: Showing, ledger: Ledger) -> None:
    guide = file()
    page = showing("document", {"file": guide.pk, "description": "Read this"})
    ledger.record()
    shown = document(page)["body"][0]["file"]
    assert (shown["title"], shown["content_type"]) == ("Guide", "application/pdf")
    assert shown["url"] == document(guide)["url"]
    assert shown["url"].startswith("http")


def test_a_file_in_a_private_collection_leaves_what_was_said_of_it(
    showing: Showing, ledger: Ledger
) -> None:
    guide = file(collection=restricted("Staff"))
    page = showing("document", {"file": guide.pk, "description": "Read this"})
    ledger.record()
    block = document(page)["body"][0]
    assert (block["file"], block["description"]) == (None, "Read this")
    assert document(guide) is None


def test_tags_of_an_image_are_shown(showing: Showing, ledger: Ledger) -> None:
    image = ImageFactory()
    showing("image", {"image": {"image": image.pk}})
    image.tags.add("Workshop")
    ledger.record()
    assert document(image)["tags"] == [{"slug": "workshop", "name": "Workshop"}]
