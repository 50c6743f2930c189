from wagtail.images.models import AbstractImage, AbstractRendition, Filter

from cms.content.renditions.specs import SPECS

FILTERS = {spec: (name, Filter(spec)) for name, spec in SPECS.items()}


def named(image: AbstractImage) -> dict[str, AbstractRendition]:
    """The renditions that there are, by name, as the image is cropped now; makes none."""
    found = {}
    for rendition in image.renditions.all():
        name, filter = FILTERS.get(rendition.filter_spec, ("", None))
        if filter and rendition.focal_point_key == filter.get_cache_key(image):
            found[name] = rendition
    return {name: found[name] for name in SPECS if name in found}
