from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.refusals import NotAPublisher, NotEligible
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import prepares_releases
from cms.editorial.releases.locking import lock_open


@transaction.atomic
def remove(member: ReleaseMember, user: User) -> None:
    """Take a page out of an open release.

    If it was approved, that is given up, as by taking a page off the schedule: to go live it is
    submitted again. So only a publisher does that.
    """
    release = lock_open(member.release_id)
    member = release.members.select_related("page", "revision").get(pk=member.pk)
    _require_entitled(member, user)
    if member.is_open and member.revision and member.page:
        record(Verb.UNSCHEDULED, member.revision, user, comment=f"Taken out of “{release}”.")
    data = {"release": release.name, "page": member.title}
    log(member.page or release, "editorial.release.remove", user=user, data=data)
    member.delete()
    _require_rest(release)


def _require_entitled(member: ReleaseMember, user: User) -> None:
    if member.page is None:
        if not prepares_releases(user):
            raise NotEligible("Releases are prepared by those who may write pages.")
        return
    tester = member.page.specific.permissions_for_user(user)
    if member.is_pinned or member.ends:
        if not tester.can_unschedule():
            raise NotAPublisher("Ask one to take the page out: its approval is given up then.")
    elif not (tester.can_edit() or tester.can_unschedule()):
        raise NotEligible(f"You may not edit “{member.page}”.")


def _require_rest(release: Release) -> None:
    """A release without pages waits for nothing."""
    if release.state == State.SCHEDULED and not release.members.exists():
        release.state, release.scheduled_for = State.DRAFT, None
        release.save(update_fields=["state", "scheduled_for"])
