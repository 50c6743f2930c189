"""What the schedule will do, and what it did not do yet: by day, for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import TextChoices
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from cms.editorial.models.release import Release
from cms.editorial.releases.choices import State


class Kind(TextChoices):
    RELEASE = "release", "Release goes live"
    RELEASED = "released", "Release went live"
    PAGE = "page", "Page goes live"
    EXPIRY = "expiry", "Page expires"


@dataclass(frozen=True)
class Entry:
    at: datetime
    kind: Kind
    title: str
    url: str
    detail: str = ""


def entries(begin: datetime, end: datetime, user: User) -> list[Entry]:
    """From `begin` until before `end`, in order; of pages, those that the user finds in lists."""
    found = [*_releases(begin, end), *_pages(begin, end, user), *_expiring(begin, end, user)]
    return sorted(found, key=lambda entry: (entry.at, entry.title))


def _releases(begin: datetime, end: datetime) -> Iterator[Entry]:
    coming = Release.objects.filter(
        state__in=(State.SCHEDULED, State.FAILED), scheduled_for__gte=begin, scheduled_for__lt=end
    )
    for each in coming:
        yield _of_release(each, each.scheduled_for, Kind.RELEASE)
    for each in Release.objects.filter(published_at__gte=begin, published_at__lt=end):
        yield _of_release(each, each.published_at, Kind.RELEASED)


def _of_release(release: Release, at: Any, kind: Kind) -> Entry:
    url = reverse("releases:release", args=[release.pk])
    detail = "" if release.state == State.SCHEDULED else State(release.state).label
    return Entry(at, kind, release.name, url, "" if kind is Kind.RELEASED else detail)


def _pages(begin: datetime, end: datetime, user: User) -> Iterator[Entry]:
    revisions = Revision.page_revisions.filter(
        approved_go_live_at__gte=begin, approved_go_live_at__lt=end
    )
    times = {int(each.object_id): each.approved_go_live_at for each in revisions}
    for page in _seen(user).filter(pk__in=times).specific(defer=True):
        yield _of_page(page, times[page.pk], Kind.PAGE)


def _expiring(begin: datetime, end: datetime, user: User) -> Iterator[Entry]:
    expiring = _seen(user).filter(live=True, expire_at__gte=begin, expire_at__lt=end)
    for page in expiring.specific(defer=True):
        yield _of_page(page, page.expire_at, Kind.EXPIRY)


def _seen(user: User) -> Any:
    return policy_registry.get_by_type(Page).explorable_instances(user)


def _of_page(page: Page, at: datetime, kind: Kind) -> Entry:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return Entry(at, kind, str(page.get_admin_display_title()), url)
