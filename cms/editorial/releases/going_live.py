"""What becomes of one page when its release goes live."""

from django.contrib.auth.models import User
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from cms.editorial.checks.run import require_no_errors
from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.publication import execute, publish
from cms.editorial.releases.former import verify_former
from cms.editorial.releases.refusals import NotReady
from cms.editorial.verbs.unpublish import unpublish


def go_live(member: ReleaseMember, user: User | None) -> None:
    """Put the text of a member live, or take it away; what was public before is noted."""
    page = Page.objects.get(pk=member.page_id).specific
    _note_what_was(member, page)
    if member.ends:
        unpublish(page, user, _reason(member))  # type: ignore[arg-type]
        return
    revision = page.revisions.get(pk=member.revision_id)
    if member.release.is_rollback:
        _put_back(page, revision, user, _reason(member))
    else:
        publish(page, revision, user=user, skip_permission_checks=True, release=member.release)
    _require_live(member)


def _note_what_was(member: ReleaseMember, page: Page) -> None:
    member.was_live = page.live
    member.before_id = page.live_revision_id if page.live else None
    member.title = page.get_admin_display_title()[:255]
    member.save(update_fields=["was_live", "before", "title"])


def _put_back(page: Page, revision: Revision, user: User | None, reason: str) -> None:
    verify_former(page, revision)
    action = PublishPageRevisionAction(revision, user=user)
    require_no_errors(action.object)
    action.object.go_live_at = None
    execute(action)
    record(Verb.PUT_BACK, revision, user, comment=reason)


def _require_live(member: ReleaseMember) -> None:
    """Scheduling itself for later is not going live."""
    now = Page.objects.get(pk=member.page_id)
    if not (now.live and now.live_revision_id == member.revision_id):
        raise NotReady(f"“{member.title}” would not be public with it.")


def _reason(member: ReleaseMember) -> str:
    return member.release.note or f"Rolled back with “{member.release}”."
