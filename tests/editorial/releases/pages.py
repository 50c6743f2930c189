from wagtail.models import Page

from cms.editorial.models import Release, ReleaseMember
from cms.editorial.releases.choices import Standing
from cms.editorial.releases.standing import standing
from tests.editorial.drafts import fresh, published
from tests.editorial.people import People


def approved_for(who: People, *pages: Page) -> None:
    """Through both stages of review."""
    for page in pages:
        published(page, who.editor, who.reviewer, who.publisher)


def live(*pages: Page) -> list[bool]:
    return [fresh(page).live for page in pages]


def standings(release: Release) -> list[Standing]:
    members = release.members.select_related("release", "page").order_by("pk")
    return [standing(member) for member in members]


def member_of(page: Page) -> ReleaseMember:
    return ReleaseMember.objects.select_related("release", "page").get(page=page.pk, is_open=True)
