from typing import Any

from wagtail.images.image_operations import FilterOperation
from wagtail.images.models import Filter

METADATA = ("exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment")


class WithoutMetadata(FilterOperation):
    """Forgets what the camera wrote: Willow would keep it, with the place, in every rendition."""

    def construct(self) -> None:
        pass

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> None:
        pixels = getattr(willow, "image", None)
        for name in METADATA:
            getattr(pixels, "info", {}).pop(name, None)


class PublicFilter(Filter):
    @property
    def filter_operations(self) -> list[Any]:
        return [*super().filter_operations, WithoutMetadata("without-metadata")]
