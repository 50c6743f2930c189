from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.choices import Ending
from cms.editorial.refusals import UnfitSuccessor
from cms.editorial.verbs.unpublish import unpublish
from cms.editorial.verbs.withdraw import withdraw


def end(
    page: Page,
    user: User,
    ending: Ending,
    reason: str,
    successor: Page | None = None,
    include_descendants: bool = False,
) -> None:
    """Take a public page away, in the way that the publisher chose."""
    if ending == Ending.WITHDRAWN:
        withdraw(page, user, reason, include_descendants)
        return
    replaced = ending == Ending.REPLACED
    if replaced and successor is None:
        raise UnfitSuccessor("Choose the page that replaces the other.")
    unpublish(page, user, reason, include_descendants, successor if replaced else None)
