"""What a verified token for a release shows: everything as it would stand after it went live."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import BoundedSemaphore
from typing import Any

from django.contrib.auth.models import User
from django.db import OperationalError, transaction
from django.utils import timezone
from wagtail.models import Page

from cms.content.looking import looking_at
from cms.delivery.keeping.privately import privately
from cms.delivery.models import PreviewToken
from cms.delivery.preview.rehearsals import Ground, Kept, ground_of, rehearsals
from cms.delivery.preview.verifying import require_access
from cms.delivery.problems import DraftIncomplete, NotFound, Unauthorized, Waiting
from cms.editorial.models import Release, ReleaseMember
from cms.editorial.refusals import Refusal
from cms.editorial.releases.refusals import BeingChanged
from cms.editorial.releases.rehearsing import rehearsed
from cms.ledger.keys import PAGE
from cms.ledger.recorder.rehearsing import rehearse, take_turn
from cms.ledger.recorder.writes import Writes, kept_writes

PATIENCE = 5.0
"""Seconds to wait for the recorder."""

_turns = BoundedSemaphore(2)
"""Of each process: a large release takes seconds, and readers must not wait for previews."""

OVER = "This release is not in preparation any more: look at the site."


@dataclass(frozen=True)
class Rehearsal:
    release: Release
    members: Sequence[ReleaseMember]
    at: datetime | None
    """The moment to look at: when it is scheduled for. None: now."""

    @property
    def unapproved(self) -> Sequence[ReleaseMember]:
        """Those of which the latest draft is shown, because no text was approved yet."""
        return [each for each in self.members if not (each.is_pinned or each.ends)]


@contextmanager
def as_released(token: PreviewToken) -> Iterator[Rehearsal]:
    """Within, this connection sees the release as public, and nothing of it is kept anywhere.

    Raises Unauthorized, NotFound, DraftIncomplete or Waiting.
    """
    release = release_of(token)
    with one_of_few(), privately(), in_problems(), rehearsed(release) as members:
        yield Rehearsal(release, members, moment_of(release))


@contextmanager
def ledger_as_released(token: PreviewToken) -> Iterator[Rehearsal]:
    """The same, and the ledger as it would be then, until the answer is made."""
    release = release_of(token)
    at = moment_of(release)
    with one_of_few(), privately(), in_problems(), looking_at(at):
        with repeated(release) as (ground, members):
            if members is not None:
                yield Rehearsal(release, members, at)
                return
        with rehearsed(release) as fresh:
            writes = recorded_for(fresh)
            rehearsals.keep(ground, Kept(fresh, writes))
            yield Rehearsal(release, fresh, at)


@contextmanager
def repeated(release: Release) -> Iterator[tuple[Ground, Sequence[ReleaseMember] | None]]:
    """What the ledger and the release stand on now; and the members, with the ledger as it would
    be until the end, if that was had on the same ground before."""
    with transaction.atomic():
        try:
            with in_turn():
                take_turn(PATIENCE)
            ground = (moment_of(release), *ground_of(release))
            kept = rehearsals.on(ground)
            if kept:
                kept.writes.repeat()
            yield ground, kept.members if kept else None
        finally:
            transaction.set_rollback(True)


def recorded_for(members: Sequence[ReleaseMember]) -> Writes:
    with in_turn(), kept_writes() as writes:
        recorded = rehearse(PATIENCE)
    for member in members:
        if (PAGE, member.page_id) in recorded.failed:
            raise DraftIncomplete(f"“{member.title}” lacks something that its document needs.")
    return writes


@contextmanager
def in_turn() -> Iterator[None]:
    try:
        yield
    except OperationalError:
        raise Waiting("Something is just being recorded. Ask again.") from None


def release_of(token: PreviewToken) -> Release:
    if token.release_id is None:
        raise Unauthorized("This preview token is for a page, and opens no release.")
    release = Release.objects.get(pk=token.release_id)
    pages = pages_of(release)
    for page in pages:
        require_access(token, page)
    if not release.is_open:
        raise NotFound(OVER)
    if not pages:
        raise DraftIncomplete("There is no page in it.")
    return release


def pages_of(release: Release) -> list[Any]:
    kept = release.members.filter(page__isnull=False).values("page")
    return list(Page.objects.filter(pk__in=kept).specific(defer=True).order_by("depth", "path"))


def may_see(user: User, release: Release) -> bool:
    """Whether the person may see the draft of every page in it; of none there is nothing to see."""
    pages = pages_of(release)
    return bool(pages) and all(page.permissions_for_user(user).can_edit() for page in pages)


def moment_of(release: Release) -> datetime | None:
    at = release.scheduled_for
    return at if at and at > timezone.now() else None


@contextmanager
def one_of_few() -> Iterator[None]:
    if not _turns.acquire(blocking=False):
        raise Waiting("Others look at a release at this moment. Ask again.")
    try:
        yield
    finally:
        _turns.release()


@contextmanager
def in_problems() -> Iterator[None]:
    try:
        yield
    except BeingChanged:
        raise Waiting("Somebody is at work on one of its pages. Ask again.") from None
    except Refusal as refusal:
        raise DraftIncomplete(str(refusal)) from None
