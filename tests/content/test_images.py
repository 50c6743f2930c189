import pytest
from django.core.exceptions import ValidationError

from cms.content.models import PublicImage

pytestmark = pytest.mark.django_db


def cleaned(**fields: object) -> PublicImage:
    image = PublicImage(title="Workshop", **fields)
    image.clean()
    return image


def test_an_image_must_be_described_or_marked_decorative() -> None:
    with pytest.raises(ValidationError, match="Describe what the image shows"):
        cleaned()
    with pytest.raises(ValidationError, match="Describe what the image shows"):
        cleaned(description="   ")


def test_an_image_cannot_be_both() -> None:
    with pytest.raises(ValidationError, match="A decorative image has no description"):
        cleaned(description="A lathe", is_decorative=True)


def test_alternative_text_is_the_description_or_nothing() -> None:
    assert cleaned(description="A lathe").alt == "A lathe"
    assert cleaned(is_decorative=True).alt == ""
