from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.digest import digest
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.refusals import ReasonMissing
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import require_publisher
from cms.editorial.releases.locking import lock_release
from cms.editorial.releases.refusals import CannotRollBack


@transaction.atomic
def roll_back(release: Release, user: User, reason: str) -> Release:
    """Prepare a release that brings back what was public before `release`.

    What was not public before, ends. It is published like any other; what is in the way of that
    is said there, and can be taken out.
    """
    if not reason.strip():
        raise ReasonMissing
    release = lock_release(release.pk)
    require_publisher(release, user)
    _require_possible(release)
    undoing = Release.objects.create(
        name=f"Roll back: {release.name}"[:100],
        note=reason.strip(),
        created_by=user,
        rolls_back=release,
    )
    for member in release.members.filter(page__isnull=False).select_related("page", "before"):
        _undo(member, undoing, user)
    data = {"release": release.name, "reason": reason}
    log(undoing, "editorial.release.roll_back", user=user, data=data)
    return undoing


def _require_possible(release: Release) -> None:
    if release.state != State.PUBLISHED:
        raise CannotRollBack(f"It is not public: “{State(release.state).label}”.")
    if prepared := release.rollbacks.filter(state__in=State.open()).first():
        raise CannotRollBack(f"“{prepared}” is being prepared already.")


def _undo(member: ReleaseMember, undoing: Release, user: User) -> None:
    """A page whose public text has no revision was made before the gate: it is said so later."""
    revision = member.page.revisions.filter(pk=member.before_id).first() if member.page else None
    ReleaseMember.objects.create(
        release=undoing,
        page=member.page,
        title=member.title,
        revision_id=member.before_id,
        digest=digest(revision) if revision else "",
        ends=not member.was_live,
        is_open=False,
        added_by=user,
    )
