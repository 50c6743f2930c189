from wagtail.models import Page


def members(page: Page, include_descendants: bool) -> list[Page]:
    """What a verb acts on: the page, and the public ones below it if so asked."""
    if not include_descendants:
        return [page.specific]
    return list(page.get_descendants(inclusive=True).live().specific())
