"""The site as it would stand after a release went live: inside a transaction that is always undone.

Every page of the release goes live by Wagtail's own action, so that whatever follows from that is
there, too. The gate is not asked, because nothing gets out: nobody else sees an open transaction,
and whatever waits for its commit never happens. Nobody is told.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision, Site

from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.publication import execute
from cms.editorial.refusals import ChecksFailed
from cms.editorial.releases.locking import lock_pages
from cms.editorial.releases.making_way import make_way
from cms.editorial.releases.preflight import members_in_order
from cms.editorial.releases.refusals import BeingChanged, NotOpen, NotReady

PATIENCE = 5000
"""Milliseconds to wait for whoever is at work on one of the pages (PostgreSQL)."""


@contextmanager
def rehearsed(release: Release) -> Iterator[Sequence[ReleaseMember]]:
    """Within, this connection sees the release as public. Yields its members, the page of each as
    it is then.

    Raises NotOpen, NotReady where a text cannot be public as it is, or BeingChanged.
    """
    if not release.is_open:
        raise NotOpen
    try:
        with transaction.atomic():
            try:
                yield _put_on_stage(release)
            finally:
                transaction.set_rollback(True)
    finally:
        Site.clear_site_root_paths_cache()  # what Wagtail kept of this transaction


def _put_on_stage(release: Release) -> list[ReleaseMember]:
    members = [member for member in members_in_order(release) if member.page_id]
    if not members:
        raise NotReady("There is no page in it.")
    ids = [member.page_id for member in members if member.page_id]
    _wait_for(ids)
    make_way(ids)
    for member in members:
        _appear(member)
    return members


def _wait_for(page_ids: list[int]) -> None:
    """As everybody does, pages are locked first and by number, so nobody waits crosswise."""
    try:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = {PATIENCE}")
        lock_pages(page_ids)
    except OperationalError:
        raise BeingChanged from None


def _appear(member: ReleaseMember) -> None:
    page = Page.objects.get(pk=member.page_id).specific
    member.page = page
    if member.ends:
        UnpublishPageAction(page).execute(skip_permission_checks=True)
        return
    revision = text_of(member, page)
    if revision is None:
        return
    action = PublishPageRevisionAction(revision)
    action.object.go_live_at = None
    try:
        execute(action)
    except ChecksFailed as failed:
        raise NotReady(f"“{member.title}” cannot be shown: {failed}") from None
    member.page = Page.objects.get(pk=page.pk).specific


def text_of(member: ReleaseMember, page: Page) -> Revision | None:
    """What is pinned; while nothing is, the latest draft. None: it stays as it is public now."""
    if member.revision_id:
        return page.revisions.filter(pk=member.revision_id).first()
    return page.latest_revision if page.has_unpublished_changes or not page.live else None
