import logging
from collections.abc import Iterator

from cms.content.models import PublicImage
from cms.content.renditions.named import named
from cms.content.renditions.specs import SPECS

logger = logging.getLogger(__name__)


def make(image_id: int) -> bool:
    """Make what an image lacks of the named sizes; whether it now has them all.

    A file that cannot be read leaves the image without them, and a line in the log: whoever
    uploaded it has long been answered, and `make_missing` tries again.
    """
    image = PublicImage.objects.prefetch_related("renditions").filter(pk=image_id).first()
    if not image:
        return False
    try:
        image.get_renditions(*SPECS.values())
    except Exception:
        logger.exception(
            "The renditions of image %s (%s) were not made.", image.pk, image.file.name
        )
        return False
    return True


def make_missing() -> tuple[int, int]:
    """For how many images renditions were made, and for how many that failed."""
    outcomes = [make(image_id) for image_id in lacking()]
    return sum(outcomes), len(outcomes) - sum(outcomes)


def lacking() -> list[int]:
    return [image.pk for image in _with_renditions() if len(named(image)) < len(SPECS)]


def _with_renditions() -> Iterator[PublicImage]:
    return PublicImage.objects.prefetch_related("renditions").iterator(chunk_size=500)
