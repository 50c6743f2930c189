"""The sections of the site with what their cards on the front page show."""

from wagtail.models import Page

from cms.content.models import PublicImage
from home.models import HomePage


def sections(home: HomePage) -> list[Page]:
    """The pages below `home` that an editor put into the menus, pictures fetched at once."""
    pages = list(home.get_children().live().public().in_menu().specific(defer=False))
    images = PublicImage.objects.prefetch_related("renditions")
    known = images.in_bulk([page.search_image_id for page in pages if page.search_image_id])
    for page in pages:
        if page.search_image_id:
            page.search_image = known[page.search_image_id]
    return pages
