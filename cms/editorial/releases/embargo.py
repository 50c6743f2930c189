"""What an open release keeps goes live with it, and by no other way."""

from wagtail.models import Page

from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.refusals import Embargoed
from cms.editorial.releases.choices import State


def membership(page: Page) -> ReleaseMember | None:
    """The place of a page in the open release that keeps it."""
    kept = ReleaseMember.objects.waiting().filter(page=page.pk)
    return kept.select_related("release").first()


def companions(page: Page) -> set[int]:
    """Ids of the pages that go live together with this one."""
    own = ReleaseMember.objects.waiting().filter(page=page.pk).values("release")
    together = ReleaseMember.objects.waiting().filter(release__in=own, page__isnull=False)
    return set(together.values_list("page_id", flat=True)) - {page.pk}


def changing_with(page: Page) -> set[int]:
    """Ids of the pages that change in one transaction with this one: they go live, or go back to
    what was public, or end."""
    preparing = ReleaseMember.objects.filter(release__state__in=State.open(), page__isnull=False)
    together = preparing.filter(release__in=preparing.filter(page=page.pk).values("release"))
    return set(together.values_list("page_id", flat=True)) - {page.pk}


def require_its_release(page: Page, release: Release | None = None) -> None:
    """Refuse to publish what waits for another release than `release`.

    One that is rolled back does not wait: it brings back what was public, not the text kept.
    """
    kept = membership(page)
    if kept is None or (release and (release.is_rollback or release.pk == kept.release_id)):
        return
    raise Embargoed(f"It goes live with the release “{kept.release}”: take it out of it first.")
