from enum import StrEnum

from wagtail.models import Revision

from cms.editorial.models.review_link import ReviewLink


class Standing(StrEnum):
    OPEN = "open"
    OVER = "over"
    OUTDATED = "outdated"


def standing(link: ReviewLink) -> Standing:
    """Whether a link still opens its text."""
    if link.is_over:
        return Standing.OVER
    kept = Revision.objects.filter(pk=link.revision_id).exists()
    return Standing.OUTDATED if link.is_outdated or not kept else Standing.OPEN
