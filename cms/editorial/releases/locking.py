"""Whose turn it is with a release.

Everybody locks pages first and then the release, so that an editor who saves and a release that
goes live wait for each other instead of standing in each other's way.
"""

from collections.abc import Collection

from wagtail.models import Page

from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.releases.refusals import BeingChanged, NotOpen


def lock_release(release_id: int) -> Release:
    """The release as it is now, with its pages; others wait until this transaction ends."""
    held = _page_ids(release_id)
    lock_pages(held)
    release = lock_row(release_id)
    if _page_ids(release_id) - held:
        raise BeingChanged
    return release


def lock_open(release_id: int) -> Release:
    release = lock_release(release_id)
    require_open(release)
    return release


def lock_row(release_id: int) -> Release:
    """Only the release, for who has locked the page that it is about."""
    return Release.objects.select_for_update().get(pk=release_id)


def lock_pages(page_ids: Collection[int]) -> None:
    pages = Page.objects.select_for_update().filter(pk__in=page_ids)
    list(pages.order_by("pk").values_list("pk"))


def require_open(release: Release) -> None:
    if not release.is_open:
        raise NotOpen


def _page_ids(release_id: int) -> set[int]:
    kept = ReleaseMember.objects.filter(release=release_id, page__isnull=False)
    return set(kept.values_list("page_id", flat=True))
