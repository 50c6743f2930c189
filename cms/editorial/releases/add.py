from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.lock import lock
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.choices import State
from cms.editorial.releases.embargo import membership
from cms.editorial.releases.locking import lock_row, require_open
from cms.editorial.releases.refusals import CannotAdd
from cms.editorial.releases.telling import tell


@transaction.atomic
def add(release: Release, page: Page, user: User) -> ReleaseMember:
    """From now on the page goes live with the release, and by no other way.

    It may be in any state: what is approved later waits then. A release that was scheduled is
    taken off the schedule, because not all of it is approved any more.
    """
    lock(page.pk)
    release, page = lock_row(release.pk), Page.objects.get(pk=page.pk).specific
    require_open(release)
    if (kept := membership(page)) and kept.release_id == release.pk:
        return kept
    _require_fit(release, page, user, kept)
    member = ReleaseMember.objects.create(
        release=release, page=page, title=page.get_admin_display_title(), added_by=user
    )
    log(page, "editorial.release.add", user=user, data={"release": release.name})
    if release.state == State.SCHEDULED:
        _take_off_schedule(release, member, user)
    return member


def _require_fit(release: Release, page: Page, user: User, kept: ReleaseMember | None) -> None:
    if release.is_rollback:
        raise CannotAdd("It undoes another release and takes nothing else along.")
    if kept:
        raise CannotAdd(f"“{page}” is in the release “{kept.release}”: take it out of it first.")
    if not page.permissions_for_user(user).can_edit():
        raise CannotAdd(f"You may not edit “{page}”.")
    if page.alias_of_id:
        raise CannotAdd(f"“{page}” shows another page, and changes with that.")
    if page.approved_schedule:
        raise CannotAdd(f"“{page}” is scheduled by itself: take it off the schedule first.")


def _take_off_schedule(release: Release, member: ReleaseMember, user: User) -> None:
    release.state, release.scheduled_for = State.DRAFT, None
    release.trouble = f"Taken off the schedule, because “{member.title}” was added."
    release.save(update_fields=["state", "scheduled_for", "trouble"])
    data = {"why": release.trouble}
    entry = log(release, "editorial.release.unschedule", user=user, data=data)
    tell(Event.RELEASE_UNSCHEDULED, release, entry, actor=user)
