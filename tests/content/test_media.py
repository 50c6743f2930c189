import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.models import PublicImage
from tests.factories import ImageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def private() -> Collection:
    collection = Collection.get_first_root_node().add_child(name="Embargoed")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    return collection.add_child(name="Photos")


def addresses(image: PublicImage) -> list[str]:
    return [image.file.url, image.get_rendition("width-20").url]


def test_renditions_are_served_to_everybody(client: Client) -> None:
    response = client.get(ImageFactory().get_rendition("width-20").url)
    assert response.status_code == 200
    assert response.getvalue()
    assert "public" in response["Cache-Control"]


def test_originals_are_not(client: Client) -> None:
    assert client.get(ImageFactory().file.url).status_code == 404


def test_nobody_guesses_an_image_of_a_private_collection(
    client: Client, private: Collection
) -> None:
    for address in addresses(ImageFactory(collection=private)):
        assert client.get(address).status_code == 404


def test_editors_see_private_images_and_no_cache_keeps_them(
    client: Client, private: Collection
) -> None:
    client.force_login(get_user_model().objects.create_superuser("root"))
    for address in addresses(ImageFactory(collection=private)):
        response = client.get(address)
        assert response.status_code == 200
        assert response.getvalue()
        assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("path", ["documents/plan.pdf", "../manage.py", "images/none.png", ""])
def test_nothing_but_known_images_is_served(client: Client, path: str) -> None:
    assert client.get(f"/media/{path}").status_code == 404
