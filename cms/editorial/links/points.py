"""What is agreed to one by one: with a text that is right, not everything in it may be shown."""

from wagtail.models import Revision

from cms.editorial.models.review_link import ReviewLink


def points_of(link: ReviewLink) -> dict[str, str]:
    """Sentences by key, in the reader's language; none for a link that does not confirm."""
    if not link.confirms:
        return {}
    points: dict[str, str] = (
        Revision.objects.get(pk=link.revision_id).as_object().points_to_confirm()
    )
    return points
