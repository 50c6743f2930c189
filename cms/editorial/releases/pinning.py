"""An approval pins the text of a page to its release; an edit afterwards takes that back."""

from django.contrib.auth.models import User
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms.editorial.approval import verify
from cms.editorial.digest import digest
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.choices import State
from cms.editorial.releases.embargo import membership
from cms.editorial.releases.telling import tell
from cms.editorial.sameness import same_text


def pin(page: Page, revision: Revision, user: User | None) -> bool:
    """Keep the approved text for the release that the page is in; False if it is in none."""
    member = membership(page)
    if member is None:
        return False
    verify(page, revision)
    member.revision, member.digest, member.edited = revision, digest(revision), False
    member.save(update_fields=["revision", "digest", "edited"])
    data = {"release": member.release.name}
    entry = log(page, "editorial.release.pin", user=user, revision=revision, data=data)
    tell(Event.RELEASE_WAITING, member.release, entry, member, actor=user)
    return True


def unpin(page: Page, revision: Revision, user: User | None) -> None:
    """A draft was saved. If it says something else than what is pinned, that is approved no more.

    Called at each save of a draft: a page that is in no release costs one look. The page is locked.
    """
    pinned = ReleaseMember.objects.waiting().filter(page=page.pk, revision__isnull=False)
    member = pinned.select_related("release", "revision").first()
    if not (member and member.revision) or same_text(revision.content, member.revision.content):
        return
    member.revision, member.digest, member.edited = None, "", True
    member.save(update_fields=["revision", "digest", "edited"])
    _take_back(member, user)
    data = {"release": member.release.name}
    entry = log(page, "editorial.release.unpin", user=user, revision=revision, data=data)
    tell(Event.RELEASE_TAKEN_BACK, member.release, entry, member, actor=user)


def _take_back(member: ReleaseMember, user: User | None) -> None:
    """The release waits for a review again; nothing of it goes live meanwhile."""
    why = f"“{member.title}” was edited after its approval."
    back = {"state": State.DRAFT, "scheduled_for": None, "trouble": why}
    release = Release.objects.filter(pk=member.release_id)
    if release.filter(state=State.SCHEDULED).update(**back):
        log(member.release, "editorial.release.unschedule", user=user, data={"why": why})
    release.filter(state__in=State.open()).update(**back)
