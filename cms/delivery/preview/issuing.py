from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.signing import TOKEN, sealed
from cms.delivery.querysets import PreviewTokenQuerySet
from cms.editorial.models import Release
from cms.ledger import reading
from cms.ledger.keys import key

LIFETIME = timedelta(minutes=30)
WORTH_KEEPING = timedelta(minutes=15)


def issue(
    user: User,
    page: Page,
    *,
    revision_id: int | None = None,
    at: datetime | None = None,
    lifetime: timedelta = LIFETIME,
    shared: bool = False,
) -> PreviewToken:
    """A token for the latest draft of a page, or for exactly one of its revisions.

    Whoever calls has made sure that the user may see the draft; it is asked again at each use.
    """
    return PreviewToken.objects.create(
        page=page,
        revision_id=revision_id,
        document=reading.document_of(key(page)),
        at=at,
        shared=shared,
        issued_by=user,
        expires_at=timezone.now() + lifetime,
    )


def issue_for_release(
    user: User, release: Release, *, lifetime: timedelta = LIFETIME, shared: bool = False
) -> PreviewToken:
    """A token for everything as it would stand after the release went live, under the same rule."""
    expires_at = timezone.now() + lifetime
    return PreviewToken.objects.create(
        release=release, shared=shared, issued_by=user, expires_at=expires_at
    )


def for_own_eye(user: User, page: Page, revision_id: int | None = None) -> PreviewToken:
    """The one that the user looks through already, if it lasts a while yet; else a new one."""
    mine = own(user).filter(page=page, revision=revision_id, at=None)
    return mine.first() or issue(user, page, revision_id=revision_id)


def of_release_for_own_eye(user: User, release: Release) -> PreviewToken:
    return own(user).filter(release=release).first() or issue_for_release(user, release)


def own(user: User) -> PreviewTokenQuerySet:
    """Those that the user looks through, and that last a while yet."""
    lasting = timezone.now() + WORTH_KEEPING
    return PreviewToken.objects.valid().filter(issued_by=user, shared=False, expires_at__gt=lasting)


def spelled(token: PreviewToken) -> str:
    """The token as it is sent: `Authorization: Bearer …`."""
    return sealed(TOKEN, token.claims())
