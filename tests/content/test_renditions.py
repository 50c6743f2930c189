from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.core.files.images import ImageFile
from django.core.management import CommandError, call_command
from PIL import Image as Pixels

from cms.content.models import PublicImage
from cms.content.renditions.making import make_missing
from cms.content.renditions.named import named
from cms.content.renditions.specs import SPECS

pytestmark = pytest.mark.django_db

Committing = Callable[..., AbstractContextManager[Any]]
CAMERA, GPS = 0x0110, 0x8825


@pytest.fixture
def committing(django_capture_on_commit_callbacks: Callable[..., Any]) -> Committing:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def photo(name: str = "photo.jpg", size: tuple[int, int] = (1600, 900), **saved: Any) -> ImageFile:
    content = BytesIO()
    Pixels.new("RGB", size, "teal").save(content, "JPEG", **saved)
    return ImageFile(content, name)


def upload(**fields: Any) -> PublicImage:
    return PublicImage.objects.create(
        title="Workshop", description="A lathe", **({"file": photo()} | fields)
    )


def sizes(image: PublicImage) -> dict[str, tuple[int, int]]:
    found = named(PublicImage.objects.get(pk=image.pk))
    return {name: (made.width, made.height) for name, made in found.items()}


def test_every_named_size_is_made_on_upload(committing: Committing) -> None:
    with committing():
        image = upload()
    assert sizes(image) == {
        "thumb": (320, 180),
        "card": (640, 360),
        "large": (1280, 720),
        "full": (1600, 900),
        "og": (1200, 630),
    }


def test_a_small_image_is_not_blown_up(committing: Committing) -> None:
    with committing():
        image = upload(file=photo(size=(400, 300)))
    assert sizes(image)["large"] == (400, 300)


def test_a_replaced_file_replaces_the_renditions(committing: Committing) -> None:
    with committing():
        image = upload()
    with committing():
        image.file = photo("other.jpg", size=(900, 1600))
        image.save()
    assert sizes(image)["thumb"] == (320, 568)


def test_another_title_leaves_the_renditions_as_they_are(committing: Committing) -> None:
    with committing():
        image = upload()
    before = set(image.renditions.values_list("pk", flat=True))
    with committing():
        image.title = "Lathe"
        image.save()
    assert set(image.renditions.values_list("pk", flat=True)) == before


def test_a_new_focal_point_crops_anew(committing: Committing) -> None:
    with committing():
        image = upload()
    before = named(image)["og"].pk
    with committing():
        image.focal_point_x, image.focal_point_y = 10, 10
        image.focal_point_width, image.focal_point_height = 20, 20
        image.save()
    assert named(PublicImage.objects.get(pk=image.pk))["og"].pk != before


def test_what_the_camera_wrote_does_not_leave(committing: Committing) -> None:
    written = Pixels.Exif()
    written[CAMERA] = "Camera of somebody"
    written.get_ifd(GPS)[1] = "N"
    with committing():
        image = upload(file=photo(exif=written))
    for made in named(image).values():
        with Pixels.open(made.file.path) as pixels:
            assert dict(pixels.getexif()) == {}


def test_a_file_that_is_no_image_is_logged_and_does_not_fail_the_upload(
    committing: Committing, caplog: pytest.LogCaptureFixture
) -> None:
    image = upload()
    image.file.storage.open(image.file.name, "wb").close()
    with committing():
        image.save()
    assert sizes(image) == {}
    assert "were not made" in caplog.text


def test_missing_renditions_are_made_by_a_command() -> None:
    image = upload()
    assert sizes(image) == {}
    told = StringIO()
    call_command("make_renditions", stdout=told)
    assert set(sizes(image)) == set(SPECS)
    assert told.getvalue() == "Renditions were made for 1 images.\n"
    assert make_missing() == (0, 0)


def test_the_command_fails_for_images_that_cannot_be_read() -> None:
    image = upload()
    image.file.storage.delete(image.file.name)
    with pytest.raises(CommandError, match="1 images could not be read"):
        call_command("make_renditions", stdout=StringIO())
